"""Tables as CSV: UTF-8 with a byte order mark, lines ended by CR LF, no cell a formula."""

import csv
import io

from generator.export.responsibilities import guarded
from generator.export.sheets import Sheet
from generator.output import OutputFile


def csv_file(sheet: Sheet) -> OutputFile:
    """Return `/data/<name>.csv`."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(sheet.columns)
    for row in sheet.rows:
        writer.writerow(["" if cell is None else guarded(str(cell)) for cell in row])
    return OutputFile(f"data/{sheet.name}.csv", ("\ufeff" + text.getvalue()).encode())
