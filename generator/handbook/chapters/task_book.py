"""The chapters of a department's task book (部门任务清单): everything about one body."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator import wording
from generator.handbook import phrases
from generator.handbook.chapters.clauses import places, sentence
from generator.handbook.chapters.duties import Sourced
from generator.handbook.making import Made, Making
from generator.model import Chapter, Department, Role, Statement, TaskRow, dues


@dataclass(frozen=True, slots=True)
class Count:
    """A number and what it counts."""

    number: str
    word: str


@dataclass(frozen=True, slots=True)
class Summary:
    """The first page: names, what it has to do in numbers, later names."""

    name: str
    other_name: str
    counts: tuple[Count, ...]
    hints: tuple[str, ...]
    divisions: tuple[str, ...]
    note: str | None


def summary(making: Making, _: Chapter) -> Made | None:
    """Print one page about the body of this copy."""
    body = making.body
    if body is None:
        return None
    kb = making.kb
    own = kb.assignments(body)
    numbers = (
        ("lead", len(own.leads)),
        ("responsible", len(own.responsible)),
        ("partner", len(own.takes_part)),
        ("named", len(own.named)),
        ("provisions", len(_naming(making, body))),
    )
    content = Summary(
        name=making.say(body.names),
        other_name=body.names[making.language.other],
        counts=tuple(Count(str(count), making.label(f"handbook-count-{key}")) for key, count in numbers if count),
        hints=tuple(phrases.later_name(each)[making.language] for each in body.later_names),
        divisions=tuple(
            making.say(each.short_names)
            + making.label("colon")
            + making.counted("unit-rows", kb.assignments(each).count)
            for each in kb.divisions(body)
            if kb.assignments(each).count
        ),
        note=making.say(body.note) if body.note else None,
    )
    return Made(content)


@dataclass(frozen=True, slots=True)
class RowTold:
    """A row in full: task or single tasks, the other bodies, source."""

    number: str
    title: str | None
    task: str | None
    items: tuple[str, ...]
    others: str
    source: str


@dataclass(frozen=True, slots=True)
class RoleRows:
    """The rows in which the body has one role."""

    sign: str
    word: str
    rows: tuple[RowTold, ...]


@dataclass(frozen=True, slots=True)
class Rows:
    """The chapter of rows by role."""

    roles: tuple[RoleRows, ...]


def rows(making: Making, _: Chapter) -> Made | None:
    """Print the rows that the body leads, is responsible for, takes part in."""
    if making.body is None:
        return None
    own = making.kb.assignments(making.body)
    by_role = ((Role.LEAD, own.leads), (Role.RESPONSIBLE, own.responsible), (Role.PARTNER, own.takes_part))
    roles = tuple(
        RoleRows(wording.SIGNS[role], making.label(f"role-{role.value}"), tuple(_row(making, each) for each in held))
        for role, held in by_role
        if held
    )
    documents = {each.document.id: each.document for _, held in by_role for each in held}
    return Made(Rows(roles), tuple(documents.values())) if roles else None


def _row(making: Making, row: TaskRow) -> RowTold:
    others = [
        f"{wording.SIGNS[each.role]}{each.printed if making.language.value == 'zh' else each.department.short_names.en}"
        for each in row.bodies
        if making.body is None or each.department.id != making.body.id
    ]
    return RowTold(
        number=str(row.number),
        title=making.say(row.heading) if row.heading else None,
        task=None if row.items else making.say(row.task),
        items=tuple(making.say(each) for each in row.items),
        others=wording.joined(others, making.language),
        source=wording.row_source(row, making.language),
    )


@dataclass(frozen=True, slots=True)
class Named:
    """The chapter of provisions that name the body."""

    sentences: tuple[Sourced, ...]


def provisions(making: Making, _: Chapter) -> Made | None:
    """Print the sentences of documents that name the body."""
    if making.body is None:
        return None
    own = _naming(making, making.body)
    told = tuple(
        Sourced(sentence(making, record, each), making.source(making.kb.items[f"{record}#{each.id}"]))
        for record, each in own
    )
    documents = {making.kb.items[record].document.id: making.kb.items[record].document for record, _ in own}
    found = tuple(place for record, each in own for place in places(making, record, [each]))
    return Made(Named(told), tuple(documents.values()), (), found) if told else None


def _naming(making: Making, body: Department) -> Sequence[tuple[str, Statement]]:
    return [
        (record, statement)
        for document in making.kb.documents.values()
        for record, provision in making.kb.clauses_of(document)
        for statement in provision.statements
        if any(each.department.id == body.id for each in statement.bodies)
    ]


@dataclass(frozen=True, slots=True)
class DueLine:
    """A deadline: when, what, where it is said."""

    when: str
    what: str
    source: str


@dataclass(frozen=True, slots=True)
class Deadlines:
    """The chapter of deadlines."""

    lines: tuple[DueLine, ...]


def deadlines(making: Making, _: Chapter) -> Made | None:
    """Print the deadlines in sentences that name the body."""
    body = making.body
    if body is None:
        return None
    own = [each for each in dues(making.kb) if any(one.department.id == body.id for one in each.bodies)]
    lines = tuple(
        DueLine(
            making.say(each.deadline.rhythm)
            if each.deadline.rhythm
            else wording.date_text(each.deadline.date or "", making.language),
            making.say(each.deadline.what),
            making.source(each.item),
        )
        for each in own
        if each.deadline.rhythm or each.deadline.date
    )
    return Made(Deadlines(lines), tuple({e.item.document.id: e.item.document for e in own}.values())) if lines else None


@dataclass(frozen=True, slots=True)
class Moved:
    """A function that moved: what, from where to where, since when, how that is known."""

    name: str
    text: str
    basis: str


@dataclass(frozen=True, slots=True)
class Transfers:
    """The chapter of functions that moved."""

    moved: tuple[Moved, ...]


def transfers(making: Making, _: Chapter) -> Made | None:
    """Print the functions that moved to or from the body; hints only."""
    body = making.body
    if body is None:
        return None
    own = [each for each in making.kb.transfers.values() if body in (each.source.department, each.target.department)]
    moved = tuple(
        Moved(
            making.say(each.names),
            making.label(
                "handbook-moved",
                source=making.say(each.source.names),
                target=making.say(each.target.names),
                day=wording.date_text(each.date, making.language),
            ),
            making.label(f"basis-{each.basis}"),
        )
        for each in own
    )
    return Made(Transfers(moved)) if moved else None
