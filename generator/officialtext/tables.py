"""Rows of tables that were flattened to lines: responsibility tables and indicator tables."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from generator.officialtext import bodies
from generator.officialtext.clause import Piece
from generator.officialtext.row_starts import Start, TableLine, row_starts

_TIME = re.compile(r"(?:19|20)[0-9]{2}年.*|(?:长期|持续|每年|每季度|全年|按年度)[\u4e00-\u9fff]*")
_KIND = r" +(\S[^（）]*?) *(约束性|预期性)"
_BODY_COLUMN = re.compile("单位|部门|处室|主体")
_INDICATORS = (
    re.compile(r"(.+) ?（([^（）]{1,6}(?:（[^（）]*）)?)）" + _KIND),
    re.compile(r"(.+?)()" + _KIND),
)
"""Name, unit, target, kind; the unit may be wanting."""


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row: its number, the pieces of its text, the bodies of its last column."""

    number: int
    start: int
    pieces: tuple[Piece, ...]
    bodies: tuple[str, ...] = ()
    bodies_at: tuple[tuple[int, int], ...] = ()
    open_ended: bool = False
    cells: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Cell:
    piece: Piece
    is_apart: bool
    """Whether a space or a blank line stands before it, not only the end of a line."""
    line: int


def rows(lines: list[TableLine], columns: list[str]) -> tuple[list[TableLine], list[TableRow]]:
    """Return the lines before the first row and the rows; `columns` are named by the head, which is not in `lines`.

    A row begins at a line with the next number. Where it has a cell for each column, those headed 单位, 部门 or 处室
    hold its bodies; else its bodies are a tail that is nothing but names.
    """
    starts = row_starts(lines)
    if not starts:
        return lines, []
    first = starts[0][0]
    if first > 0 and _numbers_stand_in_the_middle(lines, starts):
        return [], list(_split_around(lines, starts, columns))
    ends = [*(place for place, _, _ in starts[1:]), len(lines)]
    found = []
    for (place, number, skip), end in zip(starts, ends, strict=True):
        row = [_without(lines[place], skip), *lines[place + 1 : end]]
        found.append(_row(number, lines[place].piece.start, row, columns))
    return lines[:first], found


def _numbers_stand_in_the_middle(lines: list[TableLine], starts: list[Start]) -> bool:
    """Whether, between most rows, words stand after the bodies of one and before the number of the next."""
    pairs = list(pairwise(starts))
    between = sum(_block_end(lines, one[0], other[0]) < other[0] for one, other in pairs)
    return between * 2 > len(pairs)


def _without(line: TableLine, skip: int) -> TableLine:
    return TableLine(line.piece.part(skip, len(line.piece.text)), is_apart=False)


def _block_end(lines: list[TableLine], start: int, limit: int) -> int:
    """Return where the first block of names after `start` ends; names may be broken over its lines."""
    for begin in range(start, limit):
        if bodies.likelihood(lines[begin].piece.text) > 1:
            continue
        for end in range(limit, begin, -1):
            words = "".join(line.piece.text for line in lines[begin:end])
            if bodies.is_list(words) and not bodies.has_odd_name(words):
                return end
    return limit


def _split_around(lines: list[TableLine], starts: list[Start], columns: list[str]) -> Iterator[TableRow]:
    """Yield rows whose numbers stand in the middle: a row ends with its bodies, not before the next number."""
    begin = 0
    for order, (place, number, skip) in enumerate(starts):
        limit = starts[order + 1][0] if order + 1 < len(starts) else len(lines)
        end = _block_end(lines, place, limit) if order + 1 < len(starts) else limit
        row = [*lines[begin:place], _without(lines[place], skip), *lines[place + 1 : end]]
        yield _row(number, lines[begin].piece.start, row, columns)
        begin = end


def _row(number: int, start: int, lines: list[TableLine], columns: list[str]) -> TableRow:
    cells = list(_cells(lines))
    indicator = _indicator(" ".join(line.piece.text for line in lines).strip())
    if indicator:
        return TableRow(number, start, tuple(_spaced(cells)), cells=indicator)
    own, names = _by_column(cells, columns) or _by_look(cells)
    several = sum(bool(_BODY_COLUMN.search(column)) for column in columns) > 1
    listed, open_ended = bodies.names(_text(names, "、" if several else "")) if names else ((), False)
    spans = tuple((cell.piece.start, cell.piece.end) for cell in names)
    return TableRow(number, start, tuple(_spaced(own)), listed, spans, open_ended)


