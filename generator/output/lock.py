"""One build of a project at a time."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class LockedError(Exception):
    """Another build of the same project is running."""


@contextmanager
def lock(path: Path) -> Iterator[None]:
    """Hold an exclusive lock for one build; raises `LockedError` where another build holds it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise LockedError(path) from error
        yield
