"""Remembers the files that did not change: only what was saved is read again."""

from pathlib import Path

from generator.link import read_file
from generator.problems import Problem
from generator.yamlfiles import YamlFile

Read = tuple[YamlFile | None, list[Problem]]
_State = tuple[int, int, int]


class Memory:
    """A reader that reads a file again only when its time, size or inode changed."""

    def __init__(self) -> None:
        """Remember nothing yet."""
        self._known: dict[tuple[Path, str], tuple[_State, Read]] = {}

    def __call__(self, path: Path, root: Path, schema: str) -> Read:
        """Return what is in a file and what is wrong with it."""
        state = _state(path)
        known = self._known.get((path, schema))
        if known is not None and state is not None and known[0] == state:
            return known[1]
        read = read_file(path, root, schema)
        if state is not None and state == _state(path):
            self._known[path, schema] = (state, read)
        return read

    def forget(self) -> None:
        """Read everything again: the schemas have changed."""
        self._known.clear()


def _state(path: Path) -> _State | None:
    try:
        found = path.lstat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino
