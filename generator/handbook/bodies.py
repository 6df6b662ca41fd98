"""The chapter with a section a body: what it leads, is responsible for, takes part in."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator import wording
from generator.handbook import phrases
from generator.handbook.index_order import capitalized, heading, sort_key
from generator.handbook.marks import Mark, body_anchor, mark, ranges, row_anchor
from generator.language import Language
from generator.model import Department, KnowledgeBase, Role, TaskRow, TaskTable


@dataclass(frozen=True, slots=True)
class RowLine:
    """A row by its number and short label, with the place of the row in the book."""

    number: str
    label: str
    href: str


@dataclass(frozen=True, slots=True)
class Group:
    """The rows of one table in which a body has one role; `mark` is None where it is only named."""

    mark: Mark | None
    word: str
    count: str
    rows: tuple[RowLine, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A body: names, the editors' hints on later names, its rows, its divisions below."""

    anchor: str
    name: str
    listed: str
    """The name as the contents list it."""
    full_name: str | None
    """None where it is the short name."""
    other_name: str
    hints: tuple[str, ...]
    note: str | None
    groups: tuple[Group, ...]
    divisions: tuple["Section", ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """A body that tasks name without giving it a role, and the rows that do."""

    name: str
    rows: str


def sections(kb: KnowledgeBase, tables: Sequence[TaskTable], language: Language) -> tuple[Section, ...]:
    """Return the bodies that have a role in `tables`, divisions inside their department."""
    tops = [each for each in kb.departments.values() if each.parent not in kb.departments]
    made = []
    for department in sorted(tops, key=lambda each: sort_key(each.short_names[language], language)):
        below = [_section(each, tables, (), language) for each in kb.divisions(department)]
        section = _section(department, tables, tuple(each for each in below if _has_role(each)), language)
        if _has_role(section) or section.divisions:
            made.append(section)
    return tuple(made)


def mentions(kb: KnowledgeBase, tables: Sequence[TaskTable], language: Language) -> tuple[Mention, ...]:
    """Return the bodies that `tables` only mention: they have no section of their own."""
    made = []
    for department in sorted(kb.departments.values(), key=lambda each: sort_key(each.short_names[language], language)):
        section = _section(department, tables, (), language)
        if section.groups and not _has_role(section):
            made.append(Mention(section.name, "\N{IDEOGRAPHIC SPACE}".join(_mentioned(department, tables, language))))
    return tuple(made)


def _has_role(section: Section) -> bool:
    return any(group.mark is not None for group in section.groups)


def _mentioned(department: Department, tables: Sequence[TaskTable], language: Language) -> Iterator[str]:
    gap = "：" if language is Language.ZH else ": "
    for number, table in enumerate(tables, start=1):
        rows = [row.number for row in table.rows if _has(row, department, None)]
        if rows:
            yield phrases.table_name(number)[language] + gap + ranges(rows, language)


def _section(
    department: Department, tables: Sequence[TaskTable], divisions: tuple[Section, ...], language: Language
) -> Section:
    same = department.names[language] == department.short_names[language]
    return Section(
        anchor=body_anchor(department),
        name=capitalized(department.short_names[language]),
        listed=heading(department.short_names[language], language),
        full_name=None if same else department.names[language],
        other_name=department.names[language.other],
        hints=tuple(phrases.later_name(other)[language] for other in department.later_names),
        note=department.note[language] if department.note else None,
        groups=tuple(_groups(department, tables, language)),
        divisions=divisions,
    )


def _groups(department: Department, tables: Sequence[TaskTable], language: Language) -> list[Group]:
    groups = []
    for role in (Role.LEAD, Role.RESPONSIBLE, Role.PARTNER, None):
        for number, table in enumerate(tables, start=1):
            rows = [row for row in table.rows if _has(row, department, role)]
            if rows:
                groups.append(_group(role, number, rows, language))
    return groups


def _has(row: TaskRow, department: Department, role: Role | None) -> bool:
    if role is not None:
        return row.role_of(department) is role
    return any(each.department.id == department.id for each in row.named)


def _group(role: Role | None, table: int, rows: Sequence[TaskRow], language: Language) -> Group:
    word = wording.label("handbook-named-short" if role is None else f"role-{role.value}")[language]
    gap = "，" if language is Language.ZH else ", "
    lines = [RowLine(str(row.number), row.label[language], f"#{row_anchor(row)}") for row in rows]
    return Group(
        mark=mark(role, language) if role else None,
        word=word,
        count=phrases.table_name(table)[language] + gap + phrases.rows_counted(len(rows))[language],
        rows=tuple(lines),
    )
