"""From the parser's events to plain data, in one pass, with limits. The only module that imports `yaml`."""

import re
import unicodedata
from collections.abc import Iterator

import yaml

from generator.language import Bilingual
from generator.problems import Position, Problem
from generator.yamlfiles.plain import Trail, Value, YamlFile

MAX_DEPTH = 12
MAX_SCALAR = 20_000
MAX_DIGITS = 15

_CONSTANTS: dict[str, Value] = {"true": True, "false": False, "null": None, "~": None, "": None}
_INTEGER = re.compile(r"-?(0|[1-9][0-9]*)")
_DECIMAL = re.compile(r"-?(0|[1-9][0-9]*)\.[0-9]+")
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_QUOTE_HINT = Bilingual("如果是文字，请加引号", "if it is meant as text, put it into quotes")


class _RefusedError(Exception):
    """What the reader does not take; carries the problem out of the event loop."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message.en)
        self.problem = problem


class Composer:
    """Builds plain data from parser events, one file each."""

    def __init__(self, name: str, text: str) -> None:
        """Take the file's name, for places, and its text."""
        self.name, self.text = name, text
        self.values: dict[Trail, Position] = {}
        self.keys: dict[Trail, Position] = {}
        self.problems: list[Problem] = []
        self.events: Iterator[yaml.Event] = iter(())

    def file(self) -> tuple[YamlFile | None, list[Problem]]:
        """Return the file, or None where it cannot be used, and what is wrong with it."""
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


def _problem(code: str, at: Position, zh: str, en: str, hint: Bilingual | None = None) -> Problem:
    return Problem(code, at, Bilingual(zh, en), hint)
