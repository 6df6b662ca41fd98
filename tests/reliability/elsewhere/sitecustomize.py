"""Makes every Python process of a build live on another day and see folders in another order."""

import datetime as dt
import os
import time
from typing import Any, Self

_LATER = 400 * 24 * 3600 + 12_345

_time, _listdir, _scandir, _gmtime, _localtime = time.time, os.listdir, os.scandir, time.gmtime, time.localtime


class _Later(dt.datetime):
    @classmethod
    def now(cls, tz: dt.tzinfo | None = None) -> "_Later":
        """Return the later time."""
        return cls.fromtimestamp(time.time(), tz)

    @classmethod
    def utcnow(cls) -> "_Later":
        """Return the later time, without zone."""
        return cls.fromtimestamp(time.time(), dt.UTC).replace(tzinfo=None)


class _Shuffled:
    """The entries of a folder from the last to the first."""

    def __init__(self, path: Any) -> None:  # noqa: ANN401 - what `scandir` takes
        with _scandir(path) as found:
            self._entries = iter(sorted(found, key=lambda each: each.name, reverse=True))

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> os.DirEntry[Any]:
        return next(self._entries)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Nothing is open."""

    def close(self) -> None:
        """Nothing is open."""


time.time = lambda: _time() + _LATER
time.gmtime = lambda seconds=None: _gmtime(time.time() if seconds is None else seconds)
time.localtime = lambda seconds=None: _localtime(time.time() if seconds is None else seconds)
os.listdir = lambda path=".": sorted(_listdir(path), reverse=True)  # type: ignore[assignment]
os.scandir = lambda path=".": _Shuffled(path)  # type: ignore[assignment, misc, return-value]
dt.datetime = _Later  # type: ignore[misc]
