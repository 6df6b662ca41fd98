"""From sheets back to records: which value every cell gives, and what is wrong with which cell."""

import copy
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation

from generator.editing.cells import WANTED, converted, put, remove, same
from generator.editing.shapes import POSITION, RECORD, ROOTS, Column, Table, table
from generator.editing.sheets import entries, holders, places, value_at
from generator.export import Formula, Grid, GridCell, column_letter
from generator.language import Bilingual
from generator.link import Content, Kind, is_id
from generator.yamlfiles import Trail, Value


@dataclass(frozen=True, slots=True)
class Place:
    """A cell of a sheet; row and column count from 1."""

    sheet: str
    row: int
    column: int
    head: str

    def __str__(self) -> str:
        """Say where it is: `tasks.rows!D5 (task.zh)`."""
        return f"{self.sheet}!{column_letter(self.column)}{self.row}" + (f" ({self.head})" if self.head else "")


@dataclass(frozen=True, slots=True)
class BadCell:
    """What is wrong with a cell."""

    place: Place
    message: Bilingual


@dataclass
class Assembled:
    """Records made from sheets."""

    records: dict[tuple[Kind, str], dict[str, Value]] = field(default_factory=dict)
    origins: dict[tuple[Kind, str], dict[Trail, list[int | None]]] = field(default_factory=dict)
    """For each list that a sheet gives: which entry of the former list each entry is, None for a new one."""
    cells: dict[tuple[Kind, str], dict[Trail, Place]] = field(default_factory=dict)
    """Which cell gives the value at a trail."""
    bad: list[BadCell] = field(default_factory=list)


@dataclass(frozen=True)
class _Row:
    number: int
    place: dict[str, GridCell]
    values: dict[str, GridCell]
    columns: Mapping[str, int]


def assemble(grids: list[Grid], content: Content) -> Assembled:
    """Return the records as the sheets have them; records and lists without a sheet stay as they are."""
    made = Assembled()
    known = {each.name: (kind, each, holder) for kind in ROOTS for each, holder in holders(table(kind))}
    rows: dict[str, list[_Row]] = {}
    for grid in grids:
        if grid.name not in known:
            listed = ", ".join(known)
            said = Bilingual(f"没有这样的工作表；有：{listed}", f"there is no such sheet; there are: {listed}")
            made.bad.append(BadCell(Place(grid.name, 1, 1, ""), said))
            continue
        _, each, holder = known[grid.name]
        rows[grid.name] = list(_rows(grid, each, holder, made))
    for kind in ROOTS:
        _Kind(kind, content, rows, made).assemble()
    return made


def _rows(grid: Grid, each: Table, holder: Table | None, made: Assembled) -> Iterator[_Row]:
    placing = places(holder)
    wanted = {*placing, *(column.name for column in each.columns)}
    columns = {head: number for number, head in enumerate(grid.heads, 1) if head}
    for head, number in columns.items():
        if head not in wanted:
            said = Bilingual(f"没有这样的列“{head}”", f"there is no such column `{head}`")
            made.bad.append(BadCell(Place(grid.name, 1, number, head), said))
    for head in placing:
        if head not in columns:
            said = Bilingual(f"缺少列“{head}”", f"the column `{head}` is missing")
            made.bad.append(BadCell(Place(grid.name, 1, 1, head), said))
            return
    for number, cells in enumerate(grid.rows, 2):
        values = {head: _plain(cells[at - 1], Place(grid.name, number, at, head), made) if at <= len(cells) else None
                  for head, at in columns.items()}  # fmt: skip
        if any(value is not None for value in values.values()):
            own = {head: value for head, value in values.items() if head not in placing}
            yield _Row(number, {head: values[head] for head in placing}, own, columns)


def _plain(cell: GridCell | Formula, place: Place, made: Assembled) -> GridCell:
    if isinstance(cell, Formula):
        said = Bilingual(f"这里是公式{cell.text}，请写值", f"this is the formula {cell.text}: write its value")
        made.bad.append(BadCell(place, said))
        return None
    if isinstance(cell, str):
        return cell.replace("\r\n", "\n").strip() or None
    return cell


