"""The list of documents, and a page for each."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator import addresses, wording
from generator.language import Language
from generator.model import Document, KnowledgeBase
from generator.output import OutputFile
from generator.site import structured
from generator.site.clauses import CLAUSE_WORDS, clause_view, contents
from generator.site.columns import line as column_line
from generator.site.document_facts import facts, relations
from generator.site.facets import Facet, facets, keys
from generator.site.frame import Link, Page, stage
from generator.site.parts import parts
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
    keys: str = ""
    """Values of the facets, for the script that filters the list."""


def pages(kb: KnowledgeBase, language: Language, as_of: date) -> Iterator[OutputFile]:
    """Yield the list and the page of every document."""
    head = Page(
        kb, language, as_of, addresses.documents(language), "documents", "documents",
        wording.label("nav-documents")[language], wording.label("documents-lead")[language],
    )  # fmt: skip
    found: tuple[Facet, ...] = facets(head)
    counts = {"shown": len(kb.documents), "all": len(kb.documents)}
    context = {"documents": lines(head), "facets": found, "count": head.label("documents-count", **counts)}
    yield stage(head, "documents.md.jinja", context)
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
            keys=" ".join(keys(each, page.as_of)),
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
        "facts": tuple(facts(head, document)),
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
        "toc": parts(document.provisions, contents(head, clauses, head.address)),
        "benefits": tuple(
            head.link(head.say(each.names), addresses.benefit(each.id, language))
            for each in kb.benefits.values()
            if document in each.documents
        ),
        "words": CLAUSE_WORDS,
        "neighbours": tuple(_neighbours(head, document)),
        "relations": tuple(relations(head, document)),
        "citation_zh": wording.citation(document, Language.ZH),
        "citation_en": wording.citation(document, Language.EN),
        "topics": tuple(head.to_topic(topic) for topic in document.topics),
    }
    crumb = head.link(head.label("nav-documents"), addresses.documents(language))
    return stage(head, "document.md.jinja", context, (crumb,), structured.legislation(document, language))


def _neighbours(page: Page, document: Document) -> Iterator[tuple[str, Link]]:
    """Yield the documents before and after this one in the list, each with its word."""
    order = [each.link for each in lines(page)]
    here = next(index for index, each in enumerate(order) if each == page.to_document(document))
    if here > 0:
        yield page.label("previous-document"), order[here - 1]
    if here + 1 < len(order):
        yield page.label("next-document"), order[here + 1]
