"""Files are written only when changed; one build at a time."""

import subprocess
import sys
from pathlib import Path

from generator import output
from generator.output import OutputFile


def test_write_leaves_exactly_the_given_files(tmp_path: Path) -> None:
    """What is no longer made goes away, with folders that become empty."""
    output.write([OutputFile("a/b.txt", b"1"), OutputFile("c.txt", b"2")], tmp_path)
    output.write([OutputFile("c.txt", b"3")], tmp_path)
    assert [path.name for path in tmp_path.rglob("*")] == ["c.txt"]
    assert (tmp_path / "c.txt").read_bytes() == b"3"


def test_an_unchanged_file_keeps_its_time(tmp_path: Path) -> None:
    """Later stages see from the time that there is nothing to do."""
    path = tmp_path / "a.txt"
    output.write_file(path, b"same")
    before = path.stat().st_mtime_ns
    output.write_file(path, b"same")
    assert path.stat().st_mtime_ns == before
    output.write_file(path, b"other")
    assert path.stat().st_mtime_ns != before


def test_a_second_build_is_refused_while_one_runs(tmp_path: Path) -> None:
    """The lock holds between processes."""
    path = tmp_path / "lock"
    code = f"from pathlib import Path; from generator import output\nwith output.lock(Path({str(path)!r})): pass"
    with output.lock(path):
        second = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)  # noqa: S603 - our own interpreter
    assert "LockedError" in second.stderr
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0  # noqa: S603 - the same
