"""A small, strict YAML reader: plain data that remembers where each key and value was written.

One pass over the parser's events, with limits. It takes the part of YAML that people write by hand (block and
flow mappings, lists, scalars) and refuses, at its place, what loses content silently: duplicate keys, anchors and
aliases, merge keys, tags, several documents, tabs and control characters. Plain scalars resolve to true, false,
null and decimal numbers only; dates stay text. No other module imports `yaml`.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from generator.language import Bilingual
from generator.problems import Position, Problem

Value = dict[str, "Value"] | list["Value"] | str | int | float | bool | None
Trail = tuple[str | int, ...]

MAX_BYTES = 1_000_000
MAX_DEPTH = 12
MAX_SCALAR = 20_000
MAX_DIGITS = 15

_CONSTANTS: dict[str, Value] = {"true": True, "false": False, "null": None, "~": None, "": None}
_INTEGER = re.compile(r"-?(0|[1-9][0-9]*)")
_DECIMAL = re.compile(r"-?(0|[1-9][0-9]*)\.[0-9]+")
_FORBIDDEN = re.compile(
    "[\u0000-\u0008\u000b-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069"
    "\ue000-\uf8ff\ufdd0-\ufdef\ufeff\ufffd-\uffff\U000f0000-\U0010ffff]"
)
_WRONG_INDENT = re.compile("^[ ]*([\t\u00a0\u3000]+)")
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class YamlFile:
    """One file as plain data.

    `values` and `keys` map a trail (keys and list indexes from the top) to the place where that value, or the key
    that holds it, was written.
    """

    path: str
    data: Value
    values: dict[Trail, Position] = field(default_factory=dict)
    keys: dict[Trail, Position] = field(default_factory=dict)

    def at(self, *trail: str | int) -> Position:
        """Return where the value at `trail` was written, else the nearest place above it."""
        while trail and trail not in self.values:
            trail = trail[:-1]
        return self.values.get(trail, Position(self.path))

    def key_at(self, *trail: str | int) -> Position:
        """Return where the key at `trail` was written, else the value's place."""
        return self.keys.get(trail, self.at(*trail))


def read(path: Path, root: Path) -> tuple[YamlFile | None, list[Problem]]:
    """Read one YAML file below `root`.

    Returns the file, or None where it cannot be used, and the problems found on the way; never raises for what
    stands in the file.
    """
    name = path.relative_to(root).as_posix()
    if path.is_symlink() or not path.is_file():
        return None, [
            _problem(
                "yaml-not-a-file",
                Position(name),
                "不是普通文件，不读取",
                "not a regular file: it is not read",
            )
        ]
    try:
        raw = path.read_bytes()
    except OSError as error:
        return None, [
            _problem(
                "yaml-unreadable",
                Position(name),
                f"读不了这个文件：{error.strerror}",
                f"cannot read this file: {error.strerror}",
            )
        ]
    if len(raw) > MAX_BYTES:
        return None, [
            _problem(
                "yaml-too-large",
                Position(name),
                f"文件超过{MAX_BYTES}字节",
                f"file is over {MAX_BYTES} bytes",
            )
        ]
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        return None, [
            _problem("yaml-encoding", Position(name, line), "不是UTF-8编码", "not encoded in UTF-8", _ENCODING_HINT)
        ]
    text = text.removeprefix("\ufeff")
    faults = list(_character_faults(name, text))
    if faults:
        return None, faults
    return _Composer(name, text).file()


_ENCODING_HINT = Bilingual("请在编辑器里另存为UTF-8", "save it as UTF-8 in your editor")


def _problem(code: str, at: Position, zh: str, en: str, hint: Bilingual | None = None) -> Problem:
    return Problem(code, at, Bilingual(zh, en), hint)


def _character_faults(name: str, text: str) -> Iterator[Problem]:
    for number, line in enumerate(text.split("\n"), 1):
        if wrong := _WRONG_INDENT.match(line):
            yield _problem(
                "yaml-indentation",
                Position(name, number, wrong.start(1) + 1),
                "缩进里有制表符、全角空格或不间断空格",
                "the indentation holds a tab, a full-width or a no-break space",
                Bilingual("缩进只用半角空格，每级两个", "indent with ordinary spaces, two a level"),
            )
        for match in _FORBIDDEN.finditer(line.removesuffix("\r")):
            code = f"U+{ord(match.group()):04X}"
            yield _problem(
                "yaml-character",
                Position(name, number, match.start() + 1),
                f"有看不见或不允许的字符{code}",
                f"invisible or forbidden character {code}",
                Bilingual("删去它，或换成要显示的字", "delete it, or type the character that you mean"),
            )


