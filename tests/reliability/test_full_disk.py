"""A disk that takes no more, or nothing at all: one message, exit 3, the old site as it was, nothing left beside it."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.reliability import forked, projects
from tests.reliability.state import state

_KB = 1024
_NAMESPACE = "unshare --map-root-user --mount true"


@pytest.mark.parametrize("limit", [0, 20 * _KB, 100 * _KB])
def test_no_file_may_grow_further(published: Path, limit: int) -> None:
    """With a limit on the size of files every stage that writes is hit in turn."""
    old = state(published / "site")
    code, told = forked.start(published, "--no-pdf", as_of=projects.SECOND, limit=limit).ended()
    assert code == 3, told
    assert "Traceback" not in told
    assert "File too large" in told
    assert state(published / "site") == old
    assert projects.left_beside(published) <= {".site.lock"}


def _can_mount() -> bool:
    return shutil.which("unshare") is not None and subprocess.run(_NAMESPACE.split(), check=False).returncode == 0  # noqa: S603 - fixed words


def _in_namespace(script: str, published: Path) -> "subprocess.CompletedProcess[str]":
    command = ["unshare", "--map-root-user", "--mount", "sh", "-euc", script, sys.executable, str(published)]
    own = projects.environment(published)
    return subprocess.run(command, env=own, capture_output=True, text=True, check=False)  # noqa: S603 - the scripts below


_FULL = f"""
mount -t tmpfs -o size=64m none "$1/room"
cp -r "$1/content" "$1/site" "$1/room/"
head -c "$(($(df --output=avail -k "$1/room" | tail -n 1) - $FREE))K" /dev/zero > "$1/room/filler"
export POLICYKB_CACHE="$1/room/cache"
set +e
"$0" -m generator -C "$1/room" --as-of {projects.SECOND} --lang en build --no-pdf >&2
echo "$?"
"$0" -m tests.reliability.state "$1/room/site"
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
@pytest.mark.parametrize(
    ("room", "reached"), [(0, None), (100, "Making the search index"), (3000, "Staging the pages")]
)
def test_a_disk_that_runs_full(published: Path, room: int, reached: str | None) -> None:
    """A real small disk, full at different stages of the build: before all, while staging, while MkDocs writes."""
    (published / "room").mkdir()
    done = _in_namespace(_FULL.replace("$FREE", str(room)), published)
    (published / "room").rmdir()
    code, found, *left = done.stdout.splitlines()
    assert found == state(published / "site")
    assert code == "3", done.stderr
    assert "Traceback" not in done.stderr
    assert "No space left on device. Free some space and run again." in done.stderr
    stages = [line.partition(":")[0] for line in done.stderr.splitlines() if line.endswith(" s")]
    assert (stages[-1] if stages else None) == reached
    assert set(left) <= {"content", "site", "filler", "build", "cache", ".site.lock"}


@pytest.mark.skipif(not _can_mount(), reason="this system lets nobody mount a read-only disk")
def test_a_disk_that_is_read_only(published: Path) -> None:
    """Told with the way out; nothing changes."""
    old = state(published / "site")
    done = _in_namespace(_READ_ONLY, published)
    assert done.stdout.split() == ["3"], done.stderr
    assert "Read-only file system" in done.stderr
    assert "--site-dir" in done.stderr
    assert state(published / "site") == old


@pytest.mark.parametrize("where", ["site", "cache"])
def test_a_place_where_nothing_can_be_written(published: Path, where: str) -> None:
    """The message names the place and how to choose another."""
    old = state(published / "site")
    if where == "site":
        build = forked.start(published, "--no-pdf", "--site-dir", "/dev/null/site", as_of=projects.SECOND)
    else:
        build = forked.start(published, "--no-pdf", as_of=projects.SECOND, POLICYKB_CACHE="/dev/null/cache")
    code, told = build.ended()
    assert code == 3
    assert "/dev/null" in told
    assert "POLICYKB_CACHE" in told
    assert "Traceback" not in told
    assert state(published / "site") == old
