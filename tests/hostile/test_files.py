"""Whatever stands in a text, files for other programs hold it as text: no formula, command or foreign element."""

import io
import json
import re
import zipfile
from datetime import date
from pathlib import Path
from xml.etree import ElementTree as ET

import openpyxl

from generator.export.calendar import calendar_file
from generator.link import link, read_content

_CALENDAR = {
    "BEGIN", "END", "VERSION", "PRODID", "TZID", "DTSTART", "TZOFFSETFROM", "TZOFFSETTO", "UID", "DTSTAMP", "DTEND",
    "SUMMARY", "DESCRIPTION", "URL", "TRANSP",
}  # fmt: skip
_ATOM = "{http://www.w3.org/2005/Atom}"
_ENTRY = {"feed", "id", "title", "updated", "author", "name", "link", "entry", "content"}
_STRUCTURED = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
_SAFE = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*")


def test_no_cell_of_the_workbook_is_a_formula_or_reaches_out(hostile_site: Path) -> None:
    """Texts only; no macro, no link to another file, nothing embedded."""
    path = hostile_site / "data" / "policykb.xlsx"
    with zipfile.ZipFile(path) as parts:
        wrong = [name for name in parts.namelist() if re.search(r"vba|external|embed|hyperlink|macro|connection", name)]
        assert wrong == []
        assert not any(b"TargetMode" in parts.read(name) for name in parts.namelist() if name.endswith(".rels"))
    cells = 0
    for sheet in openpyxl.load_workbook(path):
        for row in sheet.iter_rows():
            for cell in row:
                cells += 1
                assert cell.data_type != "f", cell.coordinate
                assert not str(cell.value or "").startswith(("=", "+", "@", "\t", "\r")), cell.coordinate
    assert cells > 100


def test_no_line_of_the_calendar_is_a_command_of_a_text(hostile_project: Path) -> None:
    """Each line begins with a property of ours; events are closed as they were opened."""
    kb, _ = link(read_content(hostile_project))
    assert kb is not None
    text = calendar_file(kb, date(2000, 1, 1)).content.decode()
    lines = text.replace("\r\n ", "").split("\r\n")
    assert lines.pop() == ""
    assert not any("\n" in line or "\r" in line for line in lines)
    names = [re.split("[:;]", line, maxsplit=1)[0] for line in lines]
    assert set(names) <= _CALENDAR
    assert lines.count("BEGIN:VEVENT") == lines.count("END:VEVENT") == names.count("SUMMARY") > 0


def test_no_feed_holds_a_foreign_element(hostile_site: Path) -> None:
    """Well-formed, Atom only, text only, links only to the site."""
    for path in sorted((hostile_site / "data").glob("*.atom")):
        top = ET.fromstring(path.read_text(encoding="utf-8"))  # noqa: S314 - written by this very test run
        assert {each.tag for each in top.iter()} <= {_ATOM + name for name in _ENTRY}
        assert top.findall(f"{_ATOM}entry")
        assert {each.get("type") for each in top.iter(f"{_ATOM}content")} == {"text"}
        assert all(each.get("href", "").startswith("https://policy.example.org/") for each in top.iter(f"{_ATOM}link"))


def test_what_pages_tell_machines_stays_inside_its_element(hostile_site: Path) -> None:
    """JSON-LD that can be read, in which nothing ends the element or begins a comment."""
    found = 0
    for path in sorted(hostile_site.rglob("*.html")):
        for body in _STRUCTURED.findall(path.read_text(encoding="utf-8")):
            found += 1
            assert "<" not in body
            assert json.loads(body)["@context"] == "https://schema.org"
    assert found > 10


def test_every_path_is_plain(hostile_site: Path) -> None:
    """No file has a name from a text, and the zip unpacks below its own folder."""
    for path in hostile_site.rglob("*"):
        assert _SAFE.fullmatch(path.relative_to(hostile_site).as_posix()), path
    with zipfile.ZipFile(io.BytesIO((hostile_site / "data" / "policykb-data.zip").read_bytes())) as packed:
        assert all(_SAFE.fullmatch(name) for name in packed.namelist())
