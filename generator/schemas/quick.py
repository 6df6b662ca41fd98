"""Whether a record follows its schema, and nothing more: a hundred times faster than finding out why not.

Most records are right, so most need no more than this. Where it says no, `jsonschema` says why; a schema with a keyword
that is not known here is left to `jsonschema` altogether. 2016.0 is no whole number for either. Tests hold the two
against each other.
"""

import json
import re
from collections.abc import Callable, Mapping
from typing import Any

Check = Callable[[Any], bool]
Schema = Mapping[str, Any] | bool

_TYPES: dict[str, Check] = {
    "object": lambda value: isinstance(value, dict),
    "array": lambda value: isinstance(value, list),
    "string": lambda value: isinstance(value, str),
    "boolean": lambda value: isinstance(value, bool),
    "null": lambda value: value is None,
    "number": lambda value: isinstance(value, int | float) and not isinstance(value, bool),
    "integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
}
_SAYS_NOTHING = {"$schema", "$id", "$defs", "title", "description", "examples", "then", "else", "$comment", "default"}


class UnknownKeywordError(Exception):
    """A schema uses a keyword that this module does not know."""


class Quick:
    """Compiles schemas to functions; `documents` holds all schemas by the names that references use."""

    def __init__(self, documents: Mapping[str, Mapping[str, Any]], formats: Mapping[str, Check]) -> None:
        """Take the schemas and the checks of formats."""
        self._documents, self._formats = documents, formats
        self._made: dict[str, Check] = {}

    def check(self, reference: str) -> Check:
        """Return the function for a schema or a part of one: `task_table.schema.json#/$defs/row`."""
        if reference in self._made:
            return self._made[reference]
        # A schema may refer to itself: such a reference is followed when the function is called.
        self._made[reference] = lambda value: self._made[reference](value)  # noqa: PLW0108 - the entry changes below
        document, _, pointer = reference.partition("#")
        schema: Any = self._documents[document]
        for step in pointer.strip("/").split("/") if pointer.strip("/") else ():
            schema = schema[step]
        try:
            self._made[reference] = self._compiled(schema, document)
        except UnknownKeywordError:
            del self._made[reference]
            raise
        return self._made[reference]

    def _compiled(self, schema: Schema, document: str) -> Check:
        if isinstance(schema, bool):
            return lambda _: schema
        checks = [self._keyword(key, schema, document) for key in schema if key not in _SAYS_NOTHING]
        if len(checks) == 1:
            return checks[0]
        return lambda value: all(check(value) for check in checks)

    def _keyword(self, key: str, schema: Mapping[str, Any], document: str) -> Check:
        wanted = schema[key]
        if key in _OF_KIND:
            kind, make = _OF_KIND[key]
            check = make(self, wanted, schema, document)
            return lambda value: not isinstance(value, kind) or isinstance(value, bool) or check(value)
        if key in _OF_ALL:
            return _OF_ALL[key](self, wanted, schema, document)
        raise UnknownKeywordError(key)

    def reference(self, wanted: Any, _: Any, document: str) -> Check:  # noqa: ANN401 - JSON
        """Follow a reference."""
        return self.check(wanted if not wanted.startswith("#") else f"{document}{wanted}")

    def every_part(self, wanted: Any, _: Any, document: str) -> Check:  # noqa: ANN401 - JSON
        """Check that all of several schemas hold."""
        parts = [self._compiled(part, document) for part in wanted]
        return lambda value: all(part(value) for part in parts)

    def some_part(self, wanted: Any, _: Any, document: str) -> Check:  # noqa: ANN401 - JSON
        """Check that one of several schemas holds."""
        parts = [self._compiled(part, document) for part in wanted]
        return lambda value: any(part(value) for part in parts)

    def negated(self, wanted: Any, _: Any, document: str) -> Check:  # noqa: ANN401 - JSON
        """Check that a schema does not hold."""
        inner = self._compiled(wanted, document)
        return lambda value: not inner(value)

    def dependent(self, wanted: Any, _: Any, document: str) -> Check:  # noqa: ANN401 - JSON
        """Check a schema where a key is there."""
        parts = {key: self._compiled(part, document) for key, part in wanted.items()}
        return lambda value: all(part(value) for key, part in parts.items() if key in value)

    def conditional(self, _: Any, schema: Mapping[str, Any], document: str) -> Check:  # noqa: ANN401 - JSON
        """Check one of two schemas, by a third."""
        asked = self._compiled(schema["if"], document)
        then = self._compiled(schema.get("then", True), document)
        otherwise = self._compiled(schema.get("else", True), document)
        return lambda value: then(value) if asked(value) else otherwise(value)

    def properties(self, wanted: Any, _: Any, document: str) -> Check:  # noqa: ANN401 - JSON
        """Check the values of known keys."""
        parts = {key: self._compiled(part, document) for key, part in wanted.items()}
        return lambda value: all(parts[key](each) for key, each in value.items() if key in parts)

    def additional(self, wanted: Any, schema: Any, document: str) -> Check:  # noqa: ANN401 - JSON
        """Check the values of all other keys."""
        known = frozenset(schema.get("properties", {}))
        if wanted is False:
            return lambda value: value.keys() <= known
        inner = self._compiled(wanted, document)
        return lambda value: all(inner(each) for key, each in value.items() if key not in known)

    def each_item(self, wanted: Any, _: Any, document: str) -> Check:  # noqa: ANN401 - JSON
        """Check every item of a list."""
        inner = self._compiled(wanted, document)
        return lambda value: all(inner(each) for each in value)

    def each_key(self, wanted: Any, _: Any, document: str) -> Check:  # noqa: ANN401 - JSON
        """Check every key of a mapping."""
        inner = self._compiled(wanted, document)
        return lambda value: all(inner(each) for each in value)

    def form(self, wanted: Any, _schema: Any, _document: str) -> Check:  # noqa: ANN401 - JSON
        """Check a format."""
        return self._formats.get(wanted, lambda _: True)


