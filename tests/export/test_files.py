"""Workbook, calendar, archive and CSV files: deterministic, safe, whole."""

import csv
import io
import json
import re
import zipfile
from dataclasses import replace
from datetime import date
from typing import Any

import openpyxl
import pytest

from generator import export
from generator.export import Sheet, Sheets
from generator.link import link, read_content
from generator.model import KnowledgeBase, dues
from generator.output import OutputFile
from generator.resources import SCHEMAS
from tests.conftest import AS_OF, REPOSITORY

Plain = dict[str, dict[str, Any]]


@pytest.fixture(scope="module")
def whole() -> tuple[KnowledgeBase, Plain]:
    """Return the real knowledge base and its plain records, from one reading."""
    content = read_content(REPOSITORY)
    kb, problems = link(content)
    assert kb is not None
    assert problems == []
    return kb, {kind.value: {key: file.data for key, file in by_id.items()} for kind, by_id in content.records.items()}


@pytest.fixture(scope="module")
def files(whole: tuple[KnowledgeBase, Plain]) -> dict[str, bytes]:
    """Return every file below `/data/`."""
    return {file.path: file.content for file in export.data_files(*whole, AS_OF)}


def test_the_archive_holds_every_other_file(files: dict[str, bytes]) -> None:
    """Byte for byte, schemas among them."""
    with zipfile.ZipFile(io.BytesIO(files["data/policykb-data.zip"])) as archive:
        inside = {f"data/{name}": archive.read(name) for name in archive.namelist()}
    assert inside == {path: content for path, content in files.items() if not path.endswith(".zip")}
    assert {path.name for path in SCHEMAS.glob("*.json")} == {
        path.rpartition("/")[2] for path in files if "/schema/" in path
    }


def test_archives_depend_on_nothing_but_the_files() -> None:
    """No time, owner or system is written."""
    made = [OutputFile("a.txt", b"a"), OutputFile("b/c.txt", b"c")]
    packed = export.packed(made)
    assert packed == export.packed(made)
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_workbook_is_the_same_twice_and_computes_nothing(maximal: KnowledgeBase) -> None:
    """Equal bytes, stamped with the day of the data; a cell that looks like a formula is text."""
    evil = Sheet("evil", ("=A1", "b"), (("=1+1", 3), ("@x", None)))
    sheets = [evil, *Sheets(maximal, AS_OF).all()]
    first, second = (export.workbook_file(sheets, AS_OF).content for _ in range(2))
    assert first == second
    book = openpyxl.load_workbook(io.BytesIO(first))
    assert book.sheetnames == [sheet.name for sheet in sheets]
    cells = [cell for page in book for row in page.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f"]
    assert [cell.value for cell in book["evil"][2]] == ["'=1+1", 3]
    assert book.properties.modified.date() == AS_OF
    assert all(page.freeze_panes == "B2" for page in book)


def test_a_sheet_holds_every_record(real: KnowledgeBase) -> None:
    """Rows are as many as there are things; every row is as long as the heads."""
    by_name = {sheet.name: sheet for sheet in Sheets(real, AS_OF).all()}
    assert len(by_name["documents"].rows) == len(real.documents)
    assert len(by_name["responsibilities"].rows) == len(real.rows)
    assert len(by_name["matrix"].rows) == sum(len(row.bodies) for row in real.rows)
    assert len(by_name["deadlines"].rows) == len(dues(real))
    assert len(by_name["departments"].rows) == len(real.departments)
    for sheet in by_name.values():
        assert {len(row) for row in sheet.rows} <= {len(sheet.columns)}, sheet.name


def test_csv_files_open_in_spreadsheets(files: dict[str, bytes]) -> None:
    """A byte order mark, lines ended by CR LF, no formula."""
    for name in export.CSV_SHEETS:
        text = files[f"data/{name}.csv"].decode("utf-8")
        assert text.startswith("\ufeff")
        lines = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
        assert len({len(line) for line in lines}) == 1
        assert len(lines) > 1
        assert not [cell for line in lines for cell in line if cell.startswith(("=", "+", "-", "@"))]


def _unfolded(content: bytes) -> list[str]:
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    return content.decode("utf-8").replace("\r\n ", "").removesuffix("\r\n").split("\r\n")


def test_the_calendar_holds_what_is_ahead_and_nothing_else(real: KnowledgeBase) -> None:
    """One whole day a deadline; lines folded at 75 octets, never inside a character."""
    for day in (date(2018, 1, 1), AS_OF):
        lines = _unfolded(export.calendar_file(real, day).content)
        ahead = [
            each for each in dues(real)
            if each.deadline.type == "dated" and each.last_day and each.last_day >= day.isoformat()
        ]  # fmt: skip
        assert lines.count("BEGIN:VEVENT") == len(ahead) > 0
        starts = sorted(line.partition(":")[2] for line in lines if line.startswith("DTSTART;VALUE=DATE"))
        assert starts == sorted((each.last_day or "").replace("-", "") for each in ahead)
        names = [line for line in lines if line.startswith("UID:")]
        assert len(set(names)) == len(names)


def test_an_empty_calendar_is_still_one(real: KnowledgeBase) -> None:
    """A component must be in it (RFC 5545, 3.6); commas and semicolons are escaped."""
    lines = _unfolded(export.calendar_file(real, date(2100, 1, 1)).content)
    assert lines[0] == "BEGIN:VCALENDAR"
    assert "BEGIN:VTIMEZONE" in lines
    assert "BEGIN:VEVENT" not in lines
    everything = _unfolded(export.calendar_file(real, date(2000, 1, 1)).content)
    said = [line.partition(":")[2] for line in everything if line.startswith(("SUMMARY", "DESCRIPTION"))]
    assert not [text for text in said if re.search(r"(?<!\\)[,;]", text)]


def test_changes_are_found_item_by_item(whole: tuple[KnowledgeBase, Plain]) -> None:
    """Added, changed with its keys, removed; the handbook that prints a changed row is named."""
    real, _ = whole
    now = export.json_file(*whole, AS_OF).content
    former = json.loads(now)
    row = former["task_tables"][0]["rows"][0]
    row["task"]["zh"] = "别的"
    gone = former["topics"].pop()
    former["topics"].append({**gone, "id": "former-topic"})
    found = export.compare(real, json.dumps(former).encode(), now)
    assert [(each.verb, each.id) for each in found.changes] == [
        ("added", gone["id"]),
        ("changed", row["id"]),
        ("removed", "former-topic"),
    ]
    assert found.changes[1].keys == ("task",)
    assert [book.id for book in found.changes[1].handbooks] == ["responsibility"]


def test_stamps_and_addresses_are_no_changes(whole: tuple[KnowledgeBase, Plain]) -> None:
    """Another address of the site, another fingerprint: the content is the same."""
    real, plain = whole
    now = export.json_file(real, plain, AS_OF).content
    moved = replace(real, site=replace(real.site, site_url="https://kb.example.org/"))
    former = json.loads(export.json_file(moved, plain, AS_OF).content)
    for document in former["documents"]:
        for provision in document.get("provisions", ()):
            provision["fingerprint"] = "other"
    assert export.compare(real, json.dumps(former).encode(), now).changes == ()


@pytest.mark.parametrize("text", [b"", b"[]", b"{}", b'{"format_version": 99, "content_hash": "", "as_of": ""}'])
def test_a_foreign_file_is_refused(real: KnowledgeBase, text: bytes) -> None:
    """Not compared with anything that merely looks alike."""
    with pytest.raises(export.ForeignFileError):
        export.compare(real, text, b"{}")
