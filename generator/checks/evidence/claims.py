"""What the records claim: a clause, and the words and figures that must stand in it."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.language import Bilingual
from generator.model import (
    Document,
    Fact,
    Figure,
    Indicator,
    KnowledgeBase,
    Provision,
    Reading,
    Statement,
    TaskRow,
    TaskTable,
)
from generator.problems import Position


@dataclass(frozen=True, slots=True)
class Written:
    """Words of a record and where they were written; `what` names them in a message."""

    words: str
    what: Bilingual
    position: Position


@dataclass(frozen=True, slots=True)
class Claim:
    """All that one record claims about one clause."""

    document: Document
    ref: str
    ref_position: Position
    fingerprint: str | None
    heading: Written | None
    texts: tuple[Written, ...]
    """The Chinese restatement: its figures, titles and quoted names must stand in the clause."""
    printed: tuple[Written, ...]
    """Words that the record says the clause prints: bodies, strength words, deadlines."""
    bodies: tuple[Written, ...] | None
    """For a row: the whole list of responsible bodies in printed order."""
    open_ended: tuple[bool, Position] | None
    figures: tuple[Figure, ...]
    gaps: tuple[str, ...]
    """Printed words that the record leaves out on purpose."""
    is_stamped: bool
    """Whether the record carries fingerprints at all; a rule of a table does not."""
    position: Position
    programmes: tuple[tuple[str, ...], ...] = ()
    """Forms under which the clause may print each programme that the record names."""
    formulas: tuple[str, ...] = ()
    """Fixed formulas and slogans that carry over exactly."""


_TEXT = Bilingual("转述", "restatement")
_HEADING = Bilingual("小标题", "heading")
_BODY = Bilingual("单位", "body")
_STRENGTH = Bilingual("语气词", "strength word")
_DEADLINE = Bilingual("时限", "deadline")
_FORMULA = Bilingual("提法", "formula")
_NAME = Bilingual("指标名称", "name of the indicator")
_QUOTATION = Bilingual("引用的原词", "quotation")


def claims(kb: KnowledgeBase) -> Iterator[Claim]:
    """Yield the claims of all records about the clauses of documents, documents in the order of their ids."""
    for document in kb.documents.values():
        for _, provision in kb.clauses_of(document):
            yield _of_provision(document, provision)
        for table in kb.tables_of(document):
            yield _of_rule(document, table)
            for row in table.rows:
                yield _of_row(document, row)
        for indicators in kb.indicator_tables_of(document):
            for indicator in indicators.indicators:
                yield _of_indicator(document, indicator)
                yield from _of_baseline(document, indicator)
    yield from _across(kb)


def _across(kb: KnowledgeBase) -> Iterator[Claim]:
    """Yield what readings, benefits and quantities claim of clauses that they cite."""
    for reading in kb.readings.values():
        yield from _of_reading(reading)
    for benefit in kb.benefits.values():
        for _, facts in benefit.facts():
            yield from (_of_fact(fact) for fact in facts if fact.item.ref is not None)
    for quantity in kb.quantities.values():
        for place in quantity.places:
            if place.item.ref is not None:
                printed = Written(place.printed, _QUOTATION, place.position)
                yield _quoting(place.item.document, place.item.ref, place.position, (printed,), ())


def _of_provision(document: Document, provision: Provision) -> Claim:
    heading = provision.heading
    return Claim(
        document=document,
        ref=provision.ref,
        ref_position=provision.ref_position,
        fingerprint=provision.fingerprint,
        heading=Written(heading.zh, _HEADING, provision.heading_position) if heading else None,
        texts=tuple(Written(each.text.zh, _TEXT, each.text_position) for each in provision.statements),
        printed=tuple(written for each in provision.statements for written in _printed(each)),
        bodies=None,
        open_ended=None,
        figures=tuple(figure for each in provision.statements for figure in each.figures),
        gaps=tuple(gap.printed for gap in provision.intended_gaps),
        is_stamped=True,
        position=provision.position,
        programmes=tuple(programme.printed_names for each in provision.statements for programme in each.programmes),
        formulas=tuple(formula for each in provision.statements for formula in each.formulas),
    )


def _printed(statement: Statement) -> Iterator[Written]:
    yield Written(statement.printed_word, _STRENGTH, statement.strength_position)
    yield from (Written(formula, _FORMULA, statement.text_position) for formula in statement.formulas)
    yield from (Written(body.printed, _BODY, body.position) for body in statement.bodies)
    yield from (Written(deadline.printed, _DEADLINE, deadline.position) for deadline in statement.deadlines)


def _of_indicator(document: Document, indicator: Indicator) -> Claim:
    name = Written(indicator.names.zh, _NAME, indicator.name_position)
    return Claim(
        document=document,
        ref=indicator.ref,
        ref_position=indicator.ref_position,
        fingerprint=indicator.fingerprint,
        heading=None,
        texts=(name,),
        printed=(name,),
        bodies=None,
        open_ended=None,
        figures=(indicator.target,),
        gaps=tuple(gap.printed for gap in indicator.intended_gaps),
        is_stamped=True,
        position=indicator.position,
    )


def _of_baseline(document: Document, indicator: Indicator) -> Iterator[Claim]:
    baseline = indicator.baseline
    if baseline is not None:
        yield _quoting(document, baseline.ref, baseline.ref_position, (), baseline.figures)


def _of_reading(reading: Reading) -> Iterator[Claim]:
    for place in reading.places:
        ref = place.ref or place.item.ref
        if place.printed is not None and ref is not None:
            printed = Written(place.printed, _QUOTATION, place.printed_position)
            yield _quoting(place.item.document, ref, place.ref_position, (printed,), ())


def _of_fact(fact: Fact) -> Claim:
    printed = (Written(fact.printed, _QUOTATION, fact.position),) if fact.printed else ()
    texts = (Written(fact.text.zh, _TEXT, fact.position),)
    return _quoting(fact.item.document, fact.item.ref or "", fact.position, printed, fact.figures, texts)


def _quoting(  # noqa: PLR0913, PLR0917 - the sides of a claim
    document: Document,
    ref: str,
    at: Position,
    printed: tuple[Written, ...],
    figures: tuple[Figure, ...],
    texts: tuple[Written, ...] = (),
) -> Claim:
    """A claim that cites a clause without restating the whole of it."""
    return Claim(
        document=document,
        ref=ref,
        ref_position=at,
        fingerprint=None,
        heading=None,
        texts=texts,
        printed=printed,
        bodies=None,
        open_ended=None,
        figures=figures,
        gaps=(),
        is_stamped=False,
        position=at,
    )


def _of_row(document: Document, row: TaskRow) -> Claim:
    bodies = tuple(Written(body.printed, _BODY, body.printed_at) for body in row.bodies)
    items = (Written(item.zh, _TEXT, place) for item, place in zip(row.items, row.places.items, strict=True))
    return Claim(
        document=document,
        ref=row.ref,
        ref_position=row.places.ref,
        fingerprint=row.fingerprint,
        heading=Written(row.heading.zh, _HEADING, row.places.heading) if row.heading else None,
        texts=(Written(row.task.zh, _TEXT, row.places.task), *items),
        printed=(
            *bodies,
            *(Written(body.printed, _BODY, body.printed_at) for body in row.named),
            *(Written(each.printed, _DEADLINE, each.position) for each in row.deadlines),
        ),
        bodies=bodies,
        open_ended=(row.open_ended, row.places.open_ended),
        figures=(),
        gaps=tuple(gap.printed for gap in row.intended_gaps),
        is_stamped=True,
        position=row.position,
        programmes=tuple(programme.printed_names for programme in row.programmes),
    )


def _of_rule(document: Document, table: TaskTable) -> Claim:
    return _quoting(document, table.lead_rule.ref, table.position, (), ())
