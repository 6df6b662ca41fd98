"""From a cell to a value, and a value into a record, at its place among the keys."""

from typing import Any

from generator.editing.shapes import Column
from generator.export import GridCell
from generator.language import Bilingual
from generator.yamlfiles import Value

Path = tuple[str, ...]

WANTED = {
    "string": Bilingual("文字", "text"),
    "words": Bilingual("文字，每行一个", "texts, one a line"),
    "integer": Bilingual("整数", "a whole number"),
    "number": Bilingual("数字", "a number"),
    "boolean": Bilingual("TRUE或FALSE", "TRUE or FALSE"),
}
_TRUTH = {"true": True, "false": False, "是": True, "否": False}


def converted(column: Column, cell: GridCell) -> Value:
    """Return the value that a cell gives; raises ValueError where it cannot be one."""
    if cell is None:
        return None
    if column.type == "boolean":
        found = _TRUTH.get(str(cell).lower())
        if found is None:
            raise ValueError(cell)
        return found
    if isinstance(cell, bool):
        raise ValueError(cell)  # noqa: TRY004 - a wrong value of a cell, not a wrong type of a program
    if column.type in ("integer", "number"):
        number = float(str(cell).replace(",", ""))
        if number.is_integer():
            return int(number)
        if column.type == "integer":
            raise ValueError(cell)
        return number
    text = str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)
    if column.choices and text not in column.choices:
        raise ValueError(cell)
    return [line.strip() for line in text.split("\n") if line.strip()] if column.type == "words" else text


def same(value: Value, before: Value) -> bool:
    """Whether a cell says what stands there already; a cell shows neither null, nor an empty list, nor outer space."""
    if value is None:
        return before in (None, [])
    if isinstance(before, list) and isinstance(value, list):
        return [str(each).strip() for each in before] == value
    return value == (before.strip() if isinstance(before, str) else before)


def remove(data: dict[str, Value], path: Path) -> None:
    """Remove what stands at `path`, and the mappings that are empty then."""
    below = data.get(path[0])
    if len(path) == 1:
        data.pop(path[0], None)
    elif isinstance(below, dict):
        remove(below, path[1:])
        if not below:
            del data[path[0]]


def put(data: dict[str, Value], path: Path, value: Value, order: tuple[Path, ...]) -> None:
    """Set what stands at `path`; new keys stand where the schema (`order`) has them."""
    holder: dict[str, Any] = data
    for depth, step in enumerate(path[:-1]):
        if not isinstance(holder.get(step), dict):
            _insert(holder, step, {}, _siblings(path, depth, order))
        holder = holder[step]
    if path[-1] in holder:
        holder[path[-1]] = value
    else:
        _insert(holder, path[-1], value, _siblings(path, len(path) - 1, order))


def _siblings(path: Path, depth: int, order: tuple[Path, ...]) -> list[str]:
    return list(dict.fromkeys(each[depth] for each in order if len(each) > depth and each[:depth] == path[:depth]))


def _insert(holder: dict[str, Any], key: str, value: Value, order: list[str]) -> None:
    """Put a new key behind the last key that comes before it in `order`."""
    before = order[: order.index(key)] if key in order else list(holder)
    items = list(holder.items())
    place = max((index + 1 for index, (each, _) in enumerate(items) if each in before), default=0)
    items.insert(place, (key, value))
    holder.clear()
    holder.update(items)
