"""What the records claim: a clause, and the words and figures that must stand in it."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.language import Bilingual
from generator.model import Document, Figure, KnowledgeBase, Provision, TaskRow, TaskTable
from generator.problems import Position


@dataclass(frozen=True, slots=True)
class Printed:
    """Words that a record says the clause prints: a body, a strength, a figure, a deadline."""

    words: str
    what: Bilingual
    position: Position


@dataclass(frozen=True, slots=True)
class Claim:
    """All that one record claims about one clause."""

    document: Document
    ref: str
    fingerprint: str | None
    heading: str | None
    texts: tuple[str, ...]
    """The Chinese restatement: its figures, titles and quoted names must stand in the clause."""
    printed: tuple[Printed, ...]
    bodies: tuple[str, ...] | None
    """For a row: the whole list of responsible bodies in printed order."""
    open_ended: bool
    figures: tuple[Figure, ...]
    gaps: tuple[str, ...]
    """Printed words that the record leaves out on purpose."""
    position: Position


_BODY = Bilingual("单位", "body")
_STRENGTH = Bilingual("语气词", "strength word")
_DEADLINE = Bilingual("时限", "deadline")


def claims(kb: KnowledgeBase) -> Iterator[Claim]:
    """Yield the claims of all provisions and rows, documents in the order of their ids."""
    for document in kb.documents.values():
        for provision in document.provisions:
            yield _of_provision(document, provision)
        for table in kb.tables_of(document):
            yield _of_rule(document, table)
            for row in table.rows:
                yield _of_row(document, row)


def _of_provision(document: Document, provision: Provision) -> Claim:
    printed: list[Printed] = []
    for each in provision.statements:
        printed.append(Printed(each.printed_word, _STRENGTH, each.position))
        printed += [Printed(body.printed, _BODY, body.position) for body in each.bodies]
        printed += [Printed(deadline.printed, _DEADLINE, deadline.position) for deadline in each.deadlines]
    return Claim(
        document=document,
        ref=provision.ref,
        fingerprint=provision.fingerprint,
        heading=provision.heading.zh if provision.heading else None,
        texts=tuple(each.text.zh for each in provision.statements),
        printed=tuple(printed),
        bodies=None,
        open_ended=False,
        figures=tuple(figure for each in provision.statements for figure in each.figures),
        gaps=tuple(gap.printed for gap in provision.intended_gaps),
        position=provision.position,
    )


def _of_row(document: Document, row: TaskRow) -> Claim:
    named = tuple(Printed(body.printed, _BODY, row.position) for body in row.named)
    return Claim(
        document=document,
        ref=row.ref,
        fingerprint=row.fingerprint,
        heading=row.heading.zh if row.heading else None,
        texts=(row.task.zh, *(item.zh for item in row.items)),
        printed=(*(Printed(body.printed, _BODY, body.position) for body in row.bodies), *named),
        bodies=tuple(body.printed for body in row.bodies),
        open_ended=row.open_ended,
        figures=(),
        gaps=tuple(gap.printed for gap in row.intended_gaps),
        position=row.position,
    )


def _of_rule(document: Document, table: TaskTable) -> Claim:
    return Claim(
        document=document,
        ref=table.lead_rule.ref,
        fingerprint=None,
        heading=None,
        texts=(),
        printed=(),
        bodies=None,
        open_ended=False,
        figures=(),
        gaps=(),
        position=table.position,
    )
