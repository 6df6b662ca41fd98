"""A text that knows, for each of its characters, where it stood in the raw file."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Repair:
    """One use of a rule: what stood in the raw text, what stands now, and where (1-based, in code points)."""

    rule: str
    line: int
    column: int
    offset: int
    """0-based offset in the raw text, in code points; `raw[offset : offset + len(before)] == before`."""
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Change:
    """One replacement: from where to where in the raw text, and what is written there."""

    start: int
    end: int
    after: str


@dataclass(frozen=True, slots=True)
class Tracked:
    """Characters with their raw offsets; `len(offsets) == len(text)`."""

    text: str
    offsets: tuple[int, ...]

    @staticmethod
    def of(raw: str) -> "Tracked":
        """Return a raw text as itself, with a line feed at the end of every line and page."""
        text = Tracked(raw, tuple(range(len(raw))))
        text, _ = text.sub(re.compile("^\ufeff|\r(?=\n)"), lambda _: "")
        text, _ = text.sub(re.compile("[\r\f\u0085\u2028\u2029]"), lambda _: "\n")
        return text

    def sub(self, pattern: re.Pattern[str], write: Callable[[re.Match[str]], str]) -> tuple["Tracked", list[Change]]:
        """Replace every match; returns the new text and what was changed.

        Characters written in place of others take the raw offset of the match's start, or of the character at the
        same place where the length stays.
        """
        parts: list[str] = []
        offsets: list[int] = []
        changes: list[Change] = []
        at = 0
        for match in pattern.finditer(self.text):
            new, (start, end) = write(match), match.span()
            if new == match.group() or start == end:
                continue
            parts += (self.text[at:start], new)
            offsets += self.offsets[at:start]
            same = len(new) == end - start
            offsets += self.offsets[start:end] if same else (self.offsets[start],) * len(new)
            changes.append(Change(self.offsets[start], self.offsets[end - 1] + 1, new))
            at = end
        parts.append(self.text[at:])
        offsets += self.offsets[at:]
        return Tracked("".join(parts), tuple(offsets)), changes

    def lines(self) -> Iterator["Tracked"]:
        """Yield the lines without their ends."""
        start = 0
        for line in self.text.split("\n"):
            end = start + len(line)
            yield Tracked(line, self.offsets[start:end])
            start = end + 1

    def strip(self) -> "Tracked":
        """Return the text without white space at both ends."""
        left = len(self.text) - len(self.text.lstrip())
        right = len(self.text.rstrip())
        return Tracked(self.text[left:right], self.offsets[left:right]) if right > left else Tracked("", ())

    def __add__(self, other: "Tracked") -> "Tracked":
        """Return both, one after the other."""
        return Tracked(self.text + other.text, self.offsets + other.offsets)


class Places:
    """Line and column of a raw offset."""

    def __init__(self, raw: str) -> None:
        """Note where the lines of `raw` begin: after a line feed, or after a carriage return without one."""
        self._starts = [0, *(match.end() for match in re.finditer("\r\n|\n|\r", raw))]

    def of(self, offset: int) -> tuple[int, int]:
        """Return (line, column), both 1-based."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1