Make = Callable[[Quick, Any, Mapping[str, Any], str], Check]


def _simple(make: Callable[[Any], Check]) -> Make:
    return lambda _quick, wanted, _schema, _document: make(wanted)


def _is_unique(value: list[Any]) -> bool:
    return len({json.dumps(each, sort_keys=True) for each in value}) == len(value)


def _of_types(wanted: str | list[str]) -> Check:
    kinds = [_TYPES[each] for each in ([wanted] if isinstance(wanted, str) else wanted)]
    return kinds[0] if len(kinds) == 1 else lambda value: any(kind(value) for kind in kinds)


def _one_of(allowed: list[Any]) -> Check:
    written = {json.dumps(each) for each in allowed}
    return lambda value: json.dumps(value) in written


def _required_with(wanted: Mapping[str, list[str]]) -> Check:
    return lambda value: all(each in value for key, others in wanted.items() if key in value for each in others)


_OF_ALL: dict[str, Make] = {
    "$ref": Quick.reference,
    "allOf": Quick.every_part,
    "anyOf": Quick.some_part,
    "not": Quick.negated,
    "if": Quick.conditional,
    "type": _simple(_of_types),
    "enum": _simple(_one_of),
    "const": _simple(lambda wanted: _one_of([wanted])),
}
"""Keywords that concern every value."""

_NUMBER = (int, float)
_OF_KIND: dict[str, tuple[Any, Make]] = {
    "properties": (dict, Quick.properties),
    "additionalProperties": (dict, Quick.additional),
    "propertyNames": (dict, Quick.each_key),
    "dependentSchemas": (dict, Quick.dependent),
    "dependentRequired": (dict, _simple(_required_with)),
    "required": (dict, _simple(lambda wanted: lambda value: all(key in value for key in wanted))),
    "minProperties": (dict, _simple(lambda wanted: lambda value: len(value) >= wanted)),
    "maxProperties": (dict, _simple(lambda wanted: lambda value: len(value) <= wanted)),
    "items": (list, Quick.each_item),
    "minItems": (list, _simple(lambda wanted: lambda value: len(value) >= wanted)),
    "maxItems": (list, _simple(lambda wanted: lambda value: len(value) <= wanted)),
    "uniqueItems": (list, _simple(lambda wanted: lambda value: not wanted or _is_unique(value))),
    "minLength": (str, _simple(lambda wanted: lambda value: len(value) >= wanted)),
    "maxLength": (str, _simple(lambda wanted: lambda value: len(value) <= wanted)),
    "pattern": (str, _simple(lambda wanted: lambda value: re.search(wanted, value) is not None)),
    "format": (str, Quick.form),
    "minimum": (_NUMBER, _simple(lambda wanted: lambda value: value >= wanted)),
    "maximum": (_NUMBER, _simple(lambda wanted: lambda value: value <= wanted)),
    "exclusiveMinimum": (_NUMBER, _simple(lambda wanted: lambda value: value > wanted)),
    "exclusiveMaximum": (_NUMBER, _simple(lambda wanted: lambda value: value < wanted)),
}
"""Keywords that concern one kind of value only, and how each is compiled."""
