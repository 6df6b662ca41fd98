"""Where the rows of a table begin: at numbers that count up."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.officialtext.clause import Piece

Start = tuple[int, int, int]
"""Line, number of the row, length of the number as printed."""

_STRICT = re.compile(r"([0-9]{1,3})(?:[.．、](?![0-9]) *| +|$)")
_GLUED = re.compile(r"([0-9]{1,3})(?=[\u4e00-\u9fff“])")


@dataclass(frozen=True, slots=True)
class TableLine:
    """A line of a table; `is_apart`: a blank line stands before it, as between cells."""

    piece: Piece
    is_apart: bool


def row_starts(lines: list[TableLine]) -> list[Start]:
    """Return (line, number, length of the number) of the rows, counting up; a lost number is passed over."""
    for pattern in (_STRICT, _GLUED):
        found = [(place, match) for place, line in enumerate(lines) if (match := pattern.match(line.piece.text))]
        chain = list(_chain([(place, int(match[1]), match.end()) for place, match in found]))
        if chain:
            return chain
    return []


def _chain(marks: list[Start]) -> Iterator[Start]:
    number = 0
    while marks:
        following = next((mark for mark in marks if mark[1] == number + 1), None)
        if following is None:
            higher = [mark for mark in marks if mark[1] > number]
            if not higher:
                return
            following = min(higher, key=lambda mark: (mark[1], mark[0]))
        yield following
        number = following[1]
        marks = [mark for mark in marks if mark[0] > following[0]]
