"""Ends the child processes of a build with the build itself, so that nothing writes on behind its back.

`python -m generator.lifeline PID MODULE ARGUMENT…` runs a module as the child of the process PID.
"""

import ctypes
import os
import runpy
import signal
import subprocess
import sys
from threading import Lock
from typing import Any, Self

from generator.resources import PACKAGE

_PR_SET_PDEATHSIG = 1


def hold(parent: int | None = None) -> None:
    """Let the system kill this process when its parent ends; ends at once where `parent` is gone already.

    Where the system cannot do that nothing changes: then only an orderly end of the build ends its children.
    """
    try:
        prctl = ctypes.CDLL(None).prctl
    except (AttributeError, OSError):
        return
    prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    if parent is not None and os.getppid() != parent:
        sys.exit(128 + signal.SIGKILL)


class Children:
    """The child processes of one stage; whoever still runs when the stage ends, however it ends, is killed."""

    def __init__(self) -> None:
        """Begin without children."""
        self._running: list[subprocess.Popen[str]] = []
        self._ended = False
        self._lock = Lock()

    def __enter__(self) -> Self:
        """Return the children themselves."""
        return self

    def __exit__(self, *_: object) -> None:
        """Kill what runs, and start nothing more."""
        with self._lock:
            self._ended = True
            for process in self._running:
                process.kill()
        for process in self._running:
            process.wait()

    def start(self, module: str, *arguments: str, environment: dict[str, str], **pipes: Any) -> subprocess.Popen[str]:  # noqa: ANN401 - what `Popen` takes
        """Run a module with our own interpreter; `environment` comes on top of ours."""
        command = [sys.executable, "-P", "-m", __name__, str(os.getpid()), module, *arguments]
        paths = [str(PACKAGE.parent), *filter(None, [os.environ.get("PYTHONPATH")])]
        own = {**os.environ, **environment, "PYTHONPATH": os.pathsep.join(paths)}
        with self._lock:
            if self._ended:
                raise RuntimeError("the stage has ended")
            process = subprocess.Popen(command, text=True, encoding="utf-8", env=own, **pipes)  # noqa: S603 - our own interpreter
            self._running.append(process)
        return process


def main() -> None:
    """Run the module that the command line names."""
    _, parent, module, *arguments = sys.argv
    hold(int(parent))
    sys.argv = [module, *arguments]
    runpy.run_module(module, run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
