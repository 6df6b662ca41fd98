"""The child process: warnings are caught, nothing is fetched, an untested library is refused."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from generator.handbook.weasy import set_pages
from tests.handbook.pdftext import opened, texts


def _page(body: str) -> str:
    return f'<html lang="en"><title>T</title>{body}'


def test_good_page_has_no_warning(tmp_path: Path) -> None:
    """The measure for the cases below, set by a child process as books are."""
    job = {"html": _page("<h1>One</h1>"), "assets": {}, "output": str(tmp_path / "book.pdf")}
    child = subprocess.run(
        [sys.executable, "-P", "-m", "generator.handbook.weasy"],
        input=json.dumps(job),
        capture_output=True,
        check=True,
        encoding="utf-8",
        env=dict(os.environ),
    )
    answer: dict[str, Any] = json.loads(child.stdout)
    assert (answer["pages"], answer["warnings"]) == (1, [])
    assert (tmp_path / "book.pdf").read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize(
    "body",
    [
        '<p style="colr: red">x</p>',
        '<img alt="x" src="file:///etc/hostname">',
        '<img alt="x" src="http://127.0.0.1/x.png">',
        '<p><a href="#nowhere">x</a></p>',
    ],
)
def test_what_is_not_as_meant_becomes_a_warning(tmp_path: Path, body: str) -> None:
    """Unknown declarations, files, addresses, dead references: each is reported."""
    assert set_pages(_page(body), {}, tmp_path / "book.pdf")["warnings"]


def test_untested_version_of_the_library_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its private functions may have changed: no book at all is better than one without page numbers or tags."""
    monkeypatch.setattr("weasyprint.__version__", "70.1")
    answer = set_pages(_page("<h1>One</h1>"), {}, tmp_path / "book.pdf")
    assert "70.1" in "".join(answer["warnings"])
    assert not (tmp_path / "book.pdf").exists()


def test_numbers_that_change_the_pages_settle(tmp_path: Path) -> None:
    """An index before the pages that it counts grows over a page, and then counts them as they are."""
    words = [f"w{number}" for number in range(60)]
    index = "".join(f'<p>{word} <span data-at="{word} {word}-b {word}-c"></span></p>' for word in words)
    text = "".join(f'<h2 id="{word}{part}">{word}</h2>' for part in ("", "-b", "-c") for word in words)
    sheet = "@page { size: 60mm 90mm; margin: 9mm } p, h2 { font-size: 10pt; margin: 0 }"
    body = f'<style>{sheet}</style><link rel="stylesheet" href="numbers.css">{index}{text}'
    answer = set_pages(_page(body), {"numbers.css": "span { display: block }"}, tmp_path / "book.pdf")
    assert answer["warnings"] == []
    pages = texts(opened((tmp_path / "book.pdf").read_bytes()))
    for word in ("w0", "w17", "w59"):
        (listed,) = re.findall(rf"{word}(\d+),(\d+),(\d+)(?=w|$)", "".join(pages))
        assert all(word in pages[int(number) - 1] for number in listed)