def _by_column(cells: list[_Cell], columns: list[str]) -> tuple[list[_Cell], list[_Cell]] | None:
    """Part a row that lies on one line with a cell for each column."""
    holds = [bool(_BODY_COLUMN.search(column)) for column in columns[1:]]
    if len(cells) != len(holds) or not any(holds) or any(cell.line for cell in cells):
        return None
    pairs = list(zip(cells, holds, strict=True))
    return [cell for cell, has in pairs if not has], [cell for cell, has in pairs if has]


def _by_look(cells: list[_Cell]) -> tuple[list[_Cell], list[_Cell]]:
    """Part a row into the cells of its task, with its time, and those of its bodies."""
    times: list[_Cell] = []
    while len(cells) > 1 and _TIME.fullmatch(cells[-1].piece.text):
        times.insert(0, replace(cells.pop(), is_apart=True))
    own, names = _parted(cells)
    if names:
        own = [replace(cell, is_apart=False) for cell in own]
    return [*own, *times], names


def _indicator(words: str) -> tuple[str, ...]:
    for pattern in _INDICATORS:
        match = pattern.fullmatch(words)
        if match:
            return tuple(part.replace(" ", "") for part in match.groups())
    return ()


def _spaced(cells: list[_Cell]) -> Iterator[Piece]:
    for cell in cells:
        yield Piece(cell.piece.text, cell.piece.start, " " if cell.is_apart else "")


def _cells(lines: list[TableLine]) -> Iterator[_Cell]:
    for number, line in enumerate(lines):
        for place, match in enumerate(re.finditer(r"\S+", line.piece.text)):
            yield _Cell(line.piece.part(*match.span()), bool(place) or line.is_apart, number)


def _parted(cells: list[_Cell]) -> tuple[list[_Cell], list[_Cell]]:
    """Part a row into the cells of its task and those of its bodies."""
    if len({cell.line for cell, before in zip(cells[1:], cells, strict=False) if cell.line == before.line}) > 1:
        parted = _side_by_side(cells)
        if parted is not None:
            return parted
    cuts = [place for place in range(1, len(cells)) if bodies.is_list(_text(cells[place:]))]
    if cuts:
        cut = min(
            cuts,
            key=lambda place: (
                not cells[place].is_apart,
                bodies.has_odd_name(_text(cells[place:])),
                bodies.likelihood(cells[place].piece.text),
                place,
            ),
        )
        return cells[:cut], cells[cut:]
    return _side_by_side(cells) or (cells, [])


def _text(cells: list[_Cell], joint: str = "") -> str:
    """Put cells together; `joint` stands where one cell of the table ends and the next begins."""
    words = ""
    for cell in cells:
        words += (joint if cell.is_apart and words and not words.endswith("、") else "") + cell.piece.text
    return words


def _goes_on(names: str, words: str) -> bool:
    """Whether a line with one cell goes on with the names so far, not with the task."""
    if names.endswith("、"):
        return True
    joined = names + words
    return not bodies.is_list(names) and (bodies.is_list(joined) or ("、" in words and bodies.is_list_so_far(joined)))


def _side_by_side(cells: list[_Cell]) -> tuple[list[_Cell], list[_Cell]] | None:
    """Read a row whose lines hold a bit of the task and a bit of the bodies each."""
    task: list[_Cell] = []
    names: list[_Cell] = []
    for place, cell in enumerate(cells):
        is_last = place + 1 == len(cells) or cells[place + 1].line != cell.line
        is_alone = is_last and (place == 0 or cells[place - 1].line != cell.line)
        goes_on = bool(names) and _goes_on(_text(names), cell.piece.text)
        (names if is_last and place and (not is_alone or goes_on) else task).append(cell)
    return (task, names) if task and names and bodies.is_list(_text(names)) else None
