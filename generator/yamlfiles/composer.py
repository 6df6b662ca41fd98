"""From the parser's events to plain data, in one pass, with limits. With `syntax`, the only user of `yaml`."""

import re
import unicodedata
from collections.abc import Callable
from typing import Any

import yaml

from generator.language import Bilingual
from generator.problems import Position, Problem
from generator.yamlfiles.characters import value_fault
from generator.yamlfiles.plain import Place, Trail, Value, YamlFile
from generator.yamlfiles.structure import DASHES, SPACES, line_fault, text_fault
from generator.yamlfiles.syntax import syntax_problem

MAX_DEPTH = 12
MAX_SCALAR = 20_000
MAX_DIGITS = 15

FAST: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
EXACT: Any = yaml.SafeLoader
"""The two parsers give the same answers; where the fast one fails, the exact one says why."""

_CONSTANTS: dict[str, Value] = {"true": True, "false": False, "null": None, "~": None, "": None}
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(\.[0-9]+)?")
_QUOTE_HINT = Bilingual("如果是文字，请加引号", "if it is meant as text, put it into quotes")
_SUSPECT_START = re.compile(rf"[{SPACES}{DASHES}＃｛［“‘]|[a-z_]{{2,}} *[:：]")


class _RefusedError(Exception):
    """What the reader does not take; carries the problem out of the event loop."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message.en)
        self.problem = problem


def compose(name: str, text: str, loader: Any = FAST) -> tuple[YamlFile | None, list[Problem]]:  # noqa: ANN401 - PyYAML's loaders have no common type
    """Return the data of a text, or None where it cannot be used, and what is wrong with it."""
    composer = _Composer(name, text, loader)
    try:
        data = composer.document()
    except yaml.YAMLError as error:
        if loader is not EXACT:
            slow = compose(name, text, EXACT)
            if slow[1]:
                return slow
        # A line that looks like structure and was taken as text mostly is why the parser fails further down.
        return None, composer.problems or [syntax_problem(name, text, error)]
    except _RefusedError as refusal:
        return None, [*composer.problems, refusal.problem]
    return YamlFile(name, data, composer.values, composer.keys), composer.problems


class _Composer:
    """Builds plain data from parser events, one file each."""

    def __init__(self, name: str, text: str, loader: Any) -> None:  # noqa: ANN401 - as above
        self.name, self.lines = name, text.split("\n")
        self.has_comment_only = "#" in text
        self.values: dict[Trail, Place] = {}
        self.keys: dict[Trail, Place] = {}
        self.problems: list[Problem] = []
        self.next: Callable[[], Any] = loader(text).get_event

    def document(self) -> Value:
        event = self.next()
        while isinstance(event, yaml.StreamStartEvent | yaml.DocumentStartEvent):
            event = self.next()
        if isinstance(event, yaml.StreamEndEvent) or _is_nothing(event):
            raise self._empty()
        if not isinstance(event, yaml.MappingStartEvent):
            raise self._no_mapping(event)
        data = self._value(event, ())
        end = self.next()
        while not isinstance(end, yaml.StreamEndEvent):
            if isinstance(end, yaml.DocumentStartEvent):
                at = self._position(end)
                raise _refusal("yaml-several-documents", at, "一个文件只放一条记录", "one file holds one record")
            end = self.next()
        return data

    def _value(self, event: Any, trail: Trail) -> Value:  # noqa: ANN401 - PyYAML's events are untyped in practice
        mark = event.start_mark
        self.values[trail] = (mark.line + 1, mark.column + 1)
        if type(event) is yaml.ScalarEvent:
            return self._scalar(event)
        self._refuse_extras(event)
        if len(trail) >= MAX_DEPTH:
            zh, en = f"嵌套超过{MAX_DEPTH}层", f"nested deeper than {MAX_DEPTH} levels"
            raise _refusal("yaml-too-deep", self._position(event), zh, en)
        if type(event) is yaml.SequenceStartEvent:
            return self._sequence(trail)
        return self._mapping(trail)

    def _sequence(self, trail: Trail) -> list[Value]:
        items: list[Value] = []
        while type(event := self.next()) is not yaml.SequenceEndEvent:
            items.append(self._value(event, (*trail, len(items))))
        return items

    def _mapping(self, trail: Trail) -> dict[str, Value]:
        mapping: dict[str, Value] = {}
        seen: dict[str, Trail] = {}
        read, end, keys = self.next, yaml.MappingEndEvent, self.keys
        while type(event := read()) is not end:
            key, mark = self._key(event), event.start_mark
            own = (*trail, key)
            folded = key if key.isascii() else unicodedata.normalize("NFC", key)
            if folded in seen:
                first = self.keys[seen[folded]][0]
                zh = f"键“{key}”写了两次（第一次在第{first}行）"
                en = f"key `{key}` is written twice (first on line {first})"
                self.problems.append(_problem("yaml-duplicate-key", self._position(event), zh, en))
                self._value(self.next(), (*trail, f"{key} again"))
                continue
            keys[own] = (mark.line + 1, mark.column + 1)
            seen[folded] = own
            mapping[key] = self._value(read(), own)
        return mapping

    def _key(self, event: Any) -> str:  # noqa: ANN401 - as above
        if event.anchor or event.tag:
            self._refuse_extras(event)
        if type(event) is not yaml.ScalarEvent or (event.value == "" and not event.style):
            raise _refusal("yaml-key", self._position(event), "键应是一个词", "a key must be a word")
        key = str(event.value)
        if key == "<<" and not event.style:
            raise _refusal(
                "yaml-merge-key", self._position(event), "不用合并键“<<”", "merge keys `<<` are not used here"
            )
        if len(key) > MAX_SCALAR:
            raise self._too_long(event)
        if not event.style and (not key.isascii() or key.startswith("-")):
            fault = line_fault(f"{key}: ", self._position(event))
            self.problems += [fault] if fault else []
        return key

    def _scalar(self, event: Any) -> Value:  # noqa: ANN401 - as above
        text: str = event.value
        if event.anchor or event.tag:
            self._refuse_extras(event)
        if len(text) > MAX_SCALAR:
            raise self._too_long(event)
        if event.style:
            if event.style == '"' and (fault := value_fault(text, self._position(event))):
                self.problems.append(fault)
            return text
        if text in _CONSTANTS:
            return _CONSTANTS[text]
        if number := _NUMBER.fullmatch(text):
            if len(text) > MAX_DIGITS:
                at = self._position(event)
                raise _refusal("yaml-number", at, "数字太长", "the number is too long", _QUOTE_HINT)
            return float(text) if number[1] else int(text)
        if _SUSPECT_START.match(text):
            self._look_at(text, event)
        return text

    def _look_at(self, text: str, event: Any) -> None:  # noqa: ANN401 - as above
        """Report full-width structure in a plain text that begins its own line."""
        mark = event.start_mark
        begins = not self.lines[mark.line][: mark.column].strip(" -")
        if begins and (fault := text_fault(text, self._position(event))):
            self.problems.append(fault)

    def _refuse_extras(self, event: Any) -> None:  # noqa: ANN401 - as above
        if type(event) is yaml.AliasEvent or event.anchor:
            zh, en = "不用锚点（&）和别名（*）", "anchors (&) and aliases (*) are not used here"
            raise _refusal("yaml-anchor", self._position(event), zh, en, _QUOTE_HINT)
        if event.tag:
            zh, en = "不用标签（!）", "tags (!) are not used here"
            raise _refusal("yaml-tag", self._position(event), zh, en, _QUOTE_HINT)

    def _too_long(self, event: Any) -> _RefusedError:  # noqa: ANN401 - as above
        zh, en = f"一个值超过{MAX_SCALAR}字", f"a value is over {MAX_SCALAR} characters"
        return _refusal("yaml-too-long", self._position(event), zh, en)

    def _empty(self) -> _RefusedError:
        zh, en = "文件是空的", "the file is empty"
        if self.has_comment_only:
            zh, en = "文件里只有注释", "the file holds only comments"
        hint = Bilingual("写上记录的内容，或删去这个文件", "write the record, or delete the file")
        return _refusal("yaml-empty", Position(self.name), zh, en, hint)

    def _no_mapping(self, event: Any) -> _RefusedError:  # noqa: ANN401 - as above
        at = self._position(event)
        line = self.lines[at.line - 1]
        if isinstance(event, yaml.ScalarEvent) and (fault := line_fault(line, Position(self.name, at.line))):
            return _RefusedError(fault)
        zh, en = "最外层应是“键: 值”", "the top of the file must be `key: value` pairs"
        if isinstance(event, yaml.SequenceStartEvent):
            zh, en = f"{zh}，这里是列表", f"{en}, not a list"
        hint = Bilingual("一个文件写一条记录：行首直接写键", "one file holds one record: begin the line with a key")
        return _refusal("yaml-not-a-mapping", at, zh, en, hint)

    def _position(self, event: Any) -> Position:  # noqa: ANN401 - as above
        mark = event.start_mark
        return Position(self.name, mark.line + 1, mark.column + 1)


def _is_nothing(event: yaml.Event) -> bool:
    return isinstance(event, yaml.ScalarEvent) and not event.style and event.value in ("", "~", "null")


def _refusal(code: str, at: Position, zh: str, en: str, hint: Bilingual | None = None) -> _RefusedError:
    return _RefusedError(_problem(code, at, zh, en, hint))


def _problem(code: str, at: Position, zh: str, en: str, hint: Bilingual | None = None) -> Problem:
    return Problem(code, at, Bilingual(zh, en), hint)
