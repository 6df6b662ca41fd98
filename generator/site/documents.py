"""The list of documents, and a page for each."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator import addresses, wording
from generator.language import Language
from generator.model import Document, KnowledgeBase, Relation
from generator.output import OutputFile
from generator.site.clauses import CLAUSE_WORDS, clause_view, contents
from generator.site.columns import line as column_line
from generator.site.frame import Link, Page, stage
from generator.site.practices import line as practice_line
from generator.site.views import notices


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """A document in a list."""

    link: Link
    number: str
    year: int
    status: str
    ended: bool


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of the facts card; `wide` spans both columns."""

    label: str
    text: str
    links: tuple[Link, ...] = ()
    wide: bool = False
    lang: str | None = None
    """Language tag, where the text is not in the language of the page."""


@dataclass(frozen=True, slots=True)
class RelationView:
    """A relation to another document, in either direction."""

    kind: str
    link: Link | None
    title: str
    number: str | None
    remarks: str
    """Whether it is held here, and the clause that states the relation."""
    basis: str | None
    """Said only where the document itself does not state the relation."""


def pages(kb: KnowledgeBase, language: Language, as_of: date) -> Iterator[OutputFile]:
    """Yield the list and the page of every document."""
    head = Page(
        kb, language, as_of, addresses.documents(language), "documents", "documents",
        wording.label("nav-documents")[language], wording.label("documents-lead")[language],
    )  # fmt: skip
    yield stage(head, "documents.md.jinja", {"documents": lines(head)})
    for document in kb.documents.values():
        yield _page(kb, document, language, as_of)


def lines(page: Page) -> tuple[DocumentLine, ...]:
    """Return all documents, the newest first."""
    newest = sorted(page.kb.documents.values(), key=lambda each: (-each.year, each.issued or "", each.id))
    return tuple(
        DocumentLine(
            link=page.to_document(each),
            number=wording.number_text(each, page.language) or page.label("no-number"),
            year=each.year,
            status=wording.status_text(each, page.as_of, page.language),
            ended=each.status(page.as_of).value in ("period-ended", "repealed"),
        )
        for each in newest
    )


def _page(kb: KnowledgeBase, document: Document, language: Language, as_of: date) -> OutputFile:
    head = Page(
        kb, language, as_of, addresses.document(document.id, language), "document", "documents",
        document.titles[language], document.summary[language], document.id, document.position,
    )  # fmt: skip
    clauses = tuple(clause_view(head, document, document.id, each) for each in document.provisions)
    context = {
        "type": head.label(f"type-{document.type}"),
        "place": head.say(kb.site.jurisdictions[document.jurisdiction]),
        "year": document.year,
        "other_title": document.titles[language.other],
        "notices": notices(head, (document,)),
        "facts": tuple(_facts(head, document)),
        "summary": head.say(document.summary),
        "tables": [
            (head.to_table(table), head.counted("unit-rows", len(table.rows))) for table in kb.tables_of(document)
        ],
        "indicator_tables": [
            (
                head.link(head.say(each.titles), addresses.indicator_table(each.id, language)),
                head.counted("unit-indicators", len(each.indicators)),
            )
            for each in kb.indicator_tables_of(document)
        ],
        "columns": tuple(column_line(head, each) for each in kb.columns_of(document)),
        "practices": tuple(practice_line(head, each) for each in kb.practices_of(document)),
        "clauses": clauses,
        "toc": contents(head, clauses, head.address),
        "words": CLAUSE_WORDS,
        "neighbours": tuple(_neighbours(head, document)),
        "relations": tuple(_relations(head, document)),
        "citation_zh": wording.citation(document, Language.ZH),
        "citation_en": wording.citation(document, Language.EN),
        "topics": tuple(head.to_topic(topic) for topic in document.topics),
    }
    crumb = head.link(head.label("nav-documents"), addresses.documents(language))
    return stage(head, "document.md.jinja", context, (crumb,))


