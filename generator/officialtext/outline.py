"""Cuts a normalised official text into its tree of clauses.

Numbering of Chinese official documents: 第一章 / 第一条 / 一、 / （一） / 1. / （1） / ① / 1.1 / 专栏N / 附件 /
一是…二是… / the city paragraphs of a briefing. Columns and tables may stand inside a clause, which goes on after them.
"""

import re
from itertools import groupby

from generator.officialtext import opening
from generator.officialtext.bold import with_bold
from generator.officialtext.clause import Clause, Piece
from generator.officialtext.columns import ColumnReader
from generator.officialtext.enumerations import cut_inline
from generator.officialtext.growing import GrowingClause
from generator.officialtext.lines import Line, lines_of, members, piece_of
from generator.officialtext.marks import Mark, mark
from generator.officialtext.normalise import Normalised
from generator.officialtext.table_clauses import add_rows
from generator.officialtext.tree import Tree, heading_and_text

_CHAPTER = re.compile("([0-9]{1,2}) *[\u4e00-\u9fff、]{2,20}")
"""A heading as `1 总则`, in texts that count 1.1."""


def outline(text: Normalised) -> tuple[Clause, ...]:
    """Return the clauses of `text` at the top: head, preamble, parts, columns, tables, cities, tail, in order."""
    return _Outliner(text).clauses()


class _Outliner:
    def __init__(self, text: Normalised) -> None:
        self.text = text
        self.lines = lines_of(text)
        self.tree = Tree()
        self.columns = ColumnReader(text, self.lines)
        self.column: GrowingClause | None = None
        self.table: GrowingClause | None = None
        self.is_tail = False
        self.chapter = 0
        self.has_decimals = any((found := mark(line.text)) and found.kind == "decimal" for line in self.lines)

    def clauses(self) -> tuple[Clause, ...]:
        for is_table, group in groupby(enumerate(self.lines), key=lambda each: each[1].is_table):
            if is_table:
                self._table([line for _, line in group])
                continue
            for place, line in group:
                for part in members(line):
                    self._paragraph(place, part)
        return tuple(with_bold(cut_inline(root), self.text) for root in self.tree.clauses())

    # Paragraphs

    def _paragraph(self, place: int, line: Line) -> None:
        begins = self._mark(line.text)
        if self._goes_to_the_tail(line, begins):
            self._tail(line)
        elif begins is None:
            self._continuation(line)
        elif begins.kind in ("column", "table"):
            self._column_or_annex(line, begins)
        elif begins.kind in ("note", "city"):
            self._aside(line, begins)
        elif begins.kind == "item" and self._is_project(place, begins):
            self._project(line, begins)
        else:
            self.column = self.table = None
            self.tree.numbered(begins, piece_of(line, begins.end), line.start)

    def _mark(self, words: str) -> Mark | None:
        whole = _CHAPTER.fullmatch(words) if self.has_decimals else None
        if whole is not None and int(whole[1]) == self.chapter + 1:
            self.chapter += 1
            return Mark("decimal", whole[1], whole.end(1))
        found = mark(words)
        if found and found.kind == "decimal" and not self._is_next_decimal(found.number):
            return None
        if found and found.kind == "note" and self.table is None:
            return None
        return found

    def _is_next_decimal(self, number: str) -> bool:
        """Whether 1.2 counts on from 1.1, or begins a level: a paragraph may begin with a decimal too."""
        *above, last = number.split(".")
        before = [*above, str(int(last) - 1)] if int(last) > 1 else above
        seen = {clause.number for root in self.tree.roots for clause in root.walk() if clause.kind == "decimal"}
        return ".".join(before) in seen or (int(last) == 1 and len(above) == 1)

    def _goes_to_the_tail(self, line: Line, begins: Mark | None) -> bool:
        if begins is not None and begins.kind in ("part", "article", "table", "column"):
            self.is_tail = False
        elif self.tree.has_body and opening.begins_tail(line.text):
            self.is_tail = True
        return self.is_tail

    def _tail(self, line: Line) -> None:
        roots = self.tree.roots
        if roots[-1].kind != "tail":
            last = self._innermost()
            tail = self.tree.root("tail", "tail", line.start)
            tail.pieces = opening.signature(last.pieces) if last else []
            tail.start = min([tail.start, *(piece.start for piece in tail.pieces)])
            self.tree.path, self.column, self.table = [], None, None
        roots[-1].add(piece_of(line))

    def _innermost(self) -> GrowingClause | None:
        if self.column is not None:
            return self.column.children[-1] if self.column.children else self.column
        return self.tree.path[-1] if self.tree.path else None

    def _aside(self, line: Line, begins: Mark) -> None:
        """A note under a table, or the paragraph of a city."""
        if begins.kind == "note" and self.table is not None:
            note = GrowingClause(f"{self.table.ref}-注", "note", "", line.start)
            note.add(piece_of(line, begins.end))
            self.table.children.append(note)
            self.tree.path = [note]
            return
        while self.tree.path and self.tree.path[-1].kind in ("city", "note"):
            self.tree.path.pop()
        city = GrowingClause(begins.number, "city", begins.number, line.start)
        city.add(piece_of(line, begins.end))
        (self.tree.path[-1].children if self.tree.path else self.tree.roots).append(city)
        self.tree.path.append(city)
        self.column = self.table = None

    def _continuation(self, line: Line) -> None:
        piece, path = piece_of(line), self.tree.path
        if self.column is not None:
            self._into_column(piece)
        elif path:
            path[-1].add(piece)
        elif self.table is not None:
            self.table.add(piece)
        else:
            opening.add(self.tree, piece)

    # Columns

    def _column_or_annex(self, line: Line, begins: Mark) -> None:
        title = piece_of(line, begins.end)
        number = begins.number if begins.kind == "table" else begins.number or "?"
        ref = number if begins.kind == "table" else f"专栏{number}"
        clause = self.tree.root(begins.kind, ref, line.start, begins.number, lost=number == "?")
        clause.heading = [title] if title.text else []
        self.column = self.table = None
        if begins.kind == "column":
            self.column = clause
        else:
            self.table = self.tree.annex = clause
            self.tree.path = []

    def _is_project(self, place: int, begins: Mark) -> bool:
        if self.column is not None:
            return self.columns.is_project(place, begins.value, self.column, self.tree.path)
        is_first = not self.tree.has_body and not self.tree.path and begins.value > 1
        return is_first and self.columns.begins_in_column(place)

    def _project(self, line: Line, begins: Mark) -> None:
        if self.column is None:
            self.column = opening.lost_column(self.tree, line.start)
        project = GrowingClause(f"{self.column.ref}-{begins.number}", "project", begins.number, line.start)
        project.heading, own = heading_and_text(piece_of(line, begins.end))
        for piece in own:
            project.add(piece)
        self.column.children.append(project)

    def _into_column(self, piece: Piece) -> None:
        """Add to the last project, unless the clause around the column broke off and goes on here."""
        last, around = self._innermost(), self.tree.path[-1] if self.tree.path else None
        if last is None:
            return
        if around is not None and around.is_open and not last.is_open and last is not self.column:
            self.column = None
            around.add(piece)
        else:
            last.add(piece)

    def _table(self, lines: list[Line]) -> None:
        owner = self.column or self.table
        if owner is None:
            owner = self.tree.root("table", "附件", lines[0].start, lost=True)
        add_rows(owner, lines, self.text)
        self.column, self.table = None, owner
