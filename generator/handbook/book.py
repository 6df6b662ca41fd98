"""One edition as a whole: what its template shows, as frozen values, and its HTML."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from generator import templating, wording
from generator.handbook import bodies, cover, index, phrases, tables
from generator.handbook.editions import Edition, Printing
from generator.handbook.typesetting import typeset
from generator.language import Language
from generator.model import Chapter, Handbook, KnowledgeBase, TaskTable

_TEMPLATES = {
    "guide": "handbook/guide.html.jinja",
    "task-table": "handbook/task_table.html.jinja",
    "bodies": "handbook/bodies.html.jinja",
    "index": "handbook/index.html.jinja",
}
TABLE, BODIES, INDEX = "task-table", "bodies", "index"


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents: the anchor it leads to, and the lines below it."""

    title: str
    href: str
    number: str = ""
    below: tuple["Entry", ...] = ()


@dataclass(frozen=True, slots=True)
class ChapterPages:
    """A chapter: what follows `running` is filled as `template` wants it."""

    template: str
    anchor: str
    number: str
    title: str
    running: str
    """How the running head names it."""
    paragraphs: tuple[str, ...] = ()
    table: tables.Table | None = None
    sections: tuple[bodies.Section, ...] = ()
    mentions: tuple[bodies.Mention, ...] = ()
    letters: tuple[index.Letter, ...] = ()


@dataclass(frozen=True, slots=True)
class Book:
    """Everything that the templates of one edition show."""

    lang: str
    other_lang: str
    title: str
    style_sheet: str
    created: str
    front: cover.Cover
    sources: tuple[cover.Source, ...]
    footer: str
    contents: tuple[Entry, ...]
    chapters: tuple[ChapterPages, ...]


def html(kb: KnowledgeBase, edition: Edition, as_of: date, site_url: str | None) -> str:
    """Return the complete HTML of one edition; `site_url` is None for a preview copy."""
    language = edition.language
    context = {"book": book(kb, edition, as_of, site_url), "words": wording.labels(language)}
    filters = {
        "typeset": partial(typeset, language=language),
        "typeset_other": partial(typeset, language=language.other),
    }
    return templating.render("handbook/book.html.jinja", context, filters)


def book(kb: KnowledgeBase, edition: Edition, as_of: date, site_url: str | None) -> Book:
    """Gather one edition."""
    handbook, language = kb.handbooks[edition.handbook], edition.language
    printed = [chapter.table for chapter in handbook.chapters if chapter.table is not None]
    documents = list({table.document.id: table.document for table in printed}.values())
    printing = Printing(language, as_of, site_url)
    chapters = tuple(_chapters(kb, handbook, printed, printing))
    return Book(
        lang=language.tag,
        other_lang=language.other.tag,
        title=handbook.titles[language],
        style_sheet=edition.style_sheet,
        created=as_of.isoformat(),
        front=cover.cover(kb, handbook, documents, printing),
        sources=tuple(cover.source(document, printing) for document in documents),
        footer=phrases.footer(documents, as_of, kb.content_hash)[language] if documents else "",
        contents=tuple(_entry(chapter) for chapter in chapters),
        chapters=chapters,
    )


def _chapters(
    kb: KnowledgeBase, handbook: Handbook, printed: Sequence[TaskTable], printing: Printing
) -> list[ChapterPages]:
    language = printing.language
    numbers = {table.id: number for number, table in enumerate(printed, start=1)}
    made = []
    # A chapter whose table could not be linked is a problem reported elsewhere; the rest of the book still shows.
    usable = [each for each in handbook.chapters if each.type != TABLE or each.table is not None]
    for number, chapter in enumerate(usable, start=1):
        title, table = chapter.titles[language], chapter.table
        made.append(
            ChapterPages(
                template=_TEMPLATES[chapter.type],
                anchor=f"chapter-{number}",
                number=phrases.chapter_number(number)[language],
                title=title,
                running=tables.running_head(numbers[table.id], title, language) if table else title,
                paragraphs=_paragraphs(chapter, language),
                table=tables.table(table, numbers[table.id], printing) if table else None,
                sections=bodies.sections(kb, printed, language) if chapter.type == BODIES else (),
                mentions=bodies.mentions(kb, printed, language) if chapter.type == BODIES else (),
                letters=index.letters(kb, printed, language) if chapter.type == INDEX else (),
            )
        )
    return made


def _paragraphs(chapter: Chapter, language: Language) -> tuple[str, ...]:
    if chapter.text is None:
        return ()
    return tuple(line.strip() for line in chapter.text[language].splitlines() if line.strip())


def _entry(chapter: ChapterPages) -> Entry:
    below = tuple(Entry(section.listed, f"#{section.anchor}") for section in chapter.sections)
    return Entry(chapter.title, f"#{chapter.anchor}", chapter.number, below)
