"""One build of a project, and one build into a folder, at a time."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO


class LockedError(Exception):
    """Another build of the same project, or into the same folder, is running."""


@contextmanager
def lock(path: Path) -> Iterator[None]:
    """Hold an exclusive lock for one build; raises `LockedError` where another build holds it.

    The file goes away with the lock; one that a killed build left is taken over.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle = _held(path)
    try:
        yield
    finally:
        path.unlink(missing_ok=True)
        handle.close()


def _held(path: Path) -> IO[str]:
    """Return the locked file; tries again where its holder removed it between opening and locking."""
    while True:
        handle = path.open("a")
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            handle.close()
            raise LockedError(path) from error
        if _is_at(handle, path):
            return handle
        handle.close()


def _is_at(handle: IO[str], path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle.fileno()), path.stat())
    except FileNotFoundError:
        return False
