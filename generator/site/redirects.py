"""Old addresses of renamed records: pages that lead on, and places on pages that keep their old anchor."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from generator import addresses
from generator.addresses import Address
from generator.language import Language
from generator.model import KnowledgeBase
from generator.output import OutputFile
from generator.site.frame import Page, stage

_OPENING = re.compile(r"<(?P<tag>[a-z0-9]+)\b[^<>]*\bid=\"(?P<id>[^\"]+)\"[^<>]*>(?:\s*<(?:t[dh]|dt)\b[^<>]*>)?")


def pages(kb: KnowledgeBase, language: Language, as_of: date) -> Iterator[OutputFile]:
    """Yield a page at each old address that was a page of its own."""
    for old, new in _moved(kb, language):
        if not old.anchor:
            yield _page(kb, language, as_of, old, new)


def with_former_anchors(kb: KnowledgeBase, language: Language, files: Iterable[OutputFile]) -> Iterator[OutputFile]:
    """Give the places of renamed records on `files` their old anchors too."""
    by_page: dict[str, dict[str, list[str]]] = {}
    for old, new in _moved(kb, language):
        if old.anchor and new.anchor:
            by_page.setdefault(new.staged, {}).setdefault(new.anchor, []).append(old.anchor)
    for file in files:
        known = by_page.get(file.path)
        yield replace(file, content=_anchored(file.content.decode(), known).encode()) if known else file


def _anchored(text: str, known: Mapping[str, list[str]]) -> str:
    def also(match: re.Match[str]) -> str:
        return match.group() + "".join(f'<span id="{old}"></span>' for old in known.get(match["id"], ()))

    return _OPENING.sub(also, text)


def _moved(kb: KnowledgeBase, language: Language) -> Iterator[tuple[Address, Address]]:
    """Yield old and new address of everything that a renaming moved; the columns of a document move with it."""
    for each in kb.redirects:
        old, new = (addresses.former(each.kind, key, language) for key in (each.old, each.new))
        if old is not None and new is not None:
            yield old, new
        if each.kind == "documents":
            for column in kb.columns_of(kb.documents[each.new]):
                slug = column.slug
                yield addresses.column(each.old, slug, language), addresses.column(each.new, slug, language)


def _page(kb: KnowledgeBase, language: Language, as_of: date, old: Address, new: Address) -> OutputFile:
    untitled = Page(kb, language, as_of, old, "moved", None, "", "")
    title = untitled.label("moved-title", address=old.path.rstrip("/"))
    head = replace(untitled, title=title, description=untitled.label("moved-text"), moved_to=new)
    return stage(head, "moved.md.jinja", {"link": head.link(head.label("moved-link"), new)})
