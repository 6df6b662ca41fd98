"""Every figure that a record states, with the document it comes from."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.checks import numbers
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


def numbers_at(kb: KnowledgeBase) -> dict[str, frozenset[Decimal]]:
    """Return every number that the Chinese of an item states, by the id of the item."""
    found: dict[str, frozenset[Decimal]] = {}
    for document in kb.documents.values():
        for record, provision in kb.clauses_of(document):
            for statement in provision.statements:
                found[f"{record}#{statement.id}"] = _numbers(statement.text.zh)
            found[f"{record}#{provision.id}"] = _numbers("\n".join(each.text.zh for each in provision.statements))
    for row in kb.rows:
        found[row.id] = _numbers("\n".join((row.task.zh, *(item.zh for item in row.items))))
    for table in kb.indicator_tables.values():
        for each in table.indicators:
            target = {value for value in (each.target.value, each.target.low, each.target.high) if value is not None}
            found[f"{table.id}#{each.id}"] = _numbers(each.target.printed) | {value.normalize() for value in target}
    return found


def _numbers(text: str) -> frozenset[Decimal]:
    stated = numbers.chinese(text)
    return stated.digits | stated.words
