"""Chapters that print a responsibility table (重点任务分工)."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator import wording
from generator.handbook import phrases
from generator.handbook.editions import Printing
from generator.handbook.marks import Mark, MarkedBody, mark, marked, row_anchor
from generator.language import Language
from generator.model import Role, TaskRow, TaskTable

_LONG = 5
"""Single tasks a row, on average, from which a table is long."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: printed heading, the task or its single parts, bodies in printed order, notes."""

    anchor: str
    number: str
    heading: str | None
    task: str | None
    """None where the row is told as `items`."""
    items: tuple[str, ...]
    heads: tuple[MarkedBody, ...]
    """The lead, or the body that is responsible alone."""
    partners: tuple[MarkedBody, ...]
    open_ended: str | None
    """等, where the printed list ends in it."""
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """Head of a column of bodies: the signs in it with what they mean."""

    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its source and the rule by which roles are read.

    `layout` is `columns`, or `long` where the tasks stand below their bodies over the whole width.
    """

    layout: str
    source: str
    rule: str
    heads: Column
    partners: Column
    rows: tuple[Row, ...]


def running_head(number: int, title: str, language: Language) -> str:
    """Return how the running head names the chapter of table `number`."""
    gap = "\N{IDEOGRAPHIC SPACE}" if language is Language.ZH else ". "
    return phrases.table_name(number)[language] + gap + title


def table(table: TaskTable, number: int, printing: Printing) -> Table:
    """Gather one table; `number` is its number in the book."""
    language = printing.language
    used = {body.role for row in table.rows for body in row.bodies}
    rows = tuple(_row(row, language) for row in table.rows)
    return Table(
        layout="long" if _are_long(rows) else "columns",
        source=phrases.table_source(table, number, printing.as_of)[language],
        rule=phrases.lead_rule(table)[language],
        heads=_column([role for role in (Role.LEAD, Role.RESPONSIBLE) if role in used], language),
        partners=_column([Role.PARTNER], language),
        rows=rows,
    )


def _are_long(rows: Sequence[Row]) -> bool:
    """Whether the tasks need the whole width, so that a row never fills more than a page."""
    return sum(len(row.items) for row in rows) > _LONG * len(rows)


def _column(roles: list[Role], language: Language) -> Column:
    marks = [mark(role, language) for role in roles]
    return Column(
        tuple(
            Mark(each.sign, each.role, wording.label(f"role-{role.value}-noun")[language])
            for each, role in zip(marks, roles, strict=True)
        )
    )


def _row(row: TaskRow, language: Language) -> Row:
    bodies = [marked(body, language) for body in row.bodies]
    return Row(
        anchor=row_anchor(row),
        number=str(row.number),
        heading=row.heading[language] if row.heading else None,
        task=None if row.items else row.task[language],
        items=tuple(item[language] for item in row.items),
        heads=tuple(body for body in bodies if body.mark.role != Role.PARTNER.value),
        partners=tuple(body for body in bodies if body.mark.role == Role.PARTNER.value),
        open_ended=wording.label("open-ended")[language] if row.open_ended else None,
        notes=tuple(_notes(row, language)),
    )


def _notes(row: TaskRow, language: Language) -> list[str]:
    notes = [wording.label("handbook-note")[language] + row.note[language]] if row.note else []
    if row.named:
        zh = language is Language.ZH
        names = [each.printed if zh else each.department.short_names.en for each in row.named]
        notes.append(phrases.named_in_text(names, language))
    return notes
