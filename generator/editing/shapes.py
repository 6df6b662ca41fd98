"""Which sheets and columns a kind of record has, read from its schema.

A record is a row of its kind's sheet; a list of mappings inside it is a sheet of its own, whose rows name the record
and, deeper down, the entry that holds them.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from generator import schemas
from generator.link import Kind

Shape = Mapping[str, Any]

ROOTS = {
    Kind.TASK_TABLE: "tasks",
    Kind.INDICATOR_TABLE: "indicators",
    Kind.DEPARTMENT: "departments",
    Kind.GLOSSARY: "glossary",
}
"""Kinds that can be edited in a spreadsheet, and the names of their first sheets."""
RECORD, POSITION = "record", "position"
"""Heads of the columns that place a row: in which record, where in the list."""
_LONGEST_NAME = 31
_KEYS = ("number", "id")


@dataclass(frozen=True, slots=True)
class Column:
    """A column: the keys that lead to its value, and the value's shape."""

    path: tuple[str, ...]
    type: str
    """`string`, `integer`, `number`, `boolean` or `words` (a list of texts, one a line)."""
    choices: tuple[str, ...]

    @property
    def name(self) -> str:
        """Head of the column."""
        return ".".join(self.path)


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet: the columns of its rows, and the sheets of the lists inside them."""

    name: str
    path: tuple[str, ...]
    """Keys that lead from the holder to the list; empty for records."""
    key: str | None
    """Column that names an entry, where lists lie inside it."""
    order: tuple[tuple[str, ...], ...]
    """Every path of a value or a mapping, in the order of the schema."""
    columns: tuple[Column, ...]
    below: tuple["Table", ...]

    def all(self) -> Iterator["Table"]:
        """Yield this sheet and all below."""
        yield self
        for each in self.below:
            yield from each.all()


@cache
def table(kind: Kind) -> Table:
    """Return the sheets of a kind."""
    shape = schemas.schema(kind.schema)
    return _Reader(shape, ROOTS[kind]).table(shape, (), ())


class _Reader:
    def __init__(self, shape: Shape, root: str) -> None:
        self.own, self.root = shape.get("$defs", {}), root
        self.shared = schemas.schema("definitions")["$defs"]

    def table(self, shape: Shape, path: tuple[str, ...], lists: tuple[str, ...]) -> Table:
        found = list(self._parts(shape, ()))
        columns = tuple(part for _, part in found if isinstance(part, Column))
        below = tuple(
            self.table(part, inner, (*lists, inner[-1])) for inner, part in found if not isinstance(part, Column | None)
        )
        names = {column.name for column in columns}
        key = next((each for each in _KEYS if each in names), None)
        if not lists:
            key = RECORD
        return Table(self._name(lists), path, key, tuple(inner for inner, _ in found), columns, below)

    def _name(self, lists: tuple[str, ...]) -> str:
        full = ".".join((self.root, *lists))
        return full if len(full) <= _LONGEST_NAME else f"{self.root}.{lists[-1]}"

    def _parts(self, shape: Shape, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Column | Shape | None]]:
        """Yield values as columns, lists of mappings as the shapes of their entries, mappings as None."""
        for key, value in shape.get("properties", {}).items():
            inner, own = (*path, key), self._resolved(value)
            if own.get("properties"):
                yield inner, None
                yield from self._parts(own, inner)
            elif "items" in own:
                entry = self._resolved(own["items"])
                yield inner, entry if entry.get("properties") else Column(inner, "words", ())
            else:
                yield inner, Column(inner, _type(own), tuple(map(str, own.get("enum", ()))))

    def _resolved(self, value: Shape) -> Shape:
        reference = str(value.get("$ref", "")).rpartition("/")[2]
        if not reference:
            return value
        return self._resolved(self.own[reference] if reference in self.own else self.shared[reference])


def _type(shape: Shape) -> str:
    kinds = shape.get("type", "string")
    listed = [kinds] if isinstance(kinds, str) else [each for each in kinds if each != "null"]
    return str(listed[0])