class _Kind:
    """Assembles the records of one kind."""

    def __init__(self, kind: Kind, content: Content, rows: Mapping[str, list[_Row]], made: Assembled) -> None:
        self.kind, self.content, self.rows, self.made = kind, content, rows, made
        self.top = table(kind)

    def assemble(self) -> None:
        seen: set[str] = set()
        for row in self.rows.get(self.top.name, ()):
            record = row.place[RECORD]
            place = Place(self.top.name, row.number, row.columns[RECORD], RECORD)
            if not isinstance(record, str) or not is_id(record):
                self._bad(place, f"“{record}”不能作编号", f"`{record}` cannot be an id")
            elif record in seen:
                self._bad(place, f"编号{record}写了两行", f"the id `{record}` has two rows")
            else:
                seen.add(record)
                self._begin(record, place)
                self._fill(self.top, self.made.records[self.kind, record], (), row, record)
        for each in self.top.below:
            self._list(each, self.top)

    def _begin(self, record: str, place: Place) -> None:
        file = self.content.records[self.kind].get(record)
        data = copy.deepcopy(file.data) if file else {}
        self.made.records[self.kind, record] = data if isinstance(data, dict) else {}
        self.made.origins[self.kind, record] = {}
        self.made.cells[self.kind, record] = {(): place}

    def _list(self, each: Table, holder: Table) -> None:
        """Make the lists of one sheet in every entry that may hold them, then those inside."""
        if each.name in self.rows:
            grouped = self._grouped(each, holder)
            for (record, trail), data in list(self._entries(holder)):
                own = grouped.pop((record, value_at(data, (holder.key or "",)) if trail else None), [])
                self._replace(each, holder, data, (record, trail), own)
            for (record, key), lost in grouped.items():
                head = places(holder)[1] if key is not None else RECORD
                named = record if key is None else key
                for row in lost:
                    place = Place(each.name, row.number, row.columns[head], head)
                    self._bad(place, f"没有“{named}”", f"there is no `{named}`")
        for below in each.below:
            self._list(below, each)

    def _entries(self, holder: Table) -> Iterator[tuple[tuple[str, Trail], dict[str, Value]]]:
        """Yield every entry that a sheet's rows may name, with its record and trail."""
        for (kind, record), data in self.made.records.items():
            if kind is self.kind:
                if holder is self.top:
                    yield (record, ()), data
                else:
                    for index, entry in enumerate(entries(data, holder.path)):
                        if isinstance(entry, dict):
                            yield (record, (*holder.path, index)), entry

    def _grouped(self, each: Table, holder: Table) -> dict[tuple[str, Value], list[_Row]]:
        grouped: dict[tuple[str, Value], list[_Row]] = {}
        if self.top.name not in self.rows:
            for row in self.rows[each.name]:
                record = str(row.place[RECORD])
                if record in self.content.records[self.kind] and (self.kind, record) not in self.made.records:
                    self._begin(record, Place(each.name, row.number, row.columns[RECORD], RECORD))
        inside = places(holder)[1:-1]
        for row in self.rows[each.name]:
            key: Value = row.place[inside[0]] if inside else None
            if (isinstance(key, float) and key.is_integer()) or (isinstance(key, str) and key.isdecimal()):
                key = int(key)
            grouped.setdefault((str(row.place[RECORD]), key), []).append(row)
        return grouped

    def _replace(
        self, each: Table, holder: Table, data: dict[str, Value], at: tuple[str, Trail], rows: list[_Row]
    ) -> None:
        """Put the entries that `rows` describe in the place of a list."""
        record, trail = at
        before = entries(data, each.path)
        if not rows:
            if before:
                remove(data, each.path)
            return
        placed = sorted(self._placed(each, rows), key=lambda pair: pair[0])
        after: list[Value] = []
        origins: list[int | None] = []
        for position, row in placed:
            old = int(position) - 1 if position == int(position) and position <= len(before) else None
            entry = copy.deepcopy(before[old]) if old is not None else {}
            if isinstance(entry, dict):
                inner = (*trail, *each.path, len(after))
                self.made.cells[self.kind, record][inner] = Place(each.name, row.number, row.columns[RECORD], RECORD)
                self._fill(each, entry, inner, row, record)
            after.append(entry)
            origins.append(old)
        self.made.origins[self.kind, record][(*trail, *each.path)] = origins
        put(data, each.path, after, holder.order)

    def _placed(self, each: Table, rows: list[_Row]) -> Iterator[tuple[Decimal, _Row]]:
        """Yield each row with its position: whole numbers are former entries, others stand between, none is last."""
        taken: set[Decimal] = set()
        for offset, row in enumerate(rows, 1):
            written = row.place[POSITION]
            place = Place(each.name, row.number, row.columns[POSITION], POSITION)
            try:
                position = Decimal(str(written)) if written is not None else Decimal(1_000_000 + offset)
            except InvalidOperation:
                position = Decimal(0)
            if not position.is_finite() or position <= 0:
                self._bad(place, f"位置要写数字，现在是“{written}”", f"a position is a number, this is `{written}`")
            elif position in taken:
                self._bad(place, f"位置{written}写了两次", f"the position {written} is written twice")
            else:
                taken.add(position)
                yield position, row

    def _fill(self, each: Table, data: dict[str, Value], trail: Trail, row: _Row, record: str) -> None:
        for column in each.columns:
            if column.name not in row.columns:
                continue
            place = Place(each.name, row.number, row.columns[column.name], column.name)
            self.made.cells[self.kind, record][(*trail, *column.path)] = place
            try:
                value = converted(column, row.values[column.name])
            except ValueError:
                self._wrong(place, column, row.values[column.name])
                continue
            before = value_at(data, column.path)
            if same(value, before):
                continue
            if value is None:
                remove(data, column.path)
            else:
                put(data, column.path, value, each.order)

    def _wrong(self, place: Place, column: Column, value: GridCell) -> None:
        wanted = WANTED[column.type]
        if column.choices:
            wanted = Bilingual("、".join(column.choices), "one of " + ", ".join(column.choices))
        self._bad(place, f"应为{wanted.zh}，现在是“{value}”", f"this must be {wanted.en}, it is `{value}`")

    def _bad(self, place: Place, zh: str, en: str) -> None:
        self.made.bad.append(BadCell(place, Bilingual(zh, en)))
