"""All tables as one workbook, `/data/policykb.xlsx`: the same bytes for the same content.

The only module that knows `openpyxl`, which stamps files with the time of writing: the stamps are taken out again.
"""

import io
import re
import zipfile
from collections.abc import Iterable
from datetime import date, datetime, time

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from generator.export.archive import packed
from generator.export.responsibilities import guarded
from generator.export.sheets import Cell, Sheet
from generator.output import OutputFile

_WIDE, _NARROW = 48, 16
_TEXTS = ("text", "task", "what", "definition", "description", "heading", "title", "before", "baseline", "after")
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")


def workbook_file(sheets: Iterable[Sheet], as_of: date) -> OutputFile:
    """Return the workbook, one sheet a table, heads frozen."""
    book = Workbook(write_only=True)
    book.properties.creator = "policykb"
    book.properties.created = datetime.combine(as_of, time())
    for sheet in sheets:
        _fill(book.create_sheet(sheet.name), sheet)
    written = io.BytesIO()
    book.save(written)
    return OutputFile("data/policykb.xlsx", _without_times(written.getvalue(), as_of))


def _fill(page: WriteOnlyWorksheet, sheet: Sheet) -> None:
    page.freeze_panes = "B2"
    for number, name in enumerate(sheet.columns, 1):
        wide = name.rpartition("_")[0] in _TEXTS
        page.column_dimensions[get_column_letter(number)].width = _WIDE if wide else _NARROW
    page.append([_cell(page, name, bold=True) for name in sheet.columns])
    for row in sheet.rows:
        page.append([_cell(page, value) for value in row])


def _cell(page: WriteOnlyWorksheet, value: Cell, *, bold: bool = False) -> WriteOnlyCell:
    cell = WriteOnlyCell(page, value=guarded(value) if isinstance(value, str) else value)
    if isinstance(value, str):
        cell.data_type = "s"
    cell.alignment = Alignment(vertical="top", wrap_text=True)
    if bold:
        cell.font = Font(bold=True)
    return cell


def _without_times(written: bytes, as_of: date) -> bytes:
    """Pack the workbook again with fixed times."""
    modified = rb"\g<1>" + f"{as_of.isoformat()}T00:00:00Z".encode()
    with zipfile.ZipFile(io.BytesIO(written)) as made:
        parts = [OutputFile(name, _MODIFIED.sub(modified, made.read(name))) for name in made.namelist()]
    return packed(parts)
