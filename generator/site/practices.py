"""Practices (经验做法): their list, and a page for each place with its measures and examples."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator import addresses, wording
from generator.language import Bilingual, Language
from generator.model import KnowledgeBase, Measure, Practice
from generator.output import OutputFile
from generator.site.clauses import CLAUSE_WORDS, ClauseView, StatementView, clause_view, contents, statement_view
from generator.site.frame import Link, Page, stage
from generator.site.terms import Marker
from generator.site.views import notices


@dataclass(frozen=True, slots=True)
class ExampleView:
    """An example that belongs to a measure."""

    id: str
    place: Bilingual
    statements: tuple[StatementView, ...]


@dataclass(frozen=True, slots=True)
class MeasureView:
    """A measure with its examples."""

    clause: ClauseView
    examples: tuple[ExampleView, ...]


@dataclass(frozen=True, slots=True)
class PracticeLine:
    """A practice in a list."""

    link: Link
    heading: str
    measures: str
    document: Link


def pages(kb: KnowledgeBase, language: Language, as_of: date) -> Iterator[OutputFile]:
    """Yield the list of practices and the page of each."""
    head = Page(
        kb, language, as_of, addresses.practices(language), "practices", None,
        wording.label("nav-practices")[language], wording.label("practices-lead")[language],
    )  # fmt: skip
    lines = tuple(line(head, each) for document in kb.documents.values() for each in kb.practices_of(document))
    yield stage(head, "practices.md.jinja", {"lines": lines})
    for practice in kb.practices.values():
        yield _page(kb, practice, language, as_of)


def line(page: Page, practice: Practice) -> PracticeLine:
    """Return a practice for a list."""
    heading = practice.provision.heading
    return PracticeLine(
        page.link(page.say(practice.place), addresses.practice(practice.id, page.language)),
        page.say(heading) if heading and heading != practice.place else "",
        page.counted("unit-measures", len(practice.measures)),
        page.to_document(practice.document),
    )


def _page(kb: KnowledgeBase, practice: Practice, language: Language, as_of: date) -> OutputFile:
    document, address = practice.document, addresses.practice(practice.id, language)
    heading = practice.provision.heading
    title = practice.place
    head = Page(
        kb, language, as_of, address, "practice", None,
        title[language], (heading or document.titles)[language], practice.id, practice.position,
    )  # fmt: skip
    opening = clause_view(head, document, practice.id, practice.provision) if practice.provision.statements else None
    measures = tuple(_measure(head, practice, each) for each in practice.measures)
    context = {
        "title": title[language],
        "other_title": title[language.other],
        "heading": heading[language] if heading and heading != practice.place else None,
        "place": head.say(kb.site.jurisdictions[document.jurisdiction]),
        "document": head.to_document(document),
        "notices": notices(head, (document,)),
        "note": head.say(practice.note) if practice.note else None,
        "opening": opening,
        "measures": measures,
        "toc": contents(head, (each.clause for each in measures), address),
        "words": CLAUSE_WORDS,
        "citation_zh": wording.citation(document, Language.ZH, practice.provision.ref),
        "citation_en": wording.citation(document, Language.EN, practice.provision.ref),
    }
    crumb = head.link(head.label("nav-practices"), addresses.practices(language))
    return stage(head, "practice.md.jinja", context, (crumb,))


def _measure(page: Page, practice: Practice, measure: Measure) -> MeasureView:
    clause = clause_view(page, practice.document, practice.id, measure.provision, measure.own_statements)
    marker = Marker(page)
    examples = tuple(
        ExampleView(each.id, each.place, tuple(statement_view(page, said, marker) for said in each.statements))
        for each in measure.examples
    )
    return MeasureView(clause, examples)
