"""One record for everything that can be found. A new kind is one small function and one line here."""

from collections.abc import Callable, Iterator

from generator.model import Document, KnowledgeBase
from generator.search.records.clauses import columns, practices, provisions
from generator.search.records.departments import departments
from generator.search.records.documents import documents
from generator.search.records.handbooks import handbooks
from generator.search.records.help import benefits, groups, procedures, questions, terms
from generator.search.records.indicators import indicators
from generator.search.records.programmes import programmes
from generator.search.records.readings import readings
from generator.search.records.record import GENERAL, SearchRecord
from generator.search.records.rows import rows
from generator.search.records.topics import topics

__all__ = ["GENERAL", "KINDS", "SearchRecord", "records"]

_GENERAL: tuple[Callable[[KnowledgeBase], Iterator[SearchRecord]], ...] = (
    departments, benefits, terms, topics, groups, programmes, documents, procedures, handbooks, questions, readings,
)  # fmt: skip
"""Kinds that belong to no document, in the order in which equal answers are shown."""
_OF_A_DOCUMENT: tuple[Callable[[KnowledgeBase, Document], Iterator[SearchRecord]], ...] = (
    provisions, indicators, columns, practices,
)  # fmt: skip

KINDS = (
    "department", "benefit", "term", "topic", "group", "programme", "document", "procedure", "handbook", "row",
    "provision", "indicator", "column", "project", "practice", "measure", "question", "reading",
)  # fmt: skip
"""All kinds, as the facet lists them."""


def records(kb: KnowledgeBase) -> list[SearchRecord]:
    """Return all records: rows first, in the order of `kb.rows`, then the others, part by part."""
    general = [record for kind in _GENERAL for record in kind(kb)]
    by_document = [
        record for document in kb.documents.values() for kind in _OF_A_DOCUMENT for record in kind(kb, document)
    ]
    return [*rows(kb), *general, *by_document]
