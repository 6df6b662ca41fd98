"""The child process: warnings are caught, nothing is fetched."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest


def _set(html: str, folder: Path) -> dict[str, Any]:
    job = {"html": html, "assets": {}, "output": str(folder / "book.pdf")}
    child = subprocess.run(
        [sys.executable, "-P", "-m", "generator.handbook.weasy"],
        input=json.dumps(job),
        capture_output=True,
        check=True,
        encoding="utf-8",
        env=dict(os.environ),
    )
    answer: dict[str, Any] = json.loads(child.stdout)
    return answer


def test_good_page_has_no_warning(tmp_path: Path) -> None:
    """The measure for the cases below."""
    answer = _set('<html lang="en"><title>T</title><h1>One</h1>', tmp_path)
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
    assert _set(f'<html lang="en"><title>T</title>{body}', tmp_path)["warnings"]