class _RefusedError(Exception):
    """What the reader does not take; carries the problem out of the event loop."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message.en)
        self.problem = problem


class _Composer:
    """Builds plain data from parser events, one file each."""

    def __init__(self, name: str, text: str) -> None:
        self.name, self.text = name, text
        self.values: dict[Trail, Position] = {}
        self.keys: dict[Trail, Position] = {}
        self.problems: list[Problem] = []
        self.events: Iterator[yaml.Event] = iter(())

    def file(self) -> tuple[YamlFile | None, list[Problem]]:
        try:
            self.events = yaml.parse(self.text, Loader=_LOADER)
            data = self._document()
        except yaml.MarkedYAMLError as error:
            return None, [*self.problems, self._syntax(error)]
        except _RefusedError as refusal:
            return None, [*self.problems, refusal.problem]
        if self.problems:
            return None, self.problems
        return YamlFile(self.name, data, self.values, self.keys), []

    def _document(self) -> Value:
        event = self._next()
        while isinstance(event, yaml.StreamStartEvent | yaml.DocumentStartEvent):
            event = self._next()
        if isinstance(event, yaml.StreamEndEvent):
            raise self._refusal(
                "yaml-empty",
                Position(self.name),
                "文件是空的，或只有注释",
                "the file is empty or holds only comments",
            )
        if not isinstance(event, yaml.MappingStartEvent):
            raise self._refusal(
                "yaml-not-a-mapping",
                self._at(event),
                "最外层应是“键: 值”",
                "the top of the file must be `key: value` pairs",
            )
        data = self._value(event, ())
        end = self._next()
        while not isinstance(end, yaml.StreamEndEvent):
            if isinstance(end, yaml.DocumentStartEvent):
                raise self._refusal(
                    "yaml-several-documents",
                    self._at(end),
                    "一个文件只放一条记录",
                    "one file holds one record",
                )
            end = self._next()
        return data

    def _value(self, event: yaml.Event, trail: Trail) -> Value:
        self._refuse_extras(event)
        self.values[trail] = self._at(event)
        if len(trail) > MAX_DEPTH:
            raise self._refusal(
                "yaml-too-deep",
                self._at(event),
                f"嵌套超过{MAX_DEPTH}层",
                f"nested deeper than {MAX_DEPTH} levels",
            )
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(trail)
        return self._mapping(trail)

    def _sequence(self, trail: Trail) -> list[Value]:
        items: list[Value] = []
        while not isinstance(event := self._next(), yaml.SequenceEndEvent):
            items.append(self._value(event, (*trail, len(items))))
        return items

    def _mapping(self, trail: Trail) -> dict[str, Value]:
        mapping: dict[str, Value] = {}
        seen: dict[str, Position] = {}
        while not isinstance(event := self._next(), yaml.MappingEndEvent):
            key, at = self._key(event), self._at(event)
            self.keys[(*trail, key)] = at
            value = self._value(self._next(), (*trail, key))
            folded = unicodedata.normalize("NFC", key)
            if folded in seen:
                first = seen[folded]
                self.problems.append(
                    _problem(
                        "yaml-duplicate-key",
                        at,
                        f"键“{key}”写了两次（第一次在第{first.line}行）",
                        f"key `{key}` is written twice (first on line {first.line})",
                    )
                )
                continue
            seen[folded] = at
            mapping[key] = value
        return mapping

    def _key(self, event: yaml.Event) -> str:
        self._refuse_extras(event)
        if not isinstance(event, yaml.ScalarEvent):
            raise self._refusal("yaml-key", self._at(event), "键应是一个词", "a key must be a word")
        if event.value == "<<" and not event.style:
            raise self._refusal(
                "yaml-merge-key", self._at(event), "不用合并键“<<”", "merge keys `<<` are not used here"
            )
        return str(event.value)

    def _scalar(self, event: yaml.ScalarEvent) -> Value:
        text = str(event.value)
        if len(text) > MAX_SCALAR:
            raise self._refusal(
                "yaml-too-long",
                self._at(event),
                f"一个值超过{MAX_SCALAR}字",
                f"a value is over {MAX_SCALAR} characters",
            )
        if event.style:
            return text
        if text in _CONSTANTS:
            return _CONSTANTS[text]
        if _INTEGER.fullmatch(text) or _DECIMAL.fullmatch(text):
            if len(text) > MAX_DIGITS:
                raise self._refusal("yaml-number", self._at(event), "数字太长", "the number is too long", _QUOTE_HINT)
            return float(text) if "." in text else int(text)
        return text

    def _refuse_extras(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise self._refusal(
                "yaml-anchor",
                self._at(event),
                "不用锚点（&）和别名（*）",
                "anchors (&) and aliases (*) are not used here",
                _QUOTE_HINT,
            )
        if getattr(event, "tag", None):
            raise self._refusal("yaml-tag", self._at(event), "不用标签（!）", "tags (!) are not used here", _QUOTE_HINT)

    def _next(self) -> yaml.Event:
        return next(self.events)

    def _at(self, event: yaml.Event) -> Position:
        mark = event.start_mark
        return Position(self.name, mark.line + 1, mark.column + 1) if mark else Position(self.name)

    def _refusal(self, code: str, at: Position, zh: str, en: str, hint: Bilingual | None = None) -> _RefusedError:
        return _RefusedError(_problem(code, at, zh, en, hint))

    def _syntax(self, error: yaml.MarkedYAMLError) -> Problem:
        mark = error.problem_mark or error.context_mark
        if error.context_mark and "quoted scalar" in (error.context or ""):
            mark = error.context_mark
        at = Position(self.name) if mark is None else Position(self.name, mark.line + 1, mark.column + 1)
        said = " ".join(part for part in (error.context, error.problem) if part)
        return _problem(
            "yaml-syntax",
            at,
            f"YAML写法有误（{said}）",
            f"this is not valid YAML ({said})",
            Bilingual(
                "看看这里和上一行：缩进、冒号后的空格、引号是否成对",
                "look here and one line up: indentation, the space after a colon, pairs of quotes",
            ),
        )


_QUOTE_HINT = Bilingual("如果是文字，请加引号", "if it is meant as text, put it into quotes")
