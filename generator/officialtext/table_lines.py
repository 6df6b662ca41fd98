"""Which lines of a text belong to tables, and which are heads printed again on the next page."""

import re
from enum import Enum

from generator.officialtext.marks import mark

_NUMBER = re.compile(r"\s*([0-9]{1,3})(?=[.．、 　]|$)")
_INDENT = re.compile(r"(?:[ ]{2,}|　)")
_FIRST_CELL = re.compile(r"序 ?号|主要指标|指标(?:名称)?|类别|项目(?:名称)?")
_HEAD_CELL = re.compile(
    "(?:[\u4e00-\u9fff]{0,6}(?:任务(?:分工|目标|内容)?|措施|内容|单位|部门|时限|时间|进度|备注|项目|指标|目标|属性|名称"
    "|基数|现状|完成值|类型|序号|标准|主体|处室)(?:（[^（）]{1,8}）)?|(?:19|20)[0-9]{2}年?(?:目标值?|实际)?)"
)
_CELL_LIMIT = 12
_NEAR = 4
"""So many lines after a heading inside a table its next row must begin."""
_JUMP = 3
"""A row number may be lost: so far the count may jump."""
_ENDS = ("note", "column", "table", "article", "part", "section")
_TAIL = re.compile(r"\s*(?:抄送|报送|主送|抄报) ?[:：]|.*[0-9]{1,2} ?日印发$")


class LineKind(Enum):
    """What a line is."""

    TEXT = "text"
    TABLE = "table"
    HEAD = "head"
    HEAD_AGAIN = "head again"


def line_kinds(lines: list[str]) -> list[LineKind]:
    """Return the kind of each line; none of `lines` is empty."""
    return _TableFinder(lines).kinds()


def is_head(cells: str) -> bool:
    """Whether a line is the head of a table: names of columns and nothing else."""
    names = _cells(cells)
    if not names or not _FIRST_CELL.fullmatch(names[0]):
        return False
    if names == ["序号"]:
        return True
    return len(names) > 1 and all(len(name) <= _CELL_LIMIT and _HEAD_CELL.fullmatch(name) for name in names[1:])


def _cells(line: str) -> list[str]:
    apart = re.split(r"[ 　]{2,}", line.strip())
    cells = apart if len(apart) > 1 else re.split(r"[ 　]", line.strip())
    joined = [re.sub(r"[ 　]", "", cell) for cell in cells if cell.strip()]
    return joined[:1] if not joined else _whole(joined)


def _whole(cells: list[str]) -> list[str]:
    """Put letter-spaced names together: 工 作 任 务, 序 号."""
    found: list[str] = []
    spaced = False
    for cell in cells:
        single = len(cell) == 1
        if single and spaced:
            found[-1] += cell
        else:
            found.append(cell)
        spaced = single and not _FIRST_CELL.fullmatch(found[-1]) and not _HEAD_CELL.fullmatch(found[-1])
    return found


class _TableFinder:
    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        self.head: list[str] = []
        self.row = 0
        self.is_inside = self.is_heading = False

    def kinds(self) -> list[LineKind]:
        return [self._kind(place, line) for place, line in enumerate(self.lines)]

    def _kind(self, place: int, line: str) -> LineKind:
        if self._is_head_here(place):
            return self._begin(line)
        if not self.is_inside or self._ends(place, line):
            self.is_inside = False
            return LineKind.TEXT
        if self.is_heading:
            if _HEAD_CELL.fullmatch("".join(line.split())):
                return self._of_head(line)
            self.is_heading = False
        number = _NUMBER.match(line)
        if number and self.row < int(number[1]) <= self.row + _JUMP:
            self.row = int(number[1])
        return LineKind.TABLE

    def _is_head_here(self, place: int) -> bool:
        line = self.lines[place]
        if not is_head(line):
            return False
        following = self.lines[place + 1] if place + 1 < len(self.lines) else ""
        return len(_cells(line)) > 1 or bool(_HEAD_CELL.fullmatch("".join(following.split())))

    def _begin(self, line: str) -> LineKind:
        if not self.is_inside or not self.row:
            self.head, self.row = [], 0
        self.is_inside = self.is_heading = True
        return self._of_head(line)

    def _of_head(self, line: str) -> LineKind:
        cells = "".join(line.split())
        if self.row:
            return LineKind.HEAD_AGAIN if cells in self.head else LineKind.TABLE
        self.head.append(cells)
        return LineKind.HEAD

    def _ends(self, place: int, line: str) -> bool:
        stripped = line.strip()
        if _TAIL.match(line) or (self.row and _INDENT.match(line)):
            return True
        begins = mark(stripped)
        if begins is None:
            return False
        if begins.kind == "item":
            return bool(self.row) and not self.row < begins.value <= self.row + _JUMP
        return begins.kind in _ENDS and not self._goes_on(place)

    def _goes_on(self, place: int) -> bool:
        """Whether the next row begins soon: then a mark is a heading within the table."""
        for line in self.lines[place + 1 : place + 1 + _NEAR]:
            number = _NUMBER.match(line)
            if number and int(number[1]) == self.row + 1 and (self.row or not mark(line.strip())):
                return True
        return False
