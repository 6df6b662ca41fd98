"""Builds in processes of their own, forked from one that has loaded the program: they begin at once, and together."""

import multiprocessing
import os
import resource
import sys
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path

from generator import cli
from tests.reliability import projects, sweep

_SERVER = multiprocessing.get_context("forkserver")
_SERVER.set_forkserver_preload(["__main__", __name__])


@dataclass(frozen=True, slots=True)
class Build:
    """A build that runs: its process, the leader of a session of its own, and what it says."""

    process: BaseProcess
    said: Connection

    def ended(self) -> tuple[int, str]:
        """Wait, and return the exit code and what was said."""
        told = _all_of(self.said)
        self.process.join()
        assert self.process.exitcode is not None
        return self.process.exitcode, told


def start(project: Path, *options: str, as_of: str = projects.FIRST, limit: int | None = None, **more: str) -> Build:
    """Begin to build `project`; no file may grow over `limit` bytes."""
    arguments = projects.arguments(project, *options, as_of=as_of)
    return _begin(_build, projects.environment(project, **more), arguments, limit)


def kill_publishing(project: Path, way: str, told: Path) -> Build:
    """Begin the sweep of kills over publishing."""
    return _begin(_kill_publishing, projects.environment(project), project, way, told)


def _begin(work: Callable[..., None], *arguments: object) -> Build:
    said, saying = _SERVER.Pipe(duplex=False)
    process = _SERVER.Process(target=work, args=(saying, *arguments))
    process.start()
    saying.close()
    return Build(process, said)


def _build(saying: Connection, own: dict[str, str], arguments: list[str], limit: int | None) -> None:
    _stand_alone(saying, own)
    if limit is not None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    sys.exit(cli.main(arguments))


def _kill_publishing(saying: Connection, own: dict[str, str], project: Path, way: str, told: Path) -> None:
    _stand_alone(saying, own)
    sweep.kill_publishing(project, way, told)


def _stand_alone(saying: Connection, own: dict[str, str]) -> None:
    os.setsid()
    os.environ.update(own)
    os.dup2(saying.fileno(), sys.stderr.fileno())


def _all_of(said: Connection) -> str:
    with said:
        parts = iter(lambda: os.read(said.fileno(), 1 << 16), b"")
        return b"".join(parts).decode()
