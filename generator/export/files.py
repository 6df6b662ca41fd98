"""All files below `/data/`, made in one go."""

from collections.abc import Mapping
from datetime import date

from generator.export.archive import packed
from generator.export.calendar import calendar_file
from generator.export.csv_files import csv_file
from generator.export.feed import feed_file
from generator.export.json_data import Json, json_file
from generator.export.responsibilities import responsibilities_csv
from generator.export.sheets import Sheets
from generator.export.workbook import workbook_file
from generator.language import Language
from generator.model import Changes, KnowledgeBase
from generator.output import OutputFile
from generator.resources import SCHEMAS

CSV_SHEETS = ("matrix", "indicators", "deadlines")
"""Tables that stand as a CSV file of their own, besides the responsibilities."""


def data_files(
    kb: KnowledgeBase, records: Mapping[str, Mapping[str, Json]], as_of: date, changes: Changes | None = None
) -> list[OutputFile]:
    """Return every file below `/data/`; the last one, `policykb-data.zip`, holds all others."""
    sheets = tuple(Sheets(kb, as_of).all())
    files = [
        json_file(kb, records, as_of),
        responsibilities_csv(kb, kb.site.site_url),
        *(csv_file(sheet) for sheet in sheets if sheet.name in CSV_SHEETS),
        workbook_file(sheets, as_of),
        calendar_file(kb, as_of),
        *(OutputFile(f"data/schema/{path.name}", path.read_bytes()) for path in sorted(SCHEMAS.glob("*.json"))),
    ]
    files += [feed_file(kb, changes, as_of, language) for language in Language]
    inside = [OutputFile(file.path.removeprefix("data/"), file.content) for file in files]
    return [*files, OutputFile("data/policykb-data.zip", packed(inside))]
