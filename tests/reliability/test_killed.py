"""A build that is killed leaves exactly the old site or exactly the new one, and nothing that works on."""

import json
import os
import random
import signal
import time
from pathlib import Path

import pytest

from generator.output import publishing
from tests.reliability import forked, projects
from tests.reliability.state import state

KILLS, SEED = 20, 20260115
LONG = 600


@pytest.mark.parametrize("way", ["exchange", "link"])
def test_killed_every_20_milliseconds_of_publishing(
    published: Path, tmp_path: Path, way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A real build of a fictional project, SIGKILL at each 20 ms until it is through; both ways of publishing."""
    if way == "link":
        monkeypatch.setattr(publishing, "_exchange", lambda *_: False)
        (published / "site").replace(published / ".site.building")
        publishing.publish(published / ".site.building", published / "site")
    old = state(published / "site")
    code, said = forked.kill_publishing(published, way, tmp_path / "kills").ended()
    assert code == 0, said
    kills = [json.loads(line) for line in (tmp_path / "kills").read_text(encoding="utf-8").splitlines()]
    new = kills[-1][0]
    assert len(kills) > 1
    assert kills[0][0] == old
    assert new != old
    assert not new.startswith("broken")
    for killed, recovered, left in kills:
        assert killed in (old, new)
        assert recovered == killed
        assert left == []
    assert forked.start(published, "--no-pdf", as_of=projects.SECOND).ended()[0] == 0
    assert state(published / "site") == new


def _kill_after(project: Path, seconds: float, *options: str, as_of: str) -> None:
    """Kill a build after a time."""
    build = forked.start(project, *options, as_of=as_of)
    time.sleep(seconds)
    build.process.kill()
    build.ended()
    assert _die_out(build.process.pid), "children of a killed build work on"


def _die_out(session: int | None) -> bool:
    """Whether every process of a session ends within some seconds."""
    for _ in range(50):
        if not _living(session):
            return True
        time.sleep(0.1)
    return False


def _living(session: int | None) -> list[int]:
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[3]) == session and fields[0] != "Z":
            found.append(int(path.parent.name))
    return found


def _kills(project: Path, count: int, *options: str) -> None:
    begun = time.monotonic()
    assert forked.start(project, *options, as_of=projects.FIRST).ended()[0] == 0
    length = time.monotonic() - begun
    whole = {state(project / "site")}
    chance = random.Random(SEED)  # noqa: S311 - the same kills in every run
    for number in range(count):
        as_of = (projects.SECOND, projects.FIRST)[number % 2]
        _kill_after(project, chance.uniform(0, length * 1.1), *options, as_of=as_of)
        assert not state(project / "site").startswith("broken")
        whole.add(state(project / "site"))
    assert forked.start(project, *options, as_of=projects.SECOND).ended()[0] == 0
    whole.add(state(project / "site"))
    assert len(whole) == len({projects.FIRST, projects.SECOND})
    assert projects.left_beside(project) == set()


def test_killed_at_any_moment_of_a_build(tmp_path: Path) -> None:
    """A few kills spread over the whole build: no half site, no child process that goes on, no leftovers."""
    _kills(projects.fictional(tmp_path), 3, "--no-pdf")


@pytest.mark.sweep
def test_killed_at_twenty_moments_of_a_build_with_handbooks(tmp_path: Path) -> None:
    """Twenty seeded kills."""
    _kills(projects.fictional(tmp_path, "maximal"), KILLS)


def test_children_end_with_the_build(tmp_path: Path) -> None:
    """The process that MkDocs runs in, held so that it cannot end by itself, is gone after its parent was killed."""
    project = projects.fictional(tmp_path)
    build = forked.start(project, "--no-pdf")
    deadline = time.monotonic() + LONG
    while not all((project / name).exists() for name in (".site.building", ".site.building.en")):
        assert time.monotonic() < deadline
        assert build.process.is_alive()
    for child in set(_living(build.process.pid)) - {build.process.pid}:
        os.kill(child, signal.SIGSTOP)
    build.process.kill()
    build.ended()
    assert _die_out(build.process.pid)
