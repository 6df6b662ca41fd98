"""Cuts a normalised official text into its tree of clauses.

Numbering of Chinese official documents: 一、 / （一） / 1. / （1） / ① / 第一条 / 专栏N / 附件 / 一是…二是… / the city
paragraphs of a briefing. Columns and tables may stand inside a clause, which goes on after them.
"""

import re
from dataclasses import dataclass, field

from generator.officialtext.clause import Clause
from generator.officialtext.enumerations import cut_inline
from generator.officialtext.growing import GrowingClause
from generator.officialtext.normalise import Normalised
from generator.officialtext.paragraphs import NUMERALS, TABLE_HEAD
from generator.officialtext.tables import rows

_HEADING_LIMIT = 40
_SIGNATURE = 20
_SENTENCE_END = re.compile("[。；：！？]$")
_MARKS = (
    ("part", re.compile(rf"([{NUMERALS}]+)、")),
    ("section", re.compile(rf"（([{NUMERALS}]+)）")),
    ("item", re.compile(r"([0-9]{1,2})[.．、](?![0-9]) *")),
    ("subitem", re.compile(r"（([0-9]{1,2})）|([①-⑳])")),
    ("article", re.compile(rf"(第[{NUMERALS}0-9]+[编章节条]) *")),
    ("column", re.compile(rf"专栏 *([0-9]+|[{NUMERALS}]+) *")),
    ("table", re.compile(r"(附件 *[0-9]*)$")),
    ("note", re.compile(r"注： *")),
    ("city", re.compile(r"([\u4e00-\u9fff]{2,6}[市州盟县区旗])：")),
)
_TAIL = re.compile(r"(?:主送|报送|抄送|抄报|政策解读)：|[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日|.*[0-9]日印发$")
_LEVELS = {"part": 1, "section": 2, "item": 3, "subitem": 4}


@dataclass(slots=True)
class _Reading:
    """Where the reader is."""

    roots: list[GrowingClause] = field(default_factory=list)
    stack: list[GrowingClause] = field(default_factory=list)
    column: GrowingClause | None = None
    table: GrowingClause | None = None
    main_number: int = 0
    """Last item number of the clause tree, to tell a column's projects from the items after it."""
    in_tail: bool = False
    width: dict[str, int] = field(default_factory=dict)


def outline(text: Normalised) -> tuple[Clause, ...]:
    """Return the clauses of `text` at the top: head, preamble, parts, columns, tables, cities, tail, in order."""
    return _Outliner(text).clauses()


