"""What an editor reads of a shape fault: what is wrong, what belongs there, and the nearest word."""

import re
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from generator.language import Bilingual
from generator.problems import Position, Problem
from generator.problems.nearest import nearest

_HAN = re.compile("[\u3400-\u9fff]")
_SHOWN = 40
"""A value is quoted up to so many characters."""

_TYPES = {
    "string": Bilingual("文字", "text"),
    "integer": Bilingual("整数", "a whole number"),
    "number": Bilingual("数字", "a number"),
    "boolean": Bilingual("true或false", "true or false"),
    "object": Bilingual("“键: 值”", "`key: value` pairs"),
    "array": Bilingual("列表（每项以“- ”开头）", "a list (each item begins with `- `)"),
    "null": Bilingual("null", "null"),
}
_LIMITS = {
    "minimum": Bilingual("不能小于{}", "must be at least {}"),
    "maximum": Bilingual("不能大于{}", "must be at most {}"),
    "exclusiveMinimum": Bilingual("要大于{}", "must be over {}"),
    "exclusiveMaximum": Bilingual("要小于{}", "must be under {}"),
    "maxLength": Bilingual("最多{}个字", "at most {} characters"),
    "maxItems": Bilingual("最多{}项", "at most {} items"),
    "maxProperties": Bilingual("最多{}个键", "at most {} keys"),
}
_EMPTY = Bilingual("这里不能空着", "this must not be empty")
_LEAST = {
    "minItems": Bilingual("列表里至少要有{}项", "the list needs {} or more items"),
    "minProperties": Bilingual("至少要有{}个键", "{} or more keys are needed"),
}


def unknown_key(key: str, known: Collection[str], present: set[str], at: Position) -> Problem:
    """A key that the schema does not know: the nearest one that is not there yet, else all of them."""
    near = nearest(key, [each for each in known if each not in present])
    message = Bilingual(f"没有“{_cut(key)}”这个键", f"there is no key `{_cut(key)}` here")
    if near:
        hint = Bilingual(f"应填{near}，是不是写成了{_cut(key)}？", f"did you mean `{near}`?")
    elif key in known:
        hint = Bilingual("这个键已经有了", "this key is there already")
    else:
        hint = Bilingual(
            f"可用的键：{'、'.join(known)}；或者看看缩进",
            f"keys that may stand here: {', '.join(known)}; or look at the indentation",
        )
    return Problem("unknown-key", at, message, hint)


def missing_key(key: str, present: set[str], at: Position) -> Problem:
    """A key that must be there; one language of a text has a code of its own."""
    hint = Bilingual(f"请补上{key}", f"add `{key}`")
    if key in ("zh", "en") and {"zh", "en"} & present:
        language = Bilingual("中文", "Chinese") if key == "zh" else Bilingual("英文", "English")
        message = Bilingual(f"缺{language.zh}（{key}）", f"the {language.en} text (`{key}`) is missing")
        return Problem("missing-translation", at, message, hint)
    return Problem("missing-key", at, Bilingual(f"缺少“{key}”", f"`{key}` is missing"), hint)


def not_allowed(value: object, allowed: Iterable[object], at: Position) -> Problem:
    """A value that is none of those allowed: the nearest, then all."""
    listed, shown = [_plain(each) for each in allowed], _cut(_plain(value))
    near = nearest(_plain(value), listed)
    zh, en = f"可填：{'、'.join(listed)}", f"allowed: {', '.join(listed)}"
    if near:
        zh, en = f"应填{near}，是不是写成了{shown}？{zh}", f"did you mean `{near}`? {en}"
    message = Bilingual(f"这里不能填“{shown}”", f"`{shown}` is not allowed here")
    if value is None:
        message = Bilingual("这里还没有填", "nothing is filled in here")
    return Problem("value-not-allowed", at, message, Bilingual(zh, en))


