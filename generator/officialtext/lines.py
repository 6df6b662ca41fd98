"""The lines of a normalised text: its paragraphs, and the lines of its tables."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.officialtext.clause import Piece
from generator.officialtext.marks import mark
from generator.officialtext.normalise import Normalised

_LIST_KINDS = ("item", "subitem", "circled")
_FIRST_INSIDE = re.compile(r"[：；。，](?:1[.．](?![0-9])|（1）|①)")
"""A list of its own inside a paragraph."""


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph or a line of a table, with its offset in the normalised text."""

    start: int
    text: str
    is_table: bool
    is_head: bool = False
    """Whether it only names the columns of a table."""


def lines_of(text: Normalised) -> list[Line]:
    """Return the paragraphs and the lines of tables."""
    found, start = [], 0
    for number, line in enumerate(text.text.split("\n")):
        if line:
            found.append(Line(start, line, number in text.table_lines, number in text.head_lines))
        start += len(line) + 1
    return found


def members(line: Line) -> Iterator[Line]:
    """Yield a paragraph, or the members of a list that begins it: （1）…；（2）…；."""
    begins = mark(line.text)
    if begins is not None and begins.kind in _LIST_KINDS and not _FIRST_INSIDE.search(line.text, begins.end):
        for stop in re.finditer("[；。]", line.text[:-1]):
            rest = line.text[stop.end() :]
            following = mark(rest)
            if following is not None and (following.kind, following.value) == (begins.kind, begins.value + 1):
                yield Line(line.start, line.text[: stop.end()], is_table=False)
                yield from members(Line(line.start + stop.end(), rest, is_table=False))
                return
    yield line


def piece_of(line: Line, skip: int = 0) -> Piece:
    """Return the words of a line after its mark, `skip` characters long."""
    return Piece(line.text, line.start).part(skip, len(line.text))