class _Outliner:
    def __init__(self, text: Normalised) -> None:
        self.text = text
        self.at = _Reading()
        self.lines = self._lines()

    def _lines(self) -> list[tuple[int, str, bool]]:
        found, start = [], 0
        for number, line in enumerate(self.text.text.split("\n")):
            found.append((start, line, number in self.text.table_lines))
            start += len(line) + 1
        return found

    def clauses(self) -> tuple[Clause, ...]:
        pending: list[tuple[int, str]] = []
        for place, (start, line, is_table) in enumerate(self.lines):
            if is_table:
                pending.append((start, line))
                continue
            if pending:
                self._table(pending)
                pending = []
            self._paragraph(place, start, line)
        if pending:
            self._table(pending)
        return tuple(cut_inline(root.clause()) for root in self.at.roots)

    # Paragraphs

    def _paragraph(self, place: int, start: int, line: str) -> None:
        kind, number, rest = self._mark(line)
        if self._is_tail(line, kind):
            self._tail(start, line)
        elif kind == "column":
            self._column(start, number, rest)
        elif kind == "table":
            self._annex(start, line)
        elif kind in ("note", "city"):
            self._top(kind, start, number, rest)
        elif kind == "item" and self._is_project(place, int(number)):
            self._project(start, number, rest)
        elif kind in _LEVELS or kind == "article":
            self._numbered(kind, start, number, rest)
        else:
            self._continuation(start, line)

    @staticmethod
    def _mark(line: str) -> tuple[str, str, str]:
        for kind, pattern in _MARKS:
            match = pattern.match(line)
            if match:
                number = next((group for group in match.groups() if group), "") if match.groups() else ""
                return kind, number, line[match.end() :].strip()
        return "", "", line

    def _is_tail(self, line: str, kind: str) -> bool:
        started = any(root.kind in ("part", "city", "article") for root in self.at.roots)
        if started and not kind and _TAIL.match(line):
            self.at.in_tail = True
        elif kind in ("part", "table", "column"):
            self.at.in_tail = False
        return self.at.in_tail

    def _tail(self, start: int, line: str) -> None:
        if not self.at.roots or self.at.roots[-1].kind != "tail":
            tail = GrowingClause("tail", "tail", "", "", start)
            tail.texts = self._signature()
            self.at.roots.append(tail)
            self.at.stack, self.at.column = [], None
        self.at.roots[-1].add(line)

    def _signature(self) -> list[str]:
        """Take the signing bodies, short lines without a mark, off the last clause: they stand over the date."""
        taken: list[str] = []
        last = self.at.stack[-1] if self.at.stack else None
        while last and last.texts and len(last.texts[-1]) <= _SIGNATURE and not _SENTENCE_END.search(last.texts[-1]):
            taken.insert(0, last.texts.pop())
        return taken

    def _top(self, kind: str, start: int, number: str, rest: str) -> None:
        ref = number
        if kind == "note":
            ref = f"{self.at.table.ref}-注" if self.at.table else "注"
        clause = GrowingClause(ref, kind, number, "", start)
        clause.add(rest)
        if kind == "note" and self.at.table:
            self.at.table.children.append(clause)
        else:
            self.at.roots.append(clause)
            self.at.column = None
        self.at.stack = [clause]

    def _numbered(self, kind: str, start: int, number: str, rest: str) -> None:
        at = self.at
        at.column = at.table = None
        level = _LEVELS.get(kind, 1)
        while at.stack and (
            _LEVELS.get(at.stack[-1].kind, 0) >= level or at.stack[-1].kind in ("head", "preamble", "city", "note")
        ):
            at.stack.pop()
        parent = at.stack[-1] if at.stack else None
        ref = (parent.ref if parent and kind not in ("part", "article") else "") + _ref_part(kind, number)
        heading, own = ("", rest) if number.endswith("条") or kind == "subitem" else _heading(rest)
        clause = GrowingClause(ref, kind, number, heading, start)
        clause.add(own)
        (parent.children if parent else at.roots).append(clause)
        at.stack.append(clause)
        if kind == "item":
            at.main_number = int(number)
        elif kind in ("part", "section"):
            at.main_number = 0

    def _continuation(self, start: int, line: str) -> None:
        at = self.at
        if at.column is not None:
            self._into_column(start, line)
        elif at.stack:
            clause = at.stack[-1]
            if not clause.texts and clause.heading and not clause.children and clause.is_heading_open(line):
                clause.heading += line
            else:
                clause.add(line)
        elif not at.roots or at.roots[-1].kind == "head":
            self._before_the_first_part(start, line)
        elif at.roots[-1].kind in ("table", "tail", "preamble"):
            at.roots[-1].add(line)
        else:
            self._before_the_first_part(start, line)

    def _before_the_first_part(self, start: int, line: str) -> None:
        """Title, number, addressees and date are the head; the first sentence that says why begins the preamble."""
        is_sentence = line.endswith("。") and len(line) > _HEADING_LIMIT
        kind = "preamble" if is_sentence or line.startswith("编者按") else "head"
        if not self.at.roots or self.at.roots[-1].kind != kind:
            self.at.roots.append(GrowingClause(kind, kind, "", "", start))
        self.at.roots[-1].add(line)

    # Columns

    def _column(self, start: int, number: str, rest: str) -> None:
        column = GrowingClause(f"专栏{number}", "column", number, rest, start)
        self.at.roots.append(column)
        self.at.column = column

    def _is_project(self, place: int, number: int) -> bool:
        """Whether a numbered paragraph belongs to the column before it, or goes on with the clause."""
        column, at = self.at.column, self.at
        if column is None:
            return not at.stack and number > 1 and not any(root.kind == "part" for root in at.roots)
        in_column = number == len(column.children) + 1
        in_clause = number == at.main_number + 1
        if in_column and in_clause and at.stack:
            return self._stands_again(place, number) or self._is_set_like_the_column(place, column)
        return in_column or not in_clause

    def _stands_again(self, place: int, number: int) -> bool:
        """Whether the same number comes once more before the next section: then this one is the column's."""
        for _, line, is_table in self.lines[place + 1 :]:
            kind, other, _ = ("", "", "") if is_table else self._mark(line)
            if kind in ("part", "section", "column"):
                return False
            if kind == "item" and int(other) == number:
                return True
        return False

    def _is_set_like_the_column(self, place: int, column: GrowingClause) -> bool:
        """Neither reading is ruled out: columns are set to another width than the text around them."""
        width = self._raw_width(self.lines[place][0])
        own = [self._raw_width(child.start) for child in column.children]
        items = [self._raw_width(each.start) for each in self.at.stack if each.kind == "item"]
        if not own or not items:
            return True
        return abs(width - max(own)) <= abs(width - max(items))

    def _raw_width(self, start: int) -> int:
        """Return how long the raw line is that holds the character `start`."""
        raw, offset = self.text.raw, self.text.raw_offset(start)
        end = raw.find("\n", offset)
        return len(raw[raw.rfind("\n", 0, offset) + 1 : end if end >= 0 else len(raw)].strip())

    def _project(self, start: int, number: str, rest: str) -> None:
        column = self.at.column
        if column is None:
            column = GrowingClause("专栏?", "column", "", "", start, lost=True)
            self._take_fragment(column)
            self.at.roots.append(column)
            self.at.column = column
        heading, own = _heading(rest)
        project = GrowingClause(f"{column.ref}-{number}", "project", number, heading, start)
        project.add(own)
        column.children.append(project)

    def _take_fragment(self, column: GrowingClause) -> None:
        """A text that begins inside a column: what stands before the first number is a project without number."""
        before = [root for root in self.at.roots if root.kind in ("head", "preamble")]
        for root in before:
            self.at.roots.remove(root)
            project = GrowingClause(f"{column.ref}-?", "project", "", "", root.start, lost=True)
            project.texts = root.texts
            column.children.append(project)
            column.start = min(column.start, root.start)

    def _into_column(self, start: int, line: str) -> None:
        column = self.at.column
        if column is None:
            return
        last = column.children[-1] if column.children else column
        waiting = self.at.stack[-1] if self.at.stack else None
        if waiting is not None and waiting.is_open and not last.is_open and last is not column:
            self.at.column = None
            waiting.add(line)
        elif last is not column and not last.texts and last.heading and last.is_heading_open(line):
            last.heading += line
        else:
            last.add(line)
        del start

    # Tables

    def _annex(self, start: int, line: str) -> None:
        table = GrowingClause(line.replace(" ", ""), "table", "", "", start)
        self.at.roots.append(table)
        self.at.table, self.at.stack, self.at.column = table, [], None

    def _table(self, lines: list[tuple[int, str]]) -> None:
        at = self.at
        is_indicators = any(line.strip().startswith("指标") for _, line in lines)
        head = next((line for _, line in lines if TABLE_HEAD.match(line)), "")
        found = rows([(start, line) for start, line in lines if not TABLE_HEAD.match(line)], head)
        owner = at.column or at.table
        if owner is None:
            owner = GrowingClause("附件", "table", "", "", lines[0][0], lost=True)
            at.roots.append(owner)
            at.table = owner
        if owner.kind == "table" and not owner.heading and owner.texts:
            owner.heading = owner.texts.pop(0)
        prefix = "指标" if is_indicators else owner.ref
        for row in found:
            clause = GrowingClause(f"{prefix}-{row.number}", "row", str(row.number), "", row.start)
            clause.add(row.text)
            clause.bodies, clause.open_ended = row.bodies, row.open_ended
            owner.children.append(clause)
        if is_indicators:
            at.column = None


def _ref_part(kind: str, number: str) -> str:
    if kind == "section":
        return f"({number})"
    if kind == "subitem":
        return number if number in "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳" else f"({number})"
    return number


def _heading(rest: str) -> tuple[str, str]:
    """Split a heading off: the first sentence if it is short, or the whole line if it is no sentence."""
    first, stop, own = rest.partition("。")
    if not stop:
        return (rest, "") if len(rest) <= _HEADING_LIMIT else ("", rest)
    return (first, own.strip()) if len(first) <= _HEADING_LIMIT else ("", rest)
