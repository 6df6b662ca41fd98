"""One edition as a whole: what its templates show, as frozen values, and its HTML."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from generator import templating, wording
from generator.handbook import cover, phrases
from generator.handbook.chapters import (
    benefits,
    cards,
    duties,
    fill_in,
    glossary,
    index,
    matrix,
    overview,
    plans,
    provisions,
    sheets,
    tables,
    task_book,
)
from generator.handbook.editions import Edition
from generator.handbook.making import Entry, Made, Making, Place
from generator.handbook.typesetting import typeset
from generator.language import Language
from generator.model import Chapter, Document, KnowledgeBase

Maker = Callable[[Making, Chapter], Made | None]

MAKERS: Mapping[str, Maker] = {
    "guide": lambda _, __: Made(None),
    "task-table": tables.task_table,
    "matrix": matrix.matrix,
    "bodies": tables.bodies,
    "overview": overview.overview,
    "stated": duties.stated,
    "benefits": benefits.benefits,
    "cards": cards.cards,
    "decision-sheets": sheets.sheets,
    "levels": duties.levels,
    "recurring": duties.recurring,
    "forms": fill_in.forms,
    "contacts": fill_in.contacts,
    "errata": fill_in.errata,
    "indicators": plans.indicators,
    "columns": provisions.columns,
    "comparison": plans.comparison,
    "provisions": provisions.provisions,
    "practices": provisions.practices,
    "body-summary": task_book.summary,
    "body-rows": task_book.rows,
    "body-provisions": task_book.provisions,
    "body-deadlines": task_book.deadlines,
    "body-transfers": task_book.transfers,
}
AFTERWARDS: Mapping[str, Callable[[Making, tuple[Place, ...]], Made | None]] = {
    "glossary": glossary.glossary,
    "index": index.index,
}
"""Chapters made from what those before them print."""
_SHARED = {"columns": "clauses", "provisions": "clauses", "practices": "clauses", "body-provisions": "named"}
"""Templates that several kinds of chapters share."""
_RECTO = ("task-table", "provisions")


@dataclass(frozen=True, slots=True)
class ChapterPages:
    """A chapter: its head, the paragraphs under it, and what its template shows as `content`."""

    type: str
    template: str
    anchor: str
    number: str
    title: str
    running: str
    """How the running head names it."""
    paragraphs: tuple[str, ...]
    content: object


@dataclass(frozen=True, slots=True)
class Book:
    """Everything that the templates of one edition show."""

    lang: str
    other_lang: str
    edition: str
    title: str
    created: str
    front: cover.Cover
    sources: tuple[cover.Source, ...]
    footer: str
    key: bool
    """Whether the contents end with a key to the signs: not among cards, which bear none."""
    signs: bool
    """Whether role signs occur, so that their key is shown."""
    fills: bool
    """Whether there are lines to fill in, so that their key is shown."""
    recto: bool
    """Whether chapters begin on right-hand pages."""
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
    making = Making(kb, handbook, edition, as_of, site_url)
    made = _made(making)
    documents = _documents(making, [each for _, each in made])
    chapters = tuple(_pages(number, chapter, each, language) for number, (chapter, each) in enumerate(made, start=1))
    return Book(
        lang=language.tag,
        other_lang=language.other.tag,
        edition=edition.layout,
        title=_title(making),
        created=as_of.isoformat(),
        front=cover.cover(making, documents),
        sources=tuple(cover.source(document, making.printing) for document in documents),
        footer=phrases.footer(documents, as_of, kb.content_hash, short=edition.layout in ("large", "a5"))[language]
        if documents
        else "",
        key=edition.name != "card",
        signs=bool(making.tables) or making.body is not None,
        fills=any(chapter.type == "benefits" for chapter, _ in made),
        recto=any(chapter.type in _RECTO for chapter, _ in made),
        contents=tuple(
            Entry(pages.title, f"#{pages.anchor}", pages.number, each.below)
            for pages, (_, each) in zip(chapters, made, strict=True)
        ),
        chapters=chapters,
    )


def _title(making: Making) -> str:
    title = making.say(making.handbook.titles)
    return f"{title}{making.label('colon')}{making.say(making.body.short_names)}" if making.body else title


def _made(making: Making) -> list[tuple[Chapter, Made]]:
    """Make the chapters in order, some from what those before them print; empty ones are left out."""
    made: list[tuple[Chapter, Made]] = []
    for chapter in making.handbook.chapters:
        numbered = replace(making, number=len(made) + 1)
        if chapter.type in AFTERWARDS:
            places = tuple(place for _, before in made for place in before.places)
            each = AFTERWARDS[chapter.type](numbered, places)
        else:
            each = MAKERS[chapter.type](numbered, chapter)
        if each is not None:
            made.append((chapter, each))
    return made


def _documents(making: Making, made: list[Made]) -> list[Document]:
    """Return the documents that the book rests on, the oldest first; those of its tables in their order."""
    found = {document.id: document for each in made for document in each.documents}
    if making.tables:
        return list(found.values())
    return sorted(found.values(), key=lambda each: (each.year, each.id))


def _pages(number: int, chapter: Chapter, made: Made, language: Language) -> ChapterPages:
    title = chapter.titles[language]
    template = _SHARED.get(chapter.type, chapter.type).replace("-", "_")
    lines = chapter.text[language].splitlines() if chapter.text else []
    return ChapterPages(
        type=chapter.type,
        template=f"handbook/{template}.html.jinja",
        anchor=f"chapter-{number}",
        number=phrases.chapter_number(number)[language],
        title=title,
        running=made.running or title,
        paragraphs=tuple(line.strip() for line in lines if line.strip()),
        content=made.content,
    )
