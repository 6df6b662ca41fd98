"""A disk that takes no more, or nothing at all: one message, exit 3, the old site as it was, nothing left beside it."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.reliability import projects, sweep

_LIMITED = """
import resource, runpy, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]), int(sys.argv[1])))
del sys.argv[1]
sys.argv[0] = "policykb"
runpy.run_module("generator", run_name="__main__")
"""
_KB = 1024
_NAMESPACE = "unshare --map-root-user --mount true"


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a fictional project with a published site."""
    project = projects.fictional(tmp_path_factory.mktemp("full"))
    assert projects.build(project, "--no-pdf").returncode == 0
    return project


@pytest.mark.parametrize("limit", [0, 20 * _KB, 100 * _KB])
def test_no_file_may_grow_further(published: Path, limit: int) -> None:
    """With a limit on the size of files every stage that writes is hit in turn."""
    old = sweep.state(published / "site")
    command = projects.command(published, "--no-pdf", as_of=projects.SECOND)[3:]
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", _LIMITED, str(limit), *command],
        env=projects.environment(published),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 3, done.stderr
    assert "Traceback" not in done.stderr
    assert "File too large" in done.stderr
    assert sweep.state(published / "site") == old
    assert projects.left_beside(published) <= {".site.lock"}


def _can_mount() -> bool:
    return shutil.which("unshare") is not None and subprocess.run(_NAMESPACE.split(), check=False).returncode == 0  # noqa: S603 - fixed words


def _in_namespace(script: str, published: Path) -> "subprocess.CompletedProcess[str]":
    command = ["unshare", "--map-root-user", "--mount", "sh", "-euc", script, sys.executable, str(published)]
    own = projects.environment(published)
    return subprocess.run(command, env=own, capture_output=True, text=True, check=False)  # noqa: S603 - the scripts below


_FULL = f"""
mount -t tmpfs -o size=$SIZE none "$1/room"
cp -r "$1/content" "$1/site" "$1/room/"
export POLICYKB_CACHE="$1/room/cache"
set +e
"$0" -m generator -C "$1/room" --as-of {projects.SECOND} --lang en build --no-pdf >&2
echo "$?"
"$0" -m tests.reliability.sweep_state "$1/room/site"
ls -A "$1/room"
"""
_READ_ONLY = f"""
mount --bind "$1" "$1"
mount -o remount,bind,ro "$1"
set +e
"$0" -m generator -C "$1" --as-of {projects.SECOND} --lang en build --no-pdf >&2
echo "$?"
"""


@pytest.mark.skipif(not _can_mount(), reason="this system lets nobody mount a small disk")
@pytest.mark.parametrize("room", [100, 600, 1500, 3000])
def test_a_disk_that_runs_full(published: Path, room: int) -> None:
    """A real small disk, full at different stages of the build."""
    (published / "room").mkdir(exist_ok=True)
    size = sum(path.stat().st_size + 4096 for path in published.rglob("*") if "cache" not in path.parts) + room * _KB
    done = _in_namespace(_FULL.replace("$SIZE", str(size)), published)
    (published / "room").rmdir()
    code, state, *left = done.stdout.splitlines()
    assert state == sweep.state(published / "site")
    assert code == "3", done.stderr
    assert "Traceback" not in done.stderr
    assert "No space left" in done.stderr
    assert set(left) <= {"content", "site", "build", "cache", ".site.lock"}


@pytest.mark.skipif(not _can_mount(), reason="this system lets nobody mount a read-only disk")
def test_a_disk_that_is_read_only(published: Path) -> None:
    """Told with the way out; nothing changes."""
    old = sweep.state(published / "site")
    done = _in_namespace(_READ_ONLY, published)
    assert done.stdout.split() == ["3"], done.stderr
    assert "Read-only file system" in done.stderr
    assert "--site-dir" in done.stderr
    assert sweep.state(published / "site") == old


@pytest.mark.parametrize("where", ["site", "cache"])
def test_a_place_where_nothing_can_be_written(published: Path, where: str) -> None:
    """The message names the place and how to choose another."""
    old = sweep.state(published / "site")
    if where == "site":
        done = projects.build(published, "--no-pdf", "--site-dir", "/dev/null/site", as_of=projects.SECOND)
    else:
        done = projects.build(published, "--no-pdf", as_of=projects.SECOND, POLICYKB_CACHE="/dev/null/cache")
    assert done.returncode == 3
    assert "/dev/null" in done.stderr
    assert "POLICYKB_CACHE" in done.stderr
    assert "Traceback" not in done.stderr
    assert sweep.state(published / "site") == old
