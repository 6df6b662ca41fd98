"""The same content gives the same bytes, wherever and whenever it is built."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import CASES

ELSEWHERE = {
    "TZ": "Pacific/Kiritimati",
    "LC_ALL": "C",
    "LANG": "C",
    "PYTHONHASHSEED": "4242",
    "PYTHONUTF8": "0",
    "HOME": "/nonexistent",
}


def build(project: Path, *options: str, umask: int = 0o022, **environment: str) -> bytes:
    """Build the fictional project at `project` and return its list of checksums."""
    shutil.copytree(CASES / "valid" / "maximal", project)
    command = [sys.executable, "-m", "generator", "-C", str(project), "--as-of", "2026-01-15", "build", *options]
    own = {"POLICYKB_CACHE": str(project / "cache"), **environment}
    subprocess.run(command, env=os.environ | own, check=True, capture_output=True, umask=umask)  # noqa: S603 - our own interpreter
    return (project / "site" / "SHA256SUMS").read_bytes()


def test_the_same_bytes_elsewhere(tmp_path: Path) -> None:
    """Another path, time zone, locale, hash seed, umask, home: every page, index and data file is the same."""
    here = build(tmp_path / "here", "--no-pdf")
    there = build(tmp_path / "a" / "longer path" / "there", "--no-pdf", umask=0o077, **ELSEWHERE)
    assert here.decode().splitlines() == there.decode().splitlines()


@pytest.mark.sweep
def test_the_same_handbooks_elsewhere(tmp_path: Path) -> None:
    """PDFs too, with another number of processes."""
    here = build(tmp_path / "here", "--jobs", "2")
    there = build(tmp_path / "there", "--jobs", "1", umask=0o077, **ELSEWHERE)
    assert here.decode().splitlines() == there.decode().splitlines()
