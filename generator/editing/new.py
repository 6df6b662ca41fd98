"""A skeleton for a new record: every required key with what it means in both languages, nothing made up.

It begins with the example of the schema, takes away what the schema does not ask for, and marks every text that is to
be written. What cannot be a mark, such as an id or a number, keeps the example's value and says so behind it.
"""

import copy
import json
from collections.abc import Iterator, Mapping
from typing import Any

from generator import schemas
from generator.checks.unwritten import MARK_EN, MARK_ZH
from generator.language import Language
from generator.link import Kind
from generator.yamlfiles import Trail, Value, YamlFile

Shape = Mapping[str, Any]

_MARKED = f"# {MARK_ZH} {MARK_EN}"
NOT_STATED = "not_stated"
_LANGUAGES = tuple(language.value for language in Language)
_INSIDE = ("then", "else", "if")


def kinds() -> tuple[str, ...]:
    """Return the kinds that can be made new, by the names of their schemas; `stamp` writes evidence."""
    return tuple(kind.schema for kind in Kind if kind is not Kind.EVIDENCE)


def skeleton(kind: Kind) -> str:
    """Return the YAML of a new record of `kind`: required keys in the order of the schema, each explained."""
    shape = schemas.schema(kind.schema)
    title = str(shape["title"]).partition(" / ")[0]
    lines = [f"# {title}. Shape: schema/{kind.schema}.schema.json", f"# {shape['description']}"]
    record = _least(shape["examples"][0], kind.schema)
    _mark(record, kind.schema)
    lines += _Writer(shape).mapping(record, shape, 0)
    return "\n".join(lines) + "\n"


def _least(example: dict[str, Value], schema: str) -> dict[str, Value]:
    """Take everything out of an example that its schema can do without."""
    record = copy.deepcopy(example)
    while any(_removed(record, trail, schema) for trail in sorted(_trails(record), key=_from_the_end)):
        pass
    return record


def _from_the_end(trail: Trail) -> tuple[int, list[int]]:
    """Put short trails first, and of a list its last entries."""
    return len(trail), [-step for step in trail if isinstance(step, int)]


def _trails(value: Value, above: Trail = ()) -> list[Trail]:
    steps = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [trail for step, below in steps for trail in ((*above, step), *_trails(below, (*above, step)))]


def _removed(record: dict[str, Value], trail: Trail, schema: str) -> bool:
    """Remove what lies at `trail` and tell so, unless the schema asks for it."""
    holder = _holder(record, trail)
    before = copy.copy(holder)
    del holder[trail[-1]]
    if _passes(record, schema):
        return True
    holder.clear()
    holder.update(before) if isinstance(holder, dict) else holder.extend(before)
    return False


def _mark(record: dict[str, Value], schema: str) -> None:
    """Say `not_stated` where that may be said, and put the mark in the place of every text that may be any text."""
    for key, value in record.items():
        if isinstance(value, list):
            record[key] = NOT_STATED
            if not _passes(record, schema):
                record[key] = value
    for trail in _trails(record):
        holder = _holder(record, trail)
        value = holder[trail[-1]]
        if isinstance(value, str) and value != NOT_STATED:
            holder[trail[-1]] = MARK_EN if trail[-1] == "en" else MARK_ZH
            if not _passes(record, schema):
                holder[trail[-1]] = value


def _holder(record: dict[str, Value], trail: Trail) -> Any:  # noqa: ANN401 - a mapping or a list of a record
    holder: Any = record
    for step in trail[:-1]:
        holder = holder[step]
    return holder


def _passes(record: dict[str, Value], schema: str) -> bool:
    return not any(schemas.problems(YamlFile("new", record), schema))


class _Writer:
    """Writes the values of a record as YAML, each key below what its schema says of it."""

    def __init__(self, shape: Shape) -> None:
        self.own = shape.get("$defs", {})
        self.shared = schemas.schema("definitions")["$defs"]

    def mapping(self, value: dict[str, Value], shape: Shape, indent: int) -> Iterator[str]:
        order = list(self._properties(shape))
        for key in sorted(value, key=lambda each: order.index(each) if each in order else len(order)):
            below = self._properties(shape).get(key, {})
            resolved = self._resolved(below)
            explained = below.get("description") or resolved.get("description")
            if key not in _LANGUAGES and (below.get("description") or not self._is_bilingual(resolved)) and explained:
                yield f"{' ' * indent}# {explained}"
            yield from self._value(f"{' ' * indent}{key}:", value[key], resolved, indent)

    def _properties(self, shape: Shape) -> dict[str, Any]:
        """Return the keys of a shape, those that depend on others too."""
        found: dict[str, Any] = dict(shape.get("properties", {}))
        for part in (*(shape[name] for name in _INSIDE if name in shape), *shape.get("allOf", ())):
            for key, below in self._properties(self._resolved(part)).items():
                found.setdefault(key, below)
        return found

    def _is_bilingual(self, shape: Shape) -> bool:
        """Whether a shape is the plain pair of languages, which needs no words."""
        return set(shape.get("properties", ())) == set(_LANGUAGES)

    def _items(self, shape: Shape) -> Shape:
        inside = (shape[name] for name in _INSIDE if name in shape)
        found: Shape = next((each["items"] for each in (shape, *inside) if "items" in each), {})
        return self._resolved(found)

    def _resolved(self, value: Shape) -> Shape:
        reference = str(value.get("$ref", "")).rpartition("/")[2]
        if not reference:
            return value
        return self._resolved(self.own[reference] if reference in self.own else self.shared[reference])

    def _value(self, key: str, value: Value, shape: Shape, indent: int) -> Iterator[str]:
        if isinstance(value, dict) and value:
            yield key
            yield from self.mapping(value, shape, indent + 2)
        elif isinstance(value, list) and value:
            yield key
            for entry in value:
                yield from self._entry(entry, self._items(shape), indent + 2)
        else:
            yield f"{key} {_scalar(value)}"

    def _entry(self, value: Value, shape: Shape, indent: int) -> Iterator[str]:
        lead = " " * indent
        if not isinstance(value, dict):
            yield f"{lead}- {_scalar(value)}"
            return
        lines = list(self._value("", value, shape, indent))[1:]
        first = next(index for index, line in enumerate(lines) if not line.lstrip().startswith("#"))
        yield from (line[2:] for line in lines[:first])
        yield f"{lead}- {lines[first].lstrip()}"
        yield from lines[first + 1 :]


def _scalar(value: Value) -> str:
    written = json.dumps(value, ensure_ascii=False)
    plain = value in (None, [], {}, NOT_STATED, MARK_ZH, MARK_EN)
    return written if plain else f"{written}  {_MARKED}"
