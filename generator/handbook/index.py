"""The index of bodies (单位索引)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.handbook import phrases
from generator.handbook.index_order import heading, initial, sort_key
from generator.handbook.marks import Mark, body_anchor, mark, ranges
from generator.language import Language
from generator.model import Department, KnowledgeBase, OtherName, Role, TaskTable


@dataclass(frozen=True, slots=True)
class Line:
    """The rows in which the body has one role: `1–9、12`, the table named where the book has several."""

    mark: Mark
    text: str


@dataclass(frozen=True, slots=True)
class Reference:
    """A body as another entry refers to it; `before` parts it from the one before."""

    before: str
    name: str
    href: str


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry: a body with its section and rows, or a later name that only refers to bodies (`see`)."""

    name: str
    sort_name: str
    belongs_to: str | None = None
    """The department, where the body is a division."""
    href: str = ""
    lines: tuple[Line, ...] = ()
    see: tuple[Reference, ...] = ()
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter and the entries under it."""

    letter: str
    entries: tuple[Entry, ...]


def letters(kb: KnowledgeBase, tables: Sequence[TaskTable], language: Language) -> tuple[Letter, ...]:
    """Return the index of every body with a role in `tables`, and of the later names of those bodies."""
    entries: list[Entry] = []
    later: dict[str, list[tuple[Department, OtherName]]] = {}
    for department in kb.departments.values():
        lines = tuple(_lines(department, tables, language))
        if lines:
            entries.append(_entry(kb, department, lines, language))
            for other in department.later_names:
                if other.department is None:
                    later.setdefault((other.short_names or other.names)[language], []).append((department, other))
    entries += [_later_name(name, bodies, language) for name, bodies in later.items()]
    ordered = sorted(entries, key=lambda each: sort_key(each.sort_name, language))
    grouped = groupby(ordered, key=lambda each: initial(each.sort_name, language))
    return tuple(Letter(letter, tuple(each)) for letter, each in grouped)


def _entry(kb: KnowledgeBase, department: Department, lines: tuple[Line, ...], language: Language) -> Entry:
    name = department.short_names[language]
    parent = kb.departments.get(department.parent or "")
    return Entry(
        name=heading(name, language),
        sort_name=name,
        belongs_to=parent.short_names[language] if parent else None,
        href=f"#{body_anchor(department)}",
        lines=lines,
    )


def _lines(department: Department, tables: Sequence[TaskTable], language: Language) -> Iterator[Line]:
    for role in (Role.LEAD, Role.RESPONSIBLE, Role.PARTNER):
        for number, table in enumerate(tables, start=1):
            rows = [row.number for row in table.rows if row.role_of(department) is role]
            if rows:
                gap = "：" if language is Language.ZH else ": "
                name = phrases.table_name(number)[language] + gap if len(tables) > 1 else ""
                yield Line(mark(role, language), name + ranges(rows, language))


def _later_name(name: str, bodies: Sequence[tuple[Department, OtherName]], language: Language) -> Entry:
    see: list[Reference] = []
    for department, _ in bodies:
        short, zh = department.short_names[language], language is Language.ZH
        before = "; " if see and not zh else ""
        see.append(Reference(before, f"“{short}”" if zh else short, f"#{body_anchor(department)}"))
    hint = phrases.later_since(bodies[0][1])[language]
    return Entry(heading(name, language), name, see=tuple(see), hint=hint)
