"""Records as sheets to edit: every key and every value, nothing joined and nothing left out."""

from collections.abc import Iterator, Mapping

from generator.editing.shapes import POSITION, RECORD, ROOTS, Column, Table, table
from generator.export import Grid, GridCell
from generator.link import Content, Kind
from generator.yamlfiles import Value


def grids(content: Content) -> list[Grid]:
    """Return the sheets of all kinds that can be edited in a spreadsheet."""
    return [grid for kind in ROOTS for grid in _of_kind(kind, content)]


def heads(each: Table, holder: Table | None) -> tuple[str, ...]:
    """Return the heads of a sheet: record, entry that holds the row, position, values."""
    return (*places(holder), *(column.name for column in each.columns))


def places(holder: Table | None) -> tuple[str, ...]:
    """Return the heads of the columns that place a row: none of them is a value of the record."""
    if holder is None:
        return (RECORD,)
    inside = () if holder.key == RECORD else (f"{holder.path[-1]}.{holder.key}",)
    return (RECORD, *inside, POSITION)


def holders(top: Table, holder: Table | None = None) -> Iterator[tuple[Table, Table | None]]:
    """Yield every sheet of a kind with the sheet that holds it."""
    yield top, holder
    for each in top.below:
        yield from holders(each, top)


def value_at(data: Value, path: tuple[str, ...]) -> Value:
    """Return what stands at `path`, None where nothing does."""
    for step in path:
        if not isinstance(data, dict):
            return None
        data = data.get(step)
    return data


def entries(data: Value, path: tuple[str, ...]) -> list[Value]:
    """Return the list at `path`, empty where there is none."""
    found = value_at(data, path)
    return found if isinstance(found, list) else []


def _of_kind(kind: Kind, content: Content) -> Iterator[Grid]:
    top = table(kind)
    rows: dict[str, list[tuple[GridCell, ...]]] = {each.name: [] for each in top.all()}
    for record, file in content.records[kind].items():
        _gather(top, file.data, (record,), rows)
    for each, holder in holders(top):
        choices = {column.name: column.choices for column in each.columns}
        yield Grid(each.name, heads(each, holder), tuple(rows[each.name]), choices)


def _gather(
    each: Table, data: Value, place: tuple[GridCell, ...], rows: Mapping[str, list[tuple[GridCell, ...]]]
) -> None:
    rows[each.name].append((*place, *(_cell(column, data) for column in each.columns)))
    record = place[0]
    for below in each.below:
        own: tuple[GridCell, ...] = (record,) if each.key == RECORD else (record, _key(each, data))
        for number, entry in enumerate(entries(data, below.path), 1):
            _gather(below, entry, (*own, number), rows)


def _key(each: Table, data: Value) -> GridCell:
    found = value_at(data, (each.key or "",))
    return found if isinstance(found, str | int) else None


def _cell(column: Column, data: Value) -> GridCell:
    value = value_at(data, column.path)
    if isinstance(value, list):
        return "\n".join(map(str, value)) or None
    return None if isinstance(value, dict) else value