def _neighbours(page: Page, document: Document) -> Iterator[tuple[str, Link]]:
    """Yield the documents before and after this one in the list, each with its word."""
    order = [each.link for each in lines(page)]
    here = next(index for index, each in enumerate(order) if each == page.to_document(document))
    if here > 0:
        yield page.label("previous-document"), order[here - 1]
    if here + 1 < len(order):
        yield page.label("next-document"), order[here + 1]


def _facts(page: Page, document: Document) -> Iterator[Fact]:
    language, missing = page.language, page.label("not-stated")
    yield Fact(page.label("fact-number"), wording.number_text(document, language) or page.label("no-number"))
    yield Fact(page.label("fact-issued"), wording.date_text(document.issued, language) if document.issued else missing)
    if document.printed_on or document.printed_by:
        day = wording.date_text(document.printed_on, language) if document.printed_on else ""
        by = (page.to_body(document.printed_by),) if document.printed_by else ()
        yield Fact(page.label("fact-printed"), day, by)
    issuers = tuple(page.to_body(each) for each in document.issuers)
    yield Fact(page.label("fact-issuers"), "" if issuers else missing, issuers, wide=True)
    yield Fact(page.label("fact-jurisdiction"), page.say(page.kb.site.jurisdictions[document.jurisdiction]))
    yield Fact(page.label("fact-in-force"), page.label(f"in-force-{document.in_force.status}"))
    yield Fact(page.label("fact-period"), _period(page, document), wide=True)
    if document.addressees:
        names = wording.joined((page.say(each) for each in document.addressees), language)
        yield Fact(page.label("fact-addressees"), names, wide=True)
    for each in document.distribution:
        yield Fact(page.label(f"mode-{each.mode}"), page.say(each.receivers), wide=True)
    source = page.label(f"completeness-{document.source.completeness}")
    note = page.say(document.source.note) if document.source.note else ""
    yield Fact(page.label("fact-source"), wording.sentences((source, note), language), wide=True)
    if document.identity.basis != "stated" or document.identity.note:
        basis = page.label(f"basis-{document.identity.basis}")
        note = page.say(document.identity.note) if document.identity.note else ""
        yield Fact(page.label("fact-identity"), wording.sentences((basis, note), language), wide=True)
    yield Fact(page.label("fact-here"), page.label(f"coverage-{document.coverage}"), wide=True)


def _period(page: Page, document: Document) -> str:
    period = document.period
    if period is None:
        return page.label("not-stated")
    dash = "—" if page.language is Language.ZH else "–"
    span = f"{wording.date_text(period.start, page.language)}{dash}{wording.date_text(period.end, page.language)}"
    basis = page.label(f"basis-{period.basis}") if period.basis != "stated" else ""
    note = page.say(period.note) if period.note else ""
    return wording.sentences((span, basis, note), page.language)


def _relations(page: Page, document: Document) -> Iterator[RelationView]:
    for relation in document.relations:
        yield _relation(page, relation, f"relation-{relation.type}", page.kb.documents.get(relation.document or ""))
    for other, relation in page.kb.relations_to(document):
        yield _relation(page, relation, f"reverse-{relation.type}", other)


def _relation(page: Page, relation: Relation, kind: str, other: Document | None) -> RelationView:
    external = relation.external
    title = ""
    if external is not None:
        title = f"《{external.titles.zh}》" if page.language is Language.ZH else external.titles.en
    clause = wording.clause_text(relation.ref, page.language) if relation.ref else ""
    remarks = [part for part in ("" if other else page.label("not-here"), clause) if part]
    return RelationView(
        kind=page.label(kind),
        link=page.to_document(other) if other else None,
        title=title,
        number=external.number if external else None,
        remarks=wording.gap(page.language).join(remarks),
        basis=page.label(f"basis-{relation.basis}") if relation.basis != "stated" else None,
    )
