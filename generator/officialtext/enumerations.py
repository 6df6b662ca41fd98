"""Enumerations inside a paragraph: `1.…；2.…；`, `（1）…；（2）…` and `一是…二是…` become children of their clause."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from generator.officialtext.clause import Clause, Piece, joined
from generator.officialtext.marks import CIRCLED, value

_N = "一二三四五六七八九十"
_AFTER = r"(?:(?<=[：；。，、”）])|(?<=\n)|^)"


@dataclass(frozen=True, slots=True)
class _Habit:
    """A way to count inside a paragraph."""

    mark: re.Pattern[str]
    ref: str
    """Reference of a child after that of its clause; `{}` is the number."""
    printed: str


_HABITS = (
    _Habit(re.compile(rf"{_AFTER}([{_N}]{{1,2}})是"), "{}是", "{}是"),
    _Habit(re.compile(rf"{_AFTER}([{_N}]{{1,2}})要(?!求|点|素)"), "{}要", "{}要"),
    _Habit(re.compile(rf"{_AFTER}第([{_N}]{{1,2}})[，、]"), "第{}", "第{}"),
    _Habit(re.compile(rf"{_AFTER}（([{_N}]{{1,2}})）"), "({})", "{}"),
    _Habit(re.compile(rf"{_AFTER}([0-9]{{1,2}})[.．](?![0-9])"), "{}", "{}"),
    _Habit(re.compile(rf"{_AFTER}（([0-9]{{1,2}})）"), "({})", "{}"),
    _Habit(re.compile(f"([{CIRCLED}])"), "{}", "{}"),
)
_UNCUT = ("head", "tail", "row", "column", "table", "note")


def cut_inline(clause: Clause) -> Clause:
    """Return `clause` with the enumerations in its own text, and in those below, as children."""
    children = tuple(cut_inline(child) for child in clause.children)
    if clause.kind in _UNCUT:
        return replace(clause, children=children)
    for habit in _HABITS:
        marks = _counted(habit, clause.text)
        if len(marks) > 1:
            return _cut(replace(clause, children=children), habit, marks)
    return replace(clause, children=children)


def _counted(habit: _Habit, text: str) -> list[re.Match[str]]:
    """Return the marks that count up from one without a gap."""
    found: list[re.Match[str]] = []
    for match in habit.mark.finditer(text):
        if value(match[1]) == len(found) + 1:
            found.append(match)
    return found


def _cut(clause: Clause, habit: _Habit, marks: list[re.Match[str]]) -> Clause:
    stop = _stop(clause.text, marks)
    ends = [*(mark.start() for mark in marks[1:]), stop]
    parts = []
    for mark, end in zip(marks, ends, strict=True):
        pieces = tuple(_slice(clause.pieces, mark.end(), end))
        number = habit.printed.format(mark[1])
        part = Clause(
            ref=clause.ref + habit.ref.format(mark[1]),
            kind="enumeration",
            number=number,
            heading="",
            text=joined(pieces),
            start=clause.offset(mark.start()),
            end=pieces[-1].end if pieces else clause.offset(mark.end()),
            pieces=pieces,
            spans=tuple((piece.start, piece.end) for piece in pieces),
        )
        parts.append(cut_inline(part))
    own = (*_slice(clause.pieces, 0, marks[0].start()), *_slice(clause.pieces, stop, len(clause.text)))
    kept = [span for span in clause.spans if not any(piece.start <= span[0] < piece.end for piece in clause.pieces)]
    spans = tuple(sorted([*kept, *((piece.start, piece.end) for piece in own)]))
    return replace(clause, text=joined(own), pieces=own, spans=spans, children=(*parts, *clause.children))


def _stop(text: str, marks: list[re.Match[str]]) -> int:
    """Return where the last member ends: with its sentence if the others are parts of one, else with its paragraph."""
    last = marks[-1].end()
    stop = text.find("\n", last)
    stop = len(text) if stop < 0 else stop
    between = [text[one.end() : other.start()] for one, other in pairwise(marks)]
    if all("。" not in member for member in between):
        sentence = text.find("。", last, stop)
        stop = sentence + 1 if sentence >= 0 else stop
    return stop


def _slice(pieces: tuple[Piece, ...], start: int, end: int) -> Iterator[Piece]:
    """Yield what stands between two offsets of the joined text."""
    at = 0
    for place, piece in enumerate(pieces):
        at += len(piece.joint) if place else 0
        part = piece.part(max(start - at, 0), max(min(end - at, len(piece.text)), 0))
        if part.text:
            yield part
        at += len(piece.text)
