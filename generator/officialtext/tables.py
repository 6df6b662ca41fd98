"""Rows of tables that were flattened to lines: responsibility tables and indicator tables."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

_HAN = "\u4e00-\u9fff"
_BODY = rf"[{_HAN}]{{1,16}}?(?:厅|局|委|办|联|部|会|府|院|处|中心|公司|单位|组织|银行|学校|协会|站|所)"
_BODIES = re.compile(rf"{_BODY}(?:、{_BODY})*等?")
_BODY_COLUMN = re.compile("单位|部门|处室")
_NUMBER = re.compile(r"^([0-9]{1,3})(?:[.．、]|(?= )|$) *(.*)$")
_KIND = re.compile(r" *(约束性|预期性)$")
_VALUE = re.compile(r" (\S+)$")


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row: number, its text, the bodies of its last column, and where its first line begins."""

    number: int
    text: str
    bodies: tuple[str, ...]
    open_ended: bool
    start: int


def rows(lines: list[tuple[int, str]], head: str = "") -> Iterator[TableRow]:
    """Yield the rows of a table; `lines` are (offset, line), without heads; `head` is one of its head lines.

    A row begins at a line with the next number. Where it has a cell for each column of the head, the columns headed
    单位, 部门 or 处室 hold its bodies; else its bodies are the longest tail that is nothing but names.
    """
    columns = head.split()[1:]
    waiting: list[tuple[int, str]] = []
    number = 0
    for start, line in lines:
        match = _NUMBER.match(line)
        if match and int(match[1]) == number + 1:
            if waiting:
                yield _row(number, waiting, columns)
            number += 1
            waiting = [(start, match[2])]
        elif waiting:
            waiting.append((start, line))
    if waiting:
        yield _row(number, waiting, columns)


def _row(number: int, lines: list[tuple[int, str]], columns: list[str]) -> TableRow:
    cells = lines[0][1].split()
    if len(lines) == 1 and len(cells) == len(columns) > 1 and any(_BODY_COLUMN.search(each) for each in columns):
        return _row_of_cells(number, cells, columns, lines[0][0])
    pieces = [piece for _, line in lines for piece in line.split(" ") if piece]
    cut = _cut(pieces)
    if cut is None:
        text = " ".join(line for _, line in lines).strip()
        return TableRow(number, text, (), open_ended=False, start=lines[0][0])
    tail = "".join(pieces[cut:])
    return TableRow(number, "".join(pieces[:cut]), _names(tail), open_ended=tail.endswith("等"), start=lines[0][0])


def _row_of_cells(number: int, cells: list[str], columns: list[str], start: int) -> TableRow:
    holding = [bool(_BODY_COLUMN.search(column)) for column in columns]
    bodies = [name for cell, has in zip(cells, holding, strict=True) if has for name in _names(cell)]
    text = " ".join(cell for cell, has in zip(cells, holding, strict=True) if not has)
    ends = [cell for cell, has in zip(cells, holding, strict=True) if has]
    return TableRow(number, text, tuple(bodies), open_ended=bool(ends) and ends[-1].endswith("等"), start=start)


def _cut(pieces: list[str]) -> int | None:
    """Return where the list of bodies begins: the task's last line must not stick to the first name.

    Of the cuts that leave most names, the last one whose first name begins like most of the others is right: a later
    cut would break a first name that is itself broken over two lines.
    """
    cuts = {}
    for place in range(1, len(pieces)):
        tail = "".join(pieces[place:])
        if _BODIES.fullmatch(tail):
            cuts[place] = _names(tail)
    if not cuts:
        return None
    most = max(map(len, cuts.values()))
    full = [place for place, names in cuts.items() if len(names) == most]
    firsts = Counter(name[0] for names in cuts.values() for name in names[1:])
    usual = firsts.most_common(1)[0][0] if firsts else ""
    return max([place for place in full if cuts[place][0].startswith(usual)] or full)


def _names(tail: str) -> tuple[str, ...]:
    return tuple(tail.removesuffix("等").split("、"))
