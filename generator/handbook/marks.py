"""Bodies with the sign of their role, row numbers as ranges, anchors: what every chapter shares."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator import wording
from generator.language import Language
from generator.model import BodyInRow, Department, Role, TaskRow

_RANGE_FROM = 3
"""Two numbers in a row stay two: `19、20` reads faster than `19–20`."""


@dataclass(frozen=True, slots=True)
class Mark:
    """The sign of a role (●○■), the role as CSS class and as word."""

    sign: str
    role: str
    word: str


@dataclass(frozen=True, slots=True)
class MarkedBody:
    """A body in a row of a table: its printed name in Chinese, our short name in English."""

    mark: Mark
    name: str


def mark(role: Role, language: Language) -> Mark:
    """Return the sign of `role`."""
    return Mark(wording.SIGNS[role], role.value, wording.label(f"role-{role.value}")[language])


def marked(body: BodyInRow, language: Language) -> MarkedBody:
    """Return a body of a row with its sign."""
    name = body.printed if language is Language.ZH else body.department.short_names.en
    return MarkedBody(mark(body.role, language), name)


def row_anchor(row: TaskRow) -> str:
    """Return the anchor of a row inside the book."""
    return f"{row.table_id}-{row.anchor}"


def body_anchor(department: Department) -> str:
    """Return the anchor of a body's section inside the book."""
    return f"body-{department.id}"


def ranges(numbers: Iterable[int], language: Language) -> str:
    """Return row numbers with runs collapsed: `1–9、12、13`."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    parts = []
    for run in runs:
        parts += [f"{run[0]}–{run[-1]}"] if len(run) >= _RANGE_FROM else [str(number) for number in run]
    return ("、" if language is Language.ZH else ", ").join(parts)
