"""A build that is killed leaves exactly the old site or exactly the new one, and nothing that works on."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator.output import publishing
from tests.reliability import projects, sweep

KILLS, SEED = 20, 20260115
LONG = 600


@pytest.mark.parametrize("way", ["exchange", "link"])
def test_killed_every_20_milliseconds_of_publishing(tmp_path: Path, way: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A real build of a fictional project, SIGKILL at each 20 ms until it is through; both ways of publishing."""
    project = projects.fictional(tmp_path)
    assert projects.build(project, "--no-pdf").returncode == 0
    if way == "link":
        monkeypatch.setattr(publishing, "_exchange", lambda *_: False)
        (project / "site").replace(project / ".site.building")
        publishing.publish(project / ".site.building", project / "site")
    old = sweep.state(project / "site")
    told = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-m", "tests.reliability.sweep", str(project), way],
        env=projects.environment(project),
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    kills = [json.loads(line) for line in told.splitlines()]
    new = kills[-1][0]
    assert len(kills) > 1
    assert kills[0][0] == old
    assert not new.startswith("broken")
    for killed, recovered, left in kills:
        assert killed in (old, new)
        assert recovered == killed
        assert left == []
    assert projects.build(project, "--no-pdf", as_of=projects.SECOND).returncode == 0
    assert sweep.state(project / "site") == new


def _kill_after(project: Path, seconds: float, *options: str, as_of: str) -> bool:
    """Kill a build after a time; return whether it was still running."""
    own = projects.environment(project)
    with subprocess.Popen(  # noqa: S603 - our own interpreter
        projects.command(project, *options, as_of=as_of),
        env=own,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    ) as process:
        time.sleep(seconds)
        running = process.poll() is None
        process.kill()
    assert _die_out(process.pid), "children of a killed build work on"
    return running


def _die_out(session: int) -> bool:
    """Whether every process of a session ends within some seconds."""
    for _ in range(50):
        if not _living(session):
            return True
        time.sleep(0.1)
    return False


def _living(session: int) -> list[int]:
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[3]) == session and fields[0] != "Z":
            found.append(int(path.parent.name))
    return found


def _kills(tmp_path: Path, name: str, count: int, *options: str) -> None:
    project = projects.fictional(tmp_path, name)
    begun = time.monotonic()
    assert projects.build(project, *options).returncode == 0
    length = time.monotonic() - begun
    whole = {sweep.state(project / "site")}
    chance = random.Random(SEED)  # noqa: S311 - the same kills in every run
    for number in range(count):
        as_of = (projects.SECOND, projects.FIRST)[number % 2]
        _kill_after(project, chance.uniform(0, length * 1.1), *options, as_of=as_of)
        assert not sweep.state(project / "site").startswith("broken")
        whole.add(sweep.state(project / "site"))
    assert projects.build(project, *options, as_of=projects.SECOND).returncode == 0
    whole.add(sweep.state(project / "site"))
    assert len(whole) == len({projects.FIRST, projects.SECOND})
    assert projects.left_beside(project) == set()


def test_killed_at_any_moment_of_a_build(tmp_path: Path) -> None:
    """A few kills spread over the whole build: no half site, no child process that goes on, no leftovers."""
    _kills(tmp_path, "minimal", 3, "--no-pdf")


@pytest.mark.sweep
def test_killed_at_twenty_moments_of_a_build_with_handbooks(tmp_path: Path) -> None:
    """Twenty seeded kills."""
    _kills(tmp_path, "maximal", KILLS)


def test_children_end_with_the_build(tmp_path: Path) -> None:
    """The process that MkDocs runs in, held so that it cannot end by itself, is gone after its parent was killed."""
    project = projects.fictional(tmp_path)
    with subprocess.Popen(  # noqa: S603 - our own interpreter
        projects.command(project, "--no-pdf", "--verbose"),
        env=projects.environment(project),
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        text=True,
        start_new_session=True,
    ) as process:
        assert process.stderr is not None
        while "Building the site" not in process.stderr.readline():
            assert process.poll() is None
        deadline = time.monotonic() + LONG
        while not all((project / name).exists() for name in (".site.building", ".site.building.en")):
            assert time.monotonic() < deadline
        for child in set(_living(process.pid)) - {process.pid}:
            os.kill(child, signal.SIGSTOP)
        process.kill()
    assert _die_out(process.pid)
