"""The page of handbooks, and the hand-written pages."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from generator import addresses, wording
from generator.language import Language
from generator.model import KnowledgeBase
from generator.output import Artifact, OutputFile
from generator.site.frame import Link, Page, markup_safe, stage

MEGABYTE = 1000
"""In kilobytes."""


@dataclass(frozen=True, slots=True)
class BookView:
    """A handbook with its files in both languages."""

    title: str
    subtitle: str
    audience: str
    files: tuple[tuple[Link, str, str], ...]
    """Link, language tag, pages and size."""


def handbooks(kb: KnowledgeBase, language: Language, as_of: date, artifacts: Sequence[Artifact]) -> OutputFile:
    """Stage the list of handbooks."""
    head = Page(
        kb, language, as_of, addresses.handbooks(language), "handbooks", "handbooks",
        wording.label("nav-handbooks")[language], wording.label("handbooks-lead")[language],
    )  # fmt: skip
    made = {each.path: each for each in artifacts}
    books = []
    for book in kb.handbooks.values():
        files = []
        for edition in book.editions:
            for each in (language, language.other):
                address = addresses.handbook_file(book.id, edition, each)
                if (file := made.get(address.path)) is not None:
                    size = head.label("handbook-file", pages=file.pages or 0, size=size_text(file.bytes))
                    name = (
                        book.titles[each]
                        + wording.label("paren-open")[each]
                        + wording.label(f"handbook-short-{edition}")[each]
                    )
                    name += wording.label("paren-close")[each]
                    files.append((head.link(name, address), each.tag, size))
        books.append(BookView(head.say(book.titles), head.say(book.subtitles), head.say(book.audience), tuple(files)))
    return stage(head, "handbooks.md.jinja", {"books": books})


def written(kb: KnowledgeBase, language: Language, as_of: date) -> Iterator[OutputFile]:
    """Yield the hand-written pages of `content/pages/`."""
    for each in kb.pages.values():
        title = each.titles[language]
        head = Page(kb, language, as_of, addresses.page(each.id, language), "written", None, title, title, each.id)
        yield stage(head, "written.md.jinja", {"body": markup_safe(each.bodies[language])})


def size_text(size: int) -> str:
    """Return a size in bytes for readers."""
    thousands = max(1, round(size / 1000))
    return f"{thousands} KB" if thousands < MEGABYTE else f"{thousands / MEGABYTE:.1f} MB"
