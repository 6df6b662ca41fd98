"""Data for other people's programs, below `/data/`: JSON, CSV, a workbook, a calendar, schemas, all in one ZIP."""

from generator.export.archive import packed
from generator.export.calendar import calendar_file
from generator.export.changes import ForeignFileError, compare
from generator.export.csv_files import csv_file
from generator.export.feed import feed_file
from generator.export.files import CSV_SHEETS, data_files
from generator.export.grids import Formula, Grid, GridCell, UnreadableBookError, column_letter, grid_files, read_grids
from generator.export.json_data import FORMAT_VERSION, Json, json_file
from generator.export.responsibilities import COLUMNS, responsibilities_csv
from generator.export.sheets import Sheet, Sheets
from generator.export.workbook import workbook_file

__all__ = [
    "COLUMNS",
    "CSV_SHEETS",
    "FORMAT_VERSION",
    "ForeignFileError",
    "Formula",
    "Grid",
    "GridCell",
    "Json",
    "Sheet",
    "Sheets",
    "UnreadableBookError",
    "calendar_file",
    "column_letter",
    "compare",
    "csv_file",
    "data_files",
    "feed_file",
    "grid_files",
    "json_file",
    "packed",
    "read_grids",
    "responsibilities_csv",
    "workbook_file",
]
