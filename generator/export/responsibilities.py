"""The responsibilities of all tables as CSV, one line a row of a table.

Form fixed by DESIGN §5: UTF-8 with a byte order mark (spreadsheets need it), columns `COLUMNS`, several bodies joined
by `、` and `; `. A cell that a spreadsheet could take for a formula is preceded by an apostrophe.
"""

import csv
import io
from collections.abc import Iterable

from generator import addresses, wording
from generator.language import Language
from generator.model import KnowledgeBase, Role, TaskRow
from generator.output import OutputFile

COLUMNS = (
    "id",
    "document_id",
    "row",
    "task_zh",
    "task_en",
    "lead_zh",
    "lead_en",
    "responsible_zh",
    "responsible_en",
    "partners_zh",
    "partners_en",
    "open_ended",
    "url",
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def responsibilities_csv(kb: KnowledgeBase, site_url: str | None) -> OutputFile:
    """Return `/data/responsibilities.csv`; addresses are full where `site_url` is known, else from the site's root."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in kb.rows:
        writer.writerow([guarded(cell) for cell in cells(row, site_url)])
    return OutputFile("data/responsibilities.csv", ("\ufeff" + text.getvalue()).encode())


def guarded(cell: str) -> str:
    """Return `cell` so that no spreadsheet takes it for a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def cells(row: TaskRow, site_url: str | None) -> Iterable[str]:
    """Yield the cells of a row, in the order of `COLUMNS`."""
    address = addresses.row(row.table_id, row.anchor, Language.ZH)
    yield from (row.id, row.document.id, str(row.number), row.task.zh, row.task.en)
    for role in (Role.LEAD, Role.RESPONSIBLE, Role.PARTNER):
        bodies = row.with_role(role)
        yield wording.joined((body.printed for body in bodies), Language.ZH)
        yield wording.joined((body.department.short_names.en for body in bodies), Language.EN)
    yield "true" if row.open_ended else "false"
    yield address.absolute(site_url) if site_url else address.from_root
