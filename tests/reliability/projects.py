"""Fictional projects to build, break and look at."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from generator import output
from tests.conftest import CASES, REPOSITORY

FIRST, SECOND = "2026-01-15", "2026-02-20"
"""Two days, so that two builds of the same content differ."""


def fictional(folder: Path, name: str = "minimal") -> Path:
    """Return a copy of a valid project below `folder`."""
    return Path(shutil.copytree(CASES / "valid" / name, folder / "project"))


def command(project: Path, *options: str, as_of: str = FIRST) -> list[str]:
    """Return the command that builds `project`."""
    return [sys.executable, "-m", "generator", "-C", str(project), "--as-of", as_of, "--lang", "en", "build", *options]


def environment(project: Path, **more: str) -> dict[str, str]:
    """Return an environment with a cache of the project's own."""
    return {**os.environ, "POLICYKB_CACHE": str(project / "cache"), "PYTHONPATH": str(REPOSITORY), **more}


def build(project: Path, *options: str, as_of: str = FIRST, **more: str) -> "subprocess.CompletedProcess[str]":
    """Build `project` in a process of its own."""
    own = environment(project, **more)
    return subprocess.run(  # noqa: S603 - our own interpreter
        command(project, *options, as_of=as_of), capture_output=True, text=True, check=False, env=own
    )


def sums(site: Path) -> str:
    """Return the checksums of a published site, which must be whole."""
    assert list(output.differences(site)) == []
    return (site / "SHA256SUMS").read_text(encoding="utf-8")


def left_beside(project: Path) -> set[str]:
    """Return what lies in the project besides what belongs there: what a build should have removed."""
    known = {"content", "build", "cache", "site"}
    unfinished = {path.name for path in project.rglob(".*.new")}
    return ({path.name for path in project.iterdir()} - known) | unfinished
