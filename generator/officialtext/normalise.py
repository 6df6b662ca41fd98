"""A damaged official text made readable by rules, with every repair reported and every character traceable.

`Normalised.text` has one paragraph (or table line) a line. `raw_position(i)` leads from any character back to the
raw file.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from generator.officialtext.damage import doubtful_number, rare_characters, unknown_characters
from generator.officialtext.paragraphs import paragraphs
from generator.officialtext.rules import RepairRule, rule_book
from generator.officialtext.table_lines import LineKind
from generator.officialtext.tracked import Places, Repair, Tracked
from generator.problems import Position, Problem

VERSION = 1
"""Raised when a change makes other text of the same raw file; fingerprints carry it."""


@dataclass(frozen=True)
class Normalised:
    """The mended text with its history."""

    name: str
    raw: str
    text: str
    offsets: tuple[int, ...]
    table_lines: frozenset[int]
    """Numbers (0-based) of the lines of `text` that belong to tables and keep their spaces."""
    head_lines: frozenset[int]
    """Those of them that only name the columns."""
    repairs: tuple[Repair, ...]
    problems: tuple[Problem, ...] = field(default=())

    def raw_offset(self, index: int) -> int:
        """Return the 0-based raw offset of the character `index` of `text`."""
        return self.offsets[index]

    def raw_position(self, index: int) -> Position:
        """Return the place of the character `index` of `text` in the raw file."""
        return Position(self.name, *self._places.of(self.offsets[index]))

    @cached_property
    def _places(self) -> Places:
        return Places(self.raw)


def normalise(raw: str, name: str) -> Normalised:
    """Mend `raw`, the text of the file `name`; unknown damage becomes problems, never a guess."""
    return _Mender(raw, name).normalised()


class _Mender:
    def __init__(self, raw: str, name: str) -> None:
        self.raw, self.name = raw, name
        self.places = Places(raw)
        self.repairs: list[Repair] = []
        self.book = rule_book()

    def normalised(self) -> Normalised:
        text = self._mended(Tracked.of(self.raw), self.book.at("characters"))
        problems = [*self.book.problems, *unknown_characters(text, self._position)]
        problems += rare_characters(text, self._position)
        text = self._mended(text, self.book.at("lines"))
        found = paragraphs(text, self.raw)
        for start, end in found.joints:
            self._report("line-break", start, end, "")
        for rule, line in found.dropped:
            self._report(rule, line.offsets[0], line.offsets[-1] + 1, "")
        problems += [doubtful_number(line, self._position) for line in found.doubtful]
        lines = list(self._lines(found.lines))
        text = _joined([line for line, _ in lines])
        return Normalised(
            name=self.name,
            raw=self.raw,
            text=text.text,
            offsets=text.offsets,
            table_lines=frozenset(place for place, (_, kind) in enumerate(lines) if kind is not LineKind.TEXT),
            head_lines=frozenset(place for place, (_, kind) in enumerate(lines) if kind is LineKind.HEAD),
            repairs=tuple(sorted(self.repairs, key=lambda repair: repair.offset)),
            problems=tuple(problems),
        )

    def _lines(self, found: list[tuple[Tracked, LineKind]]) -> Iterator[tuple[Tracked, LineKind]]:
        running, table = self.book.at("running", "all"), self.book.at("table", "all")
        for paragraph, kind in found:
            line = self._mended(paragraph, running if kind is LineKind.TEXT else table).strip()
            if line.text:
                yield line, kind

    def _mended(self, text: Tracked, rules: Iterable[RepairRule]) -> Tracked:
        for rule in rules:
            text, changes = text.sub(rule.find, rule.write)
            for change in changes:
                self._report(rule.id, change.start, change.end, change.after)
        return text

    def _report(self, rule: str, start: int, end: int, after: str) -> None:
        line, column = self.places.of(start)
        self.repairs.append(Repair(rule, line, column, start, self.raw[start:end], after))

    def _position(self, offset: int) -> Position:
        return Position(self.name, *self.places.of(offset))


def _joined(lines: list[Tracked]) -> Tracked:
    text, offsets = "\n".join(line.text for line in lines), list[int]()
    for line in lines:
        if offsets:
            offsets.append(offsets[-1])
        offsets += line.offsets
    return Tracked(text, tuple(offsets))
