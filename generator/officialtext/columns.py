"""Columns (专栏) inside a clause: which numbered paragraph is a project, and which goes on with the clause."""

import re
from collections.abc import Sequence

from generator.officialtext.clause import joined
from generator.officialtext.growing import GrowingClause
from generator.officialtext.lines import Line
from generator.officialtext.marks import mark
from generator.officialtext.normalise import Normalised

_PROJECT = re.compile("(?:项目|行动|工程|计划|活动|补贴|补助)$")
_STOPS = ("part", "section", "article", "column", "table")


class ColumnReader:
    """Looks at what surrounds a numbered paragraph."""

    def __init__(self, text: Normalised, lines: Sequence[Line]) -> None:
        """Keep the text for the widths in which it was set."""
        self.text, self.lines = text, lines

    def is_project(self, place: int, number: int, column: GrowingClause, path: Sequence[GrowingClause]) -> bool:
        """Whether the paragraph `place`, numbered `number`, belongs to `column` and not to the clause around it."""
        items = [clause for clause in path if clause.kind == "item"]
        in_column = number == _last_number(column) + 1
        in_clause = bool(path) and number == (int(items[-1].number) if items else 0) + 1
        if in_column and in_clause:
            return self._stands_again(place, number) or self._is_set_like(place, column, items)
        return in_column or not in_clause

    def begins_in_column(self, place: int) -> bool:
        """Whether a text that begins with 6. begins inside a column: the next mark above it is a part or a column."""
        for line in self.lines[place + 1 :]:
            begins = None if line.is_table else mark(line.text)
            if begins is not None and begins.kind in _STOPS:
                return begins.kind != "section"
        return True

    def _stands_again(self, place: int, number: int) -> bool:
        """Whether the same number comes once more before the next section: then this one is the column's."""
        for line in self.lines[place + 1 :]:
            begins = None if line.is_table else mark(line.text)
            if begins is None:
                continue
            if begins.kind in _STOPS:
                return False
            if begins.kind == "item" and begins.value == number:
                return True
        return False

    def _is_set_like(self, place: int, column: GrowingClause, items: Sequence[GrowingClause]) -> bool:
        """Neither reading is ruled out: columns are often set to another width than the text around them."""
        width = self._raw_width(self.lines[place].start)
        own = [self._raw_width(child.start) for child in column.children]
        around = [self._raw_width(item.start) for item in items]
        if own and around and abs(width - max(own)) != abs(width - max(around)):
            return abs(width - max(own)) < abs(width - max(around))
        return self._is_named_like(place, column)

    def _is_named_like(self, place: int, column: GrowingClause) -> bool:
        """The last sign: projects are mostly called 项目, 行动 and the like, and the tasks of clauses are not."""
        names = [joined(child.heading) for child in column.children]
        if sum(bool(_PROJECT.search(name)) for name in names) * 2 <= len(names):
            return True
        return bool(_PROJECT.search(self.lines[place].text.partition("。")[0]))

    def _raw_width(self, start: int) -> int:
        """Return how long the raw line is that holds the character `start`."""
        raw, offset = self.text.raw, self.text.raw_offset(start)
        end = raw.find("\n", offset)
        return len(raw[raw.rfind("\n", 0, offset) + 1 : end if end >= 0 else len(raw)].strip())


def _last_number(column: GrowingClause) -> int:
    return next((int(child.number) for child in reversed(column.children) if child.number), 0)
