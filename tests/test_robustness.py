"""Damaged files of the real content: never a traceback, a crash or a hang, and never much memory.

Files are damaged in a child process, so that a crash of a C library would be seen: the fast YAML parser is one.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import REPOSITORY

IN_TEST, IN_SWEEP = 500, 10_000
SECONDS_EACH = 1
"""Far more than a file takes; a hang takes for ever."""
MEMORY = 300_000_000
DAMAGE = REPOSITORY / "tests" / "damage.py"


def run(count: int, tmp_path: Path) -> dict[str, int]:
    """Damage `count` files in a child process and return what it saw."""
    command = [sys.executable, str(DAMAGE), str(count), str(tmp_path)]
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY)}
    done = subprocess.run(  # noqa: S603 - our own script
        command, capture_output=True, text=True, timeout=60 + count * SECONDS_EACH, check=False, env=environment
    )
    assert done.returncode == 0, done.stderr[-3000:]
    seen: dict[str, int] = json.loads(done.stdout.splitlines()[-1])
    return seen


@pytest.mark.parametrize("count", [IN_TEST, pytest.param(IN_SWEEP, marks=pytest.mark.sweep)])
def test_damaged_files_are_reported_calmly(count: int, tmp_path: Path) -> None:
    """Problems with places inside the file, the same ones from both parsers, within the limits."""
    seen = run(count, tmp_path)
    assert seen["damaged"] >= count
    assert seen["reported"] > seen["damaged"] / 2, "damage this heavy is mostly seen"
    assert seen["peak"] < MEMORY
