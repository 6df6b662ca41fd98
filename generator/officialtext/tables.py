"""Rows of tables that were flattened to lines: responsibility tables and indicator tables."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_HAN = "\u4e00-\u9fff"
_BODY = rf"[{_HAN}]{{1,16}}?(?:厅|局|委|办|联|部|会|府|院|处|中心|公司|单位|组织|银行|学校|协会|站|所)"
_BODIES = re.compile(rf"{_BODY}(?:、{_BODY})*等?")
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


def rows(lines: list[tuple[int, str]]) -> Iterator[TableRow]:
    """Yield the rows of a table; `lines` are (offset, line), without heads.

    A row begins at a line with the next number; its bodies are the longest tail that is nothing but names.
    """
    waiting: list[tuple[int, str]] = []
    number = 0
    for start, line in lines:
        match = _NUMBER.match(line)
        if match and int(match[1]) == number + 1:
            if waiting:
                yield _row(number, waiting)
            number += 1
            waiting = [(start, match[2])]
        elif waiting:
            waiting.append((start, line))
    if waiting:
        yield _row(number, waiting)


def _row(number: int, lines: list[tuple[int, str]]) -> TableRow:
    pieces = [piece for _, line in lines for piece in line.split(" ") if piece]
    for cut in range(1, len(pieces) + 1):
        tail = "".join(pieces[cut:])
        if tail and _BODIES.fullmatch(tail):
            names = tuple(tail.removesuffix("等").split("、"))
            return TableRow(number, "".join(pieces[:cut]), names, open_ended=tail.endswith("等"), start=lines[0][0])
    text = " ".join(line for _, line in lines).strip()
    return TableRow(number, text, (), open_ended=False, start=lines[0][0])
