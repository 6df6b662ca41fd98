"""Shape faults of records, in the editor's words.

The JSON Schemas (2020-12) in `schema/` are the one source of shape. This module is the only one that knows
`jsonschema`; it turns each of its errors into a problem at the exact key or value.
"""

import difflib
import json
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import ValidationError
from referencing import Registry, Resource

from generator.language import Bilingual
from generator.problems import Position, Problem
from generator.resources import SCHEMAS
from generator.yamlfiles import Trail, YamlFile

SUFFIX = ".schema.json"
_FORMATS = FormatChecker(formats=())


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
    for error in _validator(name).iter_errors(file.data):
        yield from _problems_of(error, file)


@cache
def _validator(name: str) -> Draft202012Validator:
    resources = [(f"{each}{SUFFIX}", Resource.from_contents(schema(each))) for each in names()]
    registry: Registry[Any] = Registry().with_resources(resources)
    return Draft202012Validator(schema(name), registry=registry, format_checker=_FORMATS)


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
        yield _not_allowed(error.instance, wanted if error.validator == "enum" else [wanted], file.at(*trail))
    elif error.validator == "not":
        yield _misplaced_key(trail, file)
    elif "propertyNames" in error.absolute_schema_path:
        yield _other(error, file.key_at(*trail, str(error.instance)))
    else:
        yield _other(error, file.at(*trail))


def _unknown_keys(error: ValidationError, file: YamlFile, trail: Trail) -> Iterator[Problem]:
    instance: Any = error.instance
    known = list(_schema_of(error).get("properties", {}))
    for key in instance:
        if key not in known:
            yield _unknown_key(key, known, set(instance), file.key_at(*trail, key))


def _missing_keys(error: ValidationError, file: YamlFile, trail: Trail) -> Iterator[Problem]:
    instance: Any = error.instance
    wanted: Any = error.validator_value
    strangers = [key for key in instance if key not in _schema_of(error).get("properties", {})]
    for key in wanted:
        # A misspelt key is reported once, at the key, with the right one as its hint.
        if key not in instance and _nearest(key, strangers) is None:
            yield _missing_key(key, set(instance), _owner(file, trail))


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


def _unknown_key(key: str, known: list[str], present: set[str], at: Position) -> Problem:
    near = _nearest(key, [each for each in known if each not in present])
    message = Bilingual(f"没有“{key}”这个键", f"there is no key `{key}` here")
    if near:
        hint = Bilingual(f"应填{near}，是不是写成了{key}？", f"did you mean `{near}`?")
    else:
        hint = Bilingual(f"可用的键：{'、'.join(known)}", f"keys that may stand here: {', '.join(known)}")
    return Problem("unknown-key", at, message, hint)


def _missing_key(key: str, present: set[str], at: Position) -> Problem:
    hint = Bilingual(f"请补上{key}", f"add `{key}`")
    if key in ("zh", "en") and {"zh", "en"} & present:
        language = Bilingual("中文", "Chinese") if key == "zh" else Bilingual("英文", "English")
        message = Bilingual(f"缺{language.zh}（{key}）", f"the {language.en} text (`{key}`) is missing")
        return Problem("missing-translation", at, message, hint)
    return Problem("missing-key", at, Bilingual(f"缺少“{key}”", f"`{key}` is missing"), hint)


def _not_allowed(value: object, allowed: Iterable[object], at: Position) -> Problem:
    words = [str(each) for each in allowed]
    near = _nearest(str(value), words)
    zh, en = f"可填：{'、'.join(words)}", f"allowed: {', '.join(words)}"
    if near:
        zh, en = f"是不是“{near}”？{zh}", f"did you mean `{near}`? {en}"
    return Problem(
        "value-not-allowed",
        at,
        Bilingual(f"这里不能填“{value}”", f"`{value}` is not allowed here"),
        Bilingual(zh, en),
    )


def _misplaced_key(trail: Trail, file: YamlFile) -> Problem:
    key = trail[-1]
    return Problem(
        "misplaced-key",
        file.key_at(*trail),
        Bilingual(f"这里不能有“{key}”", f"`{key}` does not belong here"),
        Bilingual("它和同级的其他键不能同用，删去其一", "it cannot stand beside the other keys here: remove one"),
    )


_TYPES = {
    "string": Bilingual("文字", "text"),
    "integer": Bilingual("整数", "a whole number"),
    "number": Bilingual("数字", "a number"),
    "boolean": Bilingual("true或false", "true or false"),
    "object": Bilingual("“键: 值”", "`key: value` pairs"),
    "array": Bilingual("列表（每项以“- ”开头）", "a list (each item begins with `- `)"),
    "null": Bilingual("null", "null"),
}


def _other(error: ValidationError, at: Position) -> Problem:
    wanted: Any = error.validator_value
    if error.validator == "type":
        types = [_TYPES[each] for each in ([wanted] if isinstance(wanted, str) else wanted)]
        zh, en = "或".join(each.zh for each in types), " or ".join(each.en for each in types)
        quotes = Bilingual("日期、编号等文字若全是数字，请加引号", "put text that looks like a number into quotes")
        return Problem(
            "wrong-type",
            at,
            Bilingual(f"这里应是{zh}", f"this must be {en}"),
            quotes if "string" in wanted else None,
        )
    if error.validator == "pattern":
        examples = _schema_of(error).get("examples")
        hint = Bilingual(f"例如{examples[0]}", f"for example {examples[0]}") if examples else None
        return Problem(
            "wrong-form",
            at,
            Bilingual(f"“{error.instance}”的写法不对", f"`{error.instance}` is not in the right form"),
            hint,
        )
    if error.validator == "format":
        hint = Bilingual("按“年-月-日”写存在的日期", "write an existing date as YYYY-MM-DD")
        message = Bilingual(f"没有{error.instance}这一天", f"there is no such date as {error.instance}")
        return Problem("date-does-not-exist", at, message, hint)
    if error.validator in ("minLength", "minItems", "minProperties"):
        return Problem("too-few", at, Bilingual(f"至少要有{wanted}个", f"at least {wanted} needed here"))
    if error.validator == "uniqueItems":
        return Problem("listed-twice", at, Bilingual("列表里有重复的项", "the list holds an item twice"))
    return Problem(
        "out-of-range",
        at,
        Bilingual(f"超出范围（{error.validator}：{wanted}）", f"out of range ({error.validator}: {wanted})"),
    )


def _nearest(word: str, words: Iterable[str]) -> str | None:
    found = difflib.get_close_matches(word, list(words), n=1, cutoff=0.6)
    return found[0] if found else None
