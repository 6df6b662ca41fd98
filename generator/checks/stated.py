"""Every figure that a record states, with the document it comes from."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Document, Figure, KnowledgeBase


@dataclass(frozen=True, slots=True)
class Stated:
    """A figure and the document that states it."""

    figure: Figure
    document: Document


def stated_figures(kb: KnowledgeBase) -> Iterator[Stated]:
    """Yield the figures of statements, indicators, baselines and benefits."""
    for document in kb.documents.values():
        for _, provision in kb.clauses_of(document):
            for statement in provision.statements:
                yield from (Stated(figure, document) for figure in statement.figures)
    for table in kb.indicator_tables.values():
        for indicator in table.indicators:
            yield Stated(indicator.target, table.document)
            if indicator.baseline is not None:
                yield from (Stated(figure, table.document) for figure in indicator.baseline.figures)
    for benefit in kb.benefits.values():
        for _, facts in benefit.facts():
            for fact in facts:
                yield from (Stated(figure, fact.item.document) for figure in fact.figures)