def misplaced_key(key: str, at: Position) -> Problem:
    """A key that excludes another one beside it."""
    message = Bilingual(f"这里不能有“{key}”", f"`{key}` does not belong here")
    hint = Bilingual("它和同级的其他键不能同用，删去其一", "it cannot stand beside the other keys here: remove one")
    return Problem("misplaced-key", at, message, hint)


def other(validator: str, wanted: Any, value: object, schema: Mapping[str, Any], at: Position) -> Problem:  # noqa: ANN401 - JSON
    """Every other kind of fault: type, form, date, length, range, repetition."""
    if validator == "type":
        return _wrong_type(wanted, value, schema, at)
    if validator == "pattern":
        return _wrong_form(str(value), schema, at)
    if validator == "format":
        hint = Bilingual("按“年-月-日”写存在的日期", "write an existing date as YYYY-MM-DD")
        return Problem(
            "date-does-not-exist", at, Bilingual(f"没有{value}这一天", f"there is no such date as {value}"), hint
        )
    if validator in _LEAST:
        return Problem("too-few", at, _filled(_LEAST[validator], wanted))
    if validator == "uniqueItems":
        return Problem("listed-twice", at, Bilingual("列表里有重复的项", "the list holds an item twice"))
    limit = _LIMITS.get(validator, Bilingual(f"不合{validator}：{{}}", f"does not satisfy {validator}: {{}}"))
    return Problem("out-of-range", at, _filled(limit, wanted))


def _wrong_type(wanted: str | list[str], value: object, schema: Mapping[str, Any], at: Position) -> Problem:
    types = [_TYPES[each] for each in ([wanted] if isinstance(wanted, str) else wanted)]
    zh, en = "或".join(each.zh for each in types), " or ".join(each.en for each in types)
    message = Bilingual(f"这里应是{zh}", f"this must be {en}")
    if value is None:
        message = Bilingual(f"这里还没有填，应是{zh}", f"nothing is filled in here; it must be {en}")
    hint = None
    if "zh" in schema.get("properties", {}):
        hint = Bilingual("写zh和en两行，都缩进两个空格", "write two lines, `zh` and `en`, indented by two spaces")
    elif "string" in wanted and isinstance(value, bool | int | float):
        hint = Bilingual("日期、编号等文字若全是数字，请加引号", "put text that looks like a number into quotes")
    elif wanted in ("integer", "number") and isinstance(value, str) and value.strip().isdigit():
        hint = Bilingual("写半角数字，不加引号", "write ASCII digits, without quotation marks")
    elif "array" in wanted and isinstance(value, str):
        hint = Bilingual("每项另起一行，以“- ”开头", "begin a new line with `- ` for each item")
    return Problem("wrong-type", at, message, hint)


def _wrong_form(value: str, schema: Mapping[str, Any], at: Position) -> Problem:
    if not value.strip():
        return Problem("too-few", at, _EMPTY)
    message = Bilingual(f"“{_cut(value)}”的写法不对", f"`{_cut(value)}` is not in the right form")
    return Problem("wrong-form", at, message, _form_hint(value, schema))


def _form_hint(value: str, schema: Mapping[str, Any]) -> Bilingual | None:
    examples = schema.get("examples")
    if not examples:
        return _description(schema)
    if _HAN.search(value) and str(schema.get("pattern")).startswith("^[a-z]"):
        return Bilingual(
            f"填记录的编号（文件名），不填名称，例如{examples[0]}",
            f"write the id of the record (its file name), not its name, for example {examples[0]}",
        )
    return Bilingual(f"例如{examples[0]}", f"for example {examples[0]}")


def _description(schema: Mapping[str, Any]) -> Bilingual | None:
    """What the schema says of the key; descriptions read `English. / 中文。`."""
    english, _, chinese = str(schema.get("description", "")).partition(" / ")
    return Bilingual(chinese, english) if english and chinese else None


def _filled(words: Bilingual, wanted: object) -> Bilingual:
    return Bilingual(words.zh.format(wanted), words.en.format(wanted))


def _plain(value: object) -> str:
    """Write a value as YAML would."""
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    return str(value)


def _cut(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
