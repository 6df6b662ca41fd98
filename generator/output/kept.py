"""Files kept in a cache, with a checksum beside each: a damaged one is made again, never used."""

import hashlib
import os
import re
import shutil
from pathlib import Path

from generator.output.files import write_file

_UNFINISHED = re.compile(r"\..*\.(\d+)\.new")
"""Names of what a process was writing: hidden, with the number of the process."""


def keep(path: Path, content: bytes) -> None:
    """Write a file of a cache."""
    write_file(path, content)
    write_file(_sum_path(path), _sum(content))


def kept(path: Path) -> bytes | None:
    """Return a file of a cache; None where there is none or it is not what was written."""
    try:
        content = path.read_bytes()
        return content if _sum_path(path).read_bytes() == _sum(content) else None
    except OSError:
        return None


def try_to_write(folder: Path) -> None:
    """Raise `OSError` where nothing can be written to `folder`: better known before the work than after."""
    probe = folder / f".probe.{os.getpid()}.new"
    write_file(probe, b"probe")
    probe.unlink()


def remove_unfinished(folder: Path) -> None:
    """Remove what killed processes were writing below `folder`; what a living process writes stays."""
    for path in sorted(folder.rglob(".*.new")) if folder.is_dir() else ():
        match = _UNFINISHED.fullmatch(path.name)
        if match is None or _lives(int(match[1])):
            continue
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)


def _lives(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _sum_path(path: Path) -> Path:
    return path.with_name(f".{path.name}.sha256")


def _sum(content: bytes) -> bytes:
    return hashlib.sha256(content).hexdigest().encode()
