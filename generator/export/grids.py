"""Sheets of plain cells as workbooks and CSV files, there and back: what people edit in a spreadsheet program."""

import csv
import io
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import TypeAlias

from openpyxl import Workbook, load_workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import Cell as BookCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.datavalidation import DataValidation

from generator.output import OutputFile

GridCell: TypeAlias = str | int | float | bool | None

_GUARDED = ("=", "+", "-", "@", "'", "\t", "\r")
_WIDE, _NARROW = 48, 18
_LONGEST_CHOICES = 250
_SHEET_ROWS = 2000
_MIDNIGHT = time()


class UnreadableBookError(Exception):
    """A file is no workbook and no CSV file."""


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula: its text is no value."""

    text: str


@dataclass(frozen=True, slots=True)
class Grid:
    """One sheet: its name, the heads, the rows below them; rows may be shorter than the heads."""

    name: str
    heads: tuple[str, ...]
    rows: tuple[tuple[GridCell | Formula, ...], ...]
    choices: Mapping[str, tuple[str, ...]]
    """Columns that take one of a few values, offered as a list."""


def column_letter(number: int) -> str:
    """Return what spreadsheets call a column, counted from 1."""
    return str(get_column_letter(number))


def workbook_bytes(grids: Iterable[Grid]) -> bytes:
    """Return a workbook with a sheet a grid; every text is text, whatever it looks like."""
    book = Workbook(write_only=True)
    for grid in grids:
        page = book.create_sheet(grid.name)
        page.freeze_panes = "B2"
        for number, head in enumerate(grid.heads, 1):
            page.column_dimensions[column_letter(number)].width = _WIDE if head.endswith((".zh", ".en")) else _NARROW
            _offer(page, number, grid.choices.get(head, ()))
        page.append([_cell(page, head, head=True) for head in grid.heads])
        for row in grid.rows:
            page.append([_cell(page, value) for value in row])
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def _offer(page: object, number: int, choices: Sequence[str]) -> None:
    listed = ",".join(choices)
    if choices and len(listed) <= _LONGEST_CHOICES:
        letter = column_letter(number)
        rule = DataValidation(type="list", formula1=f'"{listed}"', allow_blank=True)
        rule.add(f"{letter}2:{letter}{_SHEET_ROWS}")
        page.data_validations.append(rule)  # type: ignore[attr-defined]


def _cell(page: object, value: object, *, head: bool = False) -> WriteOnlyCell:
    cell = WriteOnlyCell(page, value=value)
    cell.alignment = Alignment(vertical="top", wrap_text=True)
    if isinstance(value, str):
        cell.data_type = "s"
        cell.quotePrefix = value.startswith(_GUARDED)
        cell.number_format = "@"
    if head:
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor="EEEEEE")
    return cell


def csv_bytes(grid: Grid) -> bytes:
    """Return a grid as CSV: UTF-8 with a byte order mark; what looks like a formula begins with an apostrophe."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(grid.heads)
    for row in grid.rows:
        writer.writerow([_as_csv(value) for value in row])
    return ("\ufeff" + text.getvalue()).encode()


def _as_csv(value: object) -> str:
    if value is None:
        return ""
    text = str(value).upper() if isinstance(value, bool) else str(value)
    return f"'{text}" if isinstance(value, str) and text.startswith(_GUARDED) else text


def read_grids(path: Path) -> list[Grid]:
    """Read a workbook, a CSV file, or a folder of CSV files; raises `UnreadableBookError`."""
    try:
        if path.is_dir():
            return [_read_csv(each) for each in sorted(path.glob("*.csv"))]
        return [_read_csv(path)] if path.suffix.lower() == ".csv" else _read_workbook(path)
    except (InvalidFileException, zipfile.BadZipFile, UnicodeDecodeError, csv.Error, KeyError, ValueError) as fault:
        raise UnreadableBookError(str(fault)) from fault


def _read_csv(path: Path) -> Grid:
    rows = list(csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline="")))
    plain = [tuple(cell.removeprefix("'") if cell.startswith("'") else cell or None for cell in row) for row in rows]
    return _grid(path.stem, plain)


def _read_workbook(path: Path) -> list[Grid]:
    book = load_workbook(path)
    return [_grid(page.title, [tuple(map(_value, row)) for row in page.iter_rows()]) for page in book.worksheets]


def _grid(name: str, rows: Sequence[tuple[GridCell | Formula, ...]]) -> Grid:
    heads = tuple("" if each is None else str(each).strip() for each in rows[0]) if rows else ()
    return Grid(name, heads, tuple(rows[1:]), {})


def _value(cell: BookCell) -> GridCell | Formula:
    value = cell.value
    if cell.data_type == "f":
        return Formula(str(value))
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == _MIDNIGHT else value.isoformat(" ")
    if isinstance(value, date | time):
        return value.isoformat()
    if value is None or isinstance(value, str | int | float | bool):
        return value
    return str(value)


def grid_files(grids: Sequence[Grid], form: str) -> list[OutputFile]:
    """Return the files that hold `grids` in a form: one workbook (`xlsx`), or a CSV file a sheet."""
    if form == "xlsx":
        return [OutputFile("policykb-edit.xlsx", workbook_bytes(grids))]
    return [OutputFile(f"edit/{grid.name}.csv", csv_bytes(grid)) for grid in grids]
