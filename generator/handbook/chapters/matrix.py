"""The matrix (哪个单位参与哪一项): rows down, bodies across, the role of each where they meet."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator import wording
from generator.handbook.index_order import inverted
from generator.handbook.making import Made, Making
from generator.handbook.marks import row_anchor
from generator.language import Language
from generator.model import Chapter, Department, Role, TaskRow, TaskTable

_NOT_COUNTED = re.compile("^省(?=..)")
_PER_PAGE = 18
_STRONG = 5
"""Every so many rows a stronger rule guides the eye."""
_WIDEST = {"a4": 36, "large": 20, "a5": 24}
"""Columns of bodies that fit beside the tasks."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a row and a body meet; without sign the body has no role there."""

    sign: str
    word: str


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A row of the table; `strong` for the rule below it."""

    number: str
    label: str
    href: str
    strong: bool
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The part of a matrix that fits on one page."""

    heads: tuple[str, ...]
    rows: tuple[MatrixRow, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """The chapter."""

    source: str
    note: str
    sheets: tuple[Sheet, ...]


def matrix(making: Making, chapter: Chapter) -> Made | None:
    """Print the matrix of one table, page by page."""
    table = chapter.table
    if table is None or not table.rows:
        return None
    bodies = _bodies(table)
    wide = _WIDEST.get(making.edition.layout, _WIDEST["a4"])
    sheets = tuple(
        _sheet(making, table.rows[row : row + _PER_PAGE], bodies[column : column + wide], row)
        for column in range(0, len(bodies), wide)
        for row in range(0, len(table.rows), _PER_PAGE)
    )
    return Made(
        content=Matrix(wording.citation(table.document, making.language, table.ref), _note(making, table), sheets),
        documents=(table.document,),
    )


def _bodies(table: TaskTable) -> list[Department]:
    counts: dict[str, int] = {}
    known = {}
    for row in table.rows:
        for body in row.bodies:
            known[body.department.id] = body.department
            counts[body.department.id] = counts.get(body.department.id, 0) + 1
    return sorted(known.values(), key=lambda each: -counts[each.id])


def _note(making: Making, table: TaskTable) -> str:
    open_ended = [str(row.number) for row in table.rows if row.open_ended]
    if not open_ended:
        return making.label("handbook-matrix-note")
    numbers = wording.joined(open_ended, making.language) if making.language is Language.ZH else ", ".join(open_ended)
    return making.label("handbook-matrix-note") + making.label("handbook-matrix-open", rows=numbers)


def _sheet(making: Making, rows: Sequence[TaskRow], bodies: Sequence[Department], start: int) -> Sheet:
    return Sheet(
        heads=tuple(_head(making, each) for each in bodies),
        rows=tuple(
            MatrixRow(
                number=str(row.number),
                label=making.say(row.label),
                href=f"#{row_anchor(row)}",
                strong=index % _STRONG == 0,
                cells=tuple(_cell(making, row.role_of(body)) for body in bodies),
            )
            for index, row in enumerate(rows, start=start + 1)
        ),
    )


def _head(making: Making, body: Department) -> str:
    name = making.say(body.short_names)
    if making.language is Language.ZH:
        return _NOT_COUNTED.sub("", name)
    return inverted(name).rpartition(", ")[0] or name


def _cell(making: Making, role: Role | None) -> Cell:
    return Cell(wording.SIGNS[role], making.label(f"role-{role.value}")) if role else Cell("", "")
