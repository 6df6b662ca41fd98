"""A damaged official text made readable by rules, with every repair reported and every character traceable.

`Normalised.text` has one paragraph (or table line) a line. `raw_position(i)` leads from any character back to the
raw file.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from generator.language import Bilingual
from generator.officialtext.paragraphs import paragraphs
from generator.officialtext.rules import RULES_FILE, rules
from generator.officialtext.tracked import Places, Repair, Tracked
from generator.problems import Position, Problem

VERSION = 1
"""Raised when a change makes other text of the same raw file; fingerprints carry it."""

Write = Callable[[re.Match[str]], str]

_HAN = "\u4e00-\u9fff"
_WIDE = re.compile("[０-９Ａ-Ｚａ-ｚ％＋．]")
_OPENS, _CLOSES = "（《〔“", "，。：；、！？）》〕”"
_STRAY_SPACE = re.compile(
    f"(?<=[{_HAN}{_OPENS}{_CLOSES}—…％%]) +(?=[{_HAN}A-Za-z0-9{_OPENS}])"
    f"|(?<=[0-9A-Za-z）》〕”]) +(?=[{_HAN}{_CLOSES}{_OPENS}])"
    f"|(?<=[{_OPENS}]) +| +(?=[{_CLOSES}])|　+"
)
_ASCII_MARK = re.compile(rf"(?<=[{_HAN}）》〕”%0-9])[,;:?!](?=[{_HAN}（《“0-9]|$)|\((?=[{_HAN}0-9])|(?<=[{_HAN}0-9])\)")
_FULL_MARKS = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！", "(": "（", ")": "）"}
_UNKNOWN = re.compile(
    "[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2064\ue000-\uf8ff\ufdd0-\ufdef"
    "\ufffd-\uffff\U000f0000-\U0010ffff]"
)


@dataclass(frozen=True)
class Normalised:
    """The mended text with its history."""

    name: str
    raw: str
    text: str
    offsets: tuple[int, ...]
    table_lines: frozenset[int]
    """Numbers (0-based) of the lines of `text` that belong to tables and keep their spaces."""
    repairs: tuple[Repair, ...]
    problems: tuple[Problem, ...] = field(default=())

    def raw_offset(self, index: int) -> int:
        """Return the 0-based raw offset of the character `index` of `text`."""
        return self.offsets[index]

    def raw_position(self, index: int) -> Position:
        """Return the place of the character `index` of `text` in the raw file."""
        line, column = Places(self.raw).of(self.offsets[index])
        return Position(self.name, line, column)


def normalise(raw: str, name: str) -> Normalised:
    """Mend `raw`, the text of the file `name`; unknown damage becomes problems, never a guess."""
    return _Mender(raw, name).normalised()


class _Mender:
    def __init__(self, raw: str, name: str) -> None:
        self.raw, self.name = raw, name
        self.places = Places(raw)
        self.repairs: list[Repair] = []

    def normalised(self) -> Normalised:
        text, _ = Tracked.of(self.raw).sub(re.compile("\ufeff|\r(?=\n)"), lambda _: "")
        text, _ = text.sub(re.compile("[\r\f\u2028\u2029]"), lambda _: "\n")
        text, _ = text.sub(re.compile("[\u00a0\u2002\u2003\u2009\t]"), lambda _: " ")
        for rule in rules():
            text = self._repair(text, rule.id, rule.find, rule.write)
        problems = tuple(self._unknown(text))
        text = self._mapped(text, "full-width", _WIDE, lambda match: unicodedata.normalize("NFKC", match.group()))
        lines: list[Tracked] = []
        tables = set()
        for paragraph, is_table in paragraphs(text):
            if is_table:
                tables.add(len(lines))
                spaced, _ = paragraph.sub(re.compile("[ 　]+"), lambda _: " ")
            else:
                apart, _ = paragraph.sub(re.compile(" {3,}|　{2,}"), lambda _: "\u2003")
                spaced = self._mapped(apart, "stray-space", _STRAY_SPACE, lambda _: "")
                spaced, _ = spaced.sub(re.compile("\u2003"), lambda _: " ")
            lines.append(
                self._mapped(spaced, "ascii-punctuation", _ASCII_MARK, lambda match: _FULL_MARKS[match.group()])
            )
        text = self._joined(lines)
        return Normalised(
            self.name, self.raw, text.text, text.offsets, frozenset(tables), tuple(self.repairs), problems
        )

    def _joined(self, lines: list[Tracked]) -> Tracked:
        parts: list[str] = []
        offsets: list[int] = []
        for line in lines:
            if not line.text:
                continue
            if parts:
                parts.append("\n")
                offsets.append(offsets[-1])
            parts.append(line.text)
            offsets += line.offsets
        return Tracked("".join(parts), tuple(offsets))

    def _repair(self, text: Tracked, rule: str, find: re.Pattern[str], write: str) -> Tracked:
        return self._mapped(text, rule, find, lambda match: match.expand(write))

    def _mapped(self, text: Tracked, rule: str, find: re.Pattern[str], write: Write) -> Tracked:
        mended, changes = text.sub(find, write)
        for offset, before, after in changes:
            line, column = self.places.of(offset)
            self.repairs.append(Repair(rule, line, column, offset, before, after))
        return mended

    def _unknown(self, text: Tracked) -> Iterator[Problem]:
        for match in _UNKNOWN.finditer(text.text):
            line, column = self.places.of(text.offsets[match.start()])
            code = f"U+{ord(match.group()):04X}"
            yield Problem(
                "unknown-damage",
                Position(self.name, line, column),
                Bilingual(f"不认识的字符{code}", f"unknown character {code}"),
                Bilingual(
                    f"看原件弄清它代表什么，在{RULES_FILE}里加一条规则",
                    f"look at the original, find out what it stands for, and add a rule to {RULES_FILE}",
                ),
            )
