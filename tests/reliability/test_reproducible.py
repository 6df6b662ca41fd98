"""The same content gives the same bytes, wherever and whenever it is built."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import CASES, REPOSITORY

OTHER_DAY = REPOSITORY / "tests" / "reliability" / "elsewhere"
ELSEWHERE = {
    "TZ": "Pacific/Kiritimati",
    "LC_ALL": "C",
    "LANG": "C",
    "PYTHONHASHSEED": "4242",
    "PYTHONUTF8": "0",
    "HOME": "/nonexistent",
    "PYTHONPATH": os.pathsep.join([str(OTHER_DAY), str(REPOSITORY)]),
}
"""Another time zone, locale, hash seed and home; another day, and folders in another order."""
KINDS = (".html", ".css", ".js", ".json", ".csv", ".xlsx", ".zip", ".ics", ".atom", ".xml")


def build(project: Path, *options: str, umask: int = 0o022, **environment: str) -> dict[str, str]:
    """Build the fictional project at `project` and return the checksums of the site by path."""
    shutil.copytree(CASES / "valid" / "maximal", project)
    command = [sys.executable, "-m", "generator", "-C", str(project), "--as-of", "2026-01-15", "build", *options]
    own = {"POLICYKB_CACHE": str(project / "cache"), "PYTHONPATH": str(REPOSITORY), **environment}
    subprocess.run(command, env=os.environ | own, check=True, capture_output=True, umask=umask)  # noqa: S603 - our own interpreter
    lines = (project / "site" / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    return {name: digest for digest, _, name in (line.partition("  ") for line in lines)}


def test_elsewhere_is_really_elsewhere() -> None:
    """The other day and the other order reach a process: else the tests below would prove less than they say."""
    code = "import datetime, os, time; print(datetime.datetime.now().date(), os.listdir('.')[0], time.time())"
    told = [
        subprocess.run(  # noqa: S603 - our own interpreter
            [sys.executable, "-c", code], env=os.environ | more, cwd=REPOSITORY, capture_output=True, check=True
        ).stdout.split()
        for more in ({}, ELSEWHERE)
    ]
    assert told[0][0] != told[1][0]
    assert told[1][1].decode() == max(os.listdir(REPOSITORY))  # noqa: PTH208 - the very call that is replaced
    assert float(told[1][2]) > float(told[0][2]) + 1_000_000


def test_the_same_bytes_elsewhere(tmp_path: Path) -> None:
    """Another path, day, time zone, locale, hash seed, umask, order of files: every file of every kind is the same."""
    here = build(tmp_path / "here", "--no-pdf")
    there = build(tmp_path / "a" / "longer path" / "there", "--no-pdf", umask=0o077, **ELSEWHERE)
    assert here == there
    assert {Path(name).suffix for name in here} >= set(KINDS)


@pytest.mark.sweep
def test_the_same_handbooks_elsewhere(tmp_path: Path) -> None:
    """PDFs too, with another number of processes."""
    here = build(tmp_path / "here", "--jobs", "2")
    there = build(tmp_path / "there", "--jobs", "1", umask=0o077, **ELSEWHERE)
    assert here == there
    assert any(name.endswith(".pdf") for name in here)
