"""How long a command takes: on the clock, in processor seconds with all its children, and how much memory."""

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
_MB = 1024


@dataclass(frozen=True, slots=True)
class Took:
    """What a command took; memory is that of its largest process, in MB."""

    clock: float
    processor: float
    memory: float

    def __add__(self, other: "Took") -> "Took":
        """Return what both took, one after the other."""
        return Took(self.clock + other.clock, self.processor + other.processor, max(self.memory, other.memory))


def timed(arguments: Sequence[str], environment: Mapping[str, str]) -> Took:
    """Run our own interpreter with `arguments`; raises where it fails."""
    begun = time.monotonic()
    with subprocess.Popen(  # noqa: S603 - our own interpreter
        [sys.executable, *arguments],
        cwd=PROJECT,
        env={**os.environ, **environment},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    ) as process:
        said = process.stderr.read() if process.stderr else b""
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, arguments, stderr=said)
    return Took(time.monotonic() - begun, used.ru_utime + used.ru_stime, used.ru_maxrss / _MB)
