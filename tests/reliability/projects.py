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
_LEAFLET = """titles: {zh: 示例折页, en: Example Leaflet}
subtitles: {zh: 一页, en: One page}
audience: {zh: 示例省的读者, en: Readers in Example Province}
editions: [a4]
chapters:
  - type: guide
    titles: {zh: 怎么看, en: How to read this}
    text: {zh: 先看这里。, en: Look here first.}
"""


def fictional(folder: Path, name: str = "minimal") -> Path:
    """Return a copy of a valid project below `folder`."""
    return Path(shutil.copytree(CASES / "valid" / name, folder / "project"))


def with_leaflet(folder: Path) -> Path:
    """Return a copy of the smallest valid project with the smallest handbook."""
    project = fictional(folder)
    leaflet = project / "content" / "handbooks" / "leaflet.yaml"
    leaflet.parent.mkdir()
    leaflet.write_text(_LEAFLET, encoding="utf-8")
    return project


def arguments(project: Path, *options: str, as_of: str = FIRST) -> list[str]:
    """Return what to say to the program to build `project`."""
    return ["-C", str(project), "--as-of", as_of, "--lang", "en", "build", *options]


def command(project: Path, *options: str, as_of: str = FIRST) -> list[str]:
    """Return the command that builds `project`."""
    return [sys.executable, "-m", "generator", *arguments(project, *options, as_of=as_of)]


def environment(project: Path, **more: str) -> dict[str, str]:
    """Return an environment with a cache of the project's own, in which Python keeps what it has compiled."""
    own = {"POLICYKB_CACHE": str(project / "cache"), "PYTHONPATH": str(REPOSITORY), "PYTHONDONTWRITEBYTECODE": ""}
    return {**os.environ, **own, **more}


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
