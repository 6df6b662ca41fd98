"""What the records claim: a clause, and the words and figures that must stand in it."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.language import Bilingual
from generator.model import Document, Figure, KnowledgeBase, Provision, TaskRow, TaskTable
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


_TEXT = Bilingual("转述", "restatement")
_HEADING = Bilingual("小标题", "heading")
_BODY = Bilingual("单位", "body")
_STRENGTH = Bilingual("语气词", "strength word")
_DEADLINE = Bilingual("时限", "deadline")


def claims(kb: KnowledgeBase) -> Iterator[Claim]:
    """Yield the claims of all provisions, rows and lead rules, documents in the order of their ids."""
    for document in kb.documents.values():
        for provision in document.provisions:
            yield _of_provision(document, provision)
        for table in kb.tables_of(document):
            yield _of_rule(document, table)
            for row in table.rows:
                yield _of_row(document, row)


def _of_provision(document: Document, provision: Provision) -> Claim:
    printed: list[Written] = []
    for each in provision.statements:
        printed.append(Written(each.printed_word, _STRENGTH, each.strength_position))
        printed += [Written(body.printed, _BODY, body.position) for body in each.bodies]
        printed += [Written(deadline.printed, _DEADLINE, deadline.position) for deadline in each.deadlines]
    heading = provision.heading
    return Claim(
        document=document,
        ref=provision.ref,
        ref_position=provision.ref_position,
        fingerprint=provision.fingerprint,
        heading=Written(heading.zh, _HEADING, provision.heading_position) if heading else None,
        texts=tuple(Written(each.text.zh, _TEXT, each.text_position) for each in provision.statements),
        printed=tuple(printed),
        bodies=None,
        open_ended=None,
        figures=tuple(figure for each in provision.statements for figure in each.figures),
        gaps=tuple(gap.printed for gap in provision.intended_gaps),
        is_stamped=True,
        position=provision.position,
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
        printed=(*bodies, *(Written(body.printed, _BODY, body.printed_at) for body in row.named)),
        bodies=bodies,
        open_ended=(row.open_ended, row.places.open_ended),
        figures=(),
        gaps=tuple(gap.printed for gap in row.intended_gaps),
        is_stamped=True,
        position=row.position,
    )


def _of_rule(document: Document, table: TaskTable) -> Claim:
    return Claim(
        document=document,
        ref=table.lead_rule.ref,
        ref_position=table.position,
        fingerprint=None,
        heading=None,
        texts=(),
        printed=(),
        bodies=None,
        open_ended=None,
        figures=(),
        gaps=(),
        is_stamped=False,
        position=table.position,
    )
