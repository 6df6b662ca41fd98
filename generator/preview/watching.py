"""Tells when files have changed; the only module that knows `watchdog`."""

import time
from collections.abc import Iterable
from pathlib import Path
from threading import Condition
from types import TracebackType
from typing import Self

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from generator.preview.changes import is_worth_a_look

_QUIET = 0.06
_LONGEST = 0.4
"""Rapid saves count as one: until nothing changes for `_QUIET` seconds, at most `_LONGEST`."""
_CHANGES = ("created", "modified", "moved", "deleted", "closed")


class Watcher(FileSystemEventHandler):
    """Collects the files that were saved, moved or deleted below some folders."""

    def __init__(self, folders: Iterable[Path], files: Iterable[Path] = ()) -> None:
        """Watch `folders` and all below, and single `files`."""
        self._files = frozenset(files)
        self._folders = tuple(folders)
        self._paths: set[Path] = set()
        self._changed = Condition()
        self._observer = Observer()
        for folder in self._folders:
            self._observer.schedule(self, str(folder), recursive=True)
        for parent in sorted({file.parent for file in self._files}):
            self._observer.schedule(self, str(parent), recursive=False)

    def __enter__(self) -> Self:
        """Begin to watch."""
        self._observer.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Watch no longer."""
        self._observer.stop()
        self._observer.join()

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Take a file that changed; called by `watchdog` in a thread of its own."""
        if event.is_directory or event.event_type not in _CHANGES:
            return
        found = {Path(str(each)) for each in (event.src_path, event.dest_path) if each}
        own = {path for path in found if is_worth_a_look(path) and self._is_watched(path)}
        if own:
            with self._changed:
                self._paths |= own
                self._changed.notify_all()

    def _is_watched(self, path: Path) -> bool:
        return path in self._files or any(path.is_relative_to(folder) for folder in self._folders)

    def quiet(self, seconds: float) -> bool:
        """Wait some seconds, and return whether nothing has changed since the last call of `changed`."""
        with self._changed:
            return not self._changed.wait_for(lambda: bool(self._paths), timeout=seconds)

    def changed(self, seconds: float | None = None) -> set[Path]:
        """Wait for changes, let a burst of them end, and return the files; empty where `seconds` have passed."""
        with self._changed:
            if not self._changed.wait_for(lambda: self._paths, timeout=seconds):
                return set()
            begun = time.monotonic()
            while time.monotonic() - begun < _LONGEST:
                count = len(self._paths)
                if not self._changed.wait(timeout=_QUIET) and len(self._paths) == count:
                    break
            paths, self._paths = self._paths, set()
            return paths
