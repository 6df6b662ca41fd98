"""Project columns (专栏): their list, and a page for each with its projects."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator import addresses, wording
from generator.language import Bilingual, Language
from generator.model import Column, KnowledgeBase
from generator.output import OutputFile
from generator.site.clauses import CLAUSE_WORDS, clause_view, contents
from generator.site.frame import Link, Page, stage
from generator.site.views import notices


@dataclass(frozen=True, slots=True)
class ColumnLine:
    """A column in a list."""

    link: Link
    number: str
    projects: str


@dataclass(frozen=True, slots=True)
class ColumnGroup:
    """The columns of one document."""

    document: Link
    status: str
    lines: tuple[ColumnLine, ...]


def pages(kb: KnowledgeBase, language: Language, as_of: date) -> Iterator[OutputFile]:
    """Yield the list of columns and the page of each."""
    head = Page(
        kb, language, as_of, addresses.columns(language), "columns", "indicators",
        wording.label("nav-columns")[language], wording.label("columns-lead")[language],
    )  # fmt: skip
    yield stage(head, "columns.md.jinja", {"groups": tuple(_groups(head))})
    for column in kb.columns.values():
        yield _page(kb, column, language, as_of)


def name(column: Column) -> Bilingual:
    """Return the printed title of a column, or that it is lost."""
    return column.titles or wording.label("column-lost")


def line(page: Page, column: Column) -> ColumnLine:
    """Return a column for a list."""
    address = addresses.column(column.document.id, column.slug, page.language)
    return ColumnLine(
        page.link(page.say(name(column)), address),
        wording.clause_text(column.ref, page.language),
        page.counted("unit-projects", len(column.projects)),
    )


def _groups(page: Page) -> Iterator[ColumnGroup]:
    newest = sorted(page.kb.documents.values(), key=lambda each: (-each.year, each.id))
    for document in newest:
        columns = page.kb.columns_of(document)
        if columns:
            status = wording.status_text(document, page.as_of, page.language)
            yield ColumnGroup(page.to_document(document), status, tuple(line(page, each) for each in columns))


def _page(kb: KnowledgeBase, column: Column, language: Language, as_of: date) -> OutputFile:
    document = column.document
    title = name(column)
    address = addresses.column(document.id, column.slug, language)
    projects = wording.joined(
        (each.provision.heading[language] for each in column.projects if each.provision.heading), language
    )
    head = Page(
        kb, language, as_of, address, "column", "indicators",
        f"{wording.clause_text(column.ref, language)}{wording.gap(language)}{title[language]}",
        projects or title[language], column.id, column.position,
    )  # fmt: skip
    clauses = tuple(clause_view(head, document, column.id, each.provision) for each in column.projects)
    context = {
        "number": wording.clause_text(column.ref, language),
        "title": title[language],
        "other_title": title[language.other],
        "document": head.to_document(document),
        "notices": notices(head, (document,)),
        "note": head.say(column.note) if column.note else None,
        "clauses": clauses,
        "toc": contents(head, clauses, address),
        "words": CLAUSE_WORDS,
        "citation_zh": wording.citation(document, Language.ZH, column.ref),
        "citation_en": wording.citation(document, Language.EN, column.ref),
    }
    crumb = head.link(head.label("nav-columns"), addresses.columns(language))
    return stage(head, "column.md.jinja", context, (crumb,))
