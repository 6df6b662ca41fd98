"""From errors of `jsonschema` to problems at their places."""

import json
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import ValidationError
from jsonschema.validators import extend
from referencing import Registry, Resource

from generator.problems import Position, Problem
from generator.problems.nearest import nearest
from generator.resources import SCHEMAS
from generator.schemas import words
from generator.schemas.quick import Quick, UnknownKeywordError
from generator.yamlfiles import Trail, Value, YamlFile

SUFFIX = ".schema.json"
_FORMATS = FormatChecker(formats=())
_WHOLE = Draft202012Validator.TYPE_CHECKER.redefine(
    "integer", lambda _, value: isinstance(value, int) and not isinstance(value, bool)
)
Validator: type[Draft202012Validator] = extend(  # type: ignore[no-untyped-call]
    Draft202012Validator, type_checker=_WHOLE
)
"""JSON Schema takes 2016.0 for a whole number; whoever counts on an `int` does not."""


@_FORMATS.checks("calendar-date")
def _is_calendar_date(text: object) -> bool:
    """Whether a date exists; its form (YYYY, YYYY-MM, YYYY-MM-DD) is the pattern's business."""
    parts = str(text).split("-")
    if not all(part.isascii() and part.isdigit() for part in parts):
        return True
    try:
        date(*[*map(int, parts), 1, 1][:3])
    except ValueError:
        return False
    return True


def schema(name: str) -> dict[str, Any]:
    """Return the schema `name` ("task_table") as JSON data."""
    loaded: dict[str, Any] = json.loads((SCHEMAS / f"{name}{SUFFIX}").read_text(encoding="utf-8"))
    return loaded


def names() -> list[str]:
    """Return the names of all schemas, sorted."""
    return sorted(path.name.removesuffix(SUFFIX) for path in SCHEMAS.glob(f"*{SUFFIX}"))


def problems(file: YamlFile, name: str) -> Iterator[Problem]:
    """Yield every fault of `file` against the schema `name`."""
    if is_valid(file.data, name):
        return
    for error in _validator(name).iter_errors(file.data):
        yield from _problems_of(error, file)


def is_valid(data: Value, name: str) -> bool:
    """Whether a record surely follows the schema `name`; where this says no, `jsonschema` has the last word."""
    try:
        return _quick().check(f"{name}{SUFFIX}")(data)
    except UnknownKeywordError:
        return False


@cache
def _quick() -> Quick:
    return Quick({f"{each}{SUFFIX}": schema(each) for each in names()}, {"calendar-date": _is_calendar_date})


@cache
def _validator(name: str) -> Draft202012Validator:
    resources = [(f"{each}{SUFFIX}", Resource.from_contents(schema(each))) for each in names()]
    registry: Registry[Any] = Registry().with_resources(resources)
    return Validator(schema(name), registry=registry, format_checker=_FORMATS)


def _problems_of(error: ValidationError, file: YamlFile) -> Iterator[Problem]:
    trail: Trail = tuple(error.absolute_path)
    if error.context:
        yield from _deepest(error, file)
    elif error.validator == "additionalProperties":
        yield from _unknown_keys(error, file, trail)
    elif error.validator == "required":
        yield from _missing_keys(error, file, trail)
    elif error.validator in ("enum", "const"):
        wanted: Any = error.validator_value
        allowed = wanted if error.validator == "enum" else [wanted]
        yield words.not_allowed(error.instance, allowed, file.at(*trail))
    elif error.validator == "not" or error.validator is None:  # None: the schema `false`
        yield words.misplaced_key(str(trail[-1]), file.key_at(*trail))
    else:
        is_key = "propertyNames" in error.absolute_schema_path
        at = file.key_at(*trail, str(error.instance)) if is_key else file.at(*trail)
        yield words.other(str(error.validator), error.validator_value, error.instance, _schema_of(error), at)


def _unknown_keys(error: ValidationError, file: YamlFile, trail: Trail) -> Iterator[Problem]:
    instance: Any = error.instance
    known = list(_schema_of(error).get("properties", {}))
    for key in instance:
        if key not in known:
            yield words.unknown_key(key, known, set(instance), file.key_at(*trail, key))


def _missing_keys(error: ValidationError, file: YamlFile, trail: Trail) -> Iterator[Problem]:
    instance: Any = error.instance
    wanted: Any = error.validator_value
    strangers = [key for key in instance if key not in _schema_of(error).get("properties", {})]
    for key in wanted:
        # A misspelt key is reported once, at the key, with the right one as its hint.
        if key not in instance and nearest(key, strangers) is None:
            yield words.missing_key(key, set(instance), _owner(file, trail))


def _schema_of(error: ValidationError) -> dict[str, Any]:
    return dict(error.schema) if isinstance(error.schema, dict) else {}


def _owner(file: YamlFile, trail: Trail) -> Position:
    """The key that holds a mapping says best which mapping lacks something; a list item is its own place."""
    return file.at(*trail) if not trail or isinstance(trail[-1], int) else file.key_at(*trail)


def _deepest(error: ValidationError, file: YamlFile) -> Iterator[Problem]:
    """Of alternatives, report the one that is not about the type alone: that is what the editor meant."""
    inner = error.context or []
    meant = [each for each in inner if not (each.validator == "type" and each.absolute_path == error.absolute_path)]
    for each in meant or inner[:1]:
        yield from _problems_of(each, file)
