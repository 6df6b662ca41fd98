"""Files that a build puts out: described as values, written only when changed, published in one step."""

import ctypes
import fcntl
import hashlib
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class OutputFile:
    """A file to write: path relative to the folder it goes to, and its bytes."""

    path: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Artifact:
    """A finished file that pages link to: path from the site's root, size in bytes, pages of a PDF, SHA-256."""

    path: str
    bytes: int
    pages: int | None
    sha256: str


def artifact(file: OutputFile, pages: int | None = None) -> Artifact:
    """Describe `file` for the pages that link to it."""
    return Artifact(file.path, len(file.content), pages, hashlib.sha256(file.content).hexdigest())


def write(files: Iterable[OutputFile], folder: Path) -> None:
    """Make `folder` hold exactly `files`: writes what changed, removes what is not among them."""
    wanted = {file.path: file.content for file in files}
    for path in sorted(folder.rglob("*"), reverse=True) if folder.exists() else ():
        if path.is_dir() and not path.is_symlink():
            if not any(path.iterdir()):
                path.rmdir()
        elif path.relative_to(folder).as_posix() not in wanted:
            path.unlink()
    for name, content in wanted.items():
        write_file(folder / name, content)


def write_file(path: Path, content: bytes) -> None:
    """Write one file unless it holds `content` already; never leaves half a file."""
    if path.is_file() and path.read_bytes() == content:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        beside.write_bytes(content)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


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


def publish(built: Path, site: Path) -> None:
    """Put the folder `built` in the place of `site` in one step.

    Both must lie on one file system. Where the system has an exchange call, a reader sees the old or the new site
    and never none; elsewhere there is an instant with neither. The old site is removed afterwards.
    """
    site.parent.mkdir(parents=True, exist_ok=True)
    if not site.exists():
        built.replace(site)
        return
    if _exchange(built, site):
        shutil.rmtree(built)
        return
    old = site.with_name(f".{site.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    site.replace(old)
    built.replace(site)
    shutil.rmtree(old)


_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def _exchange(first: Path, second: Path) -> bool:
    """Swap two paths by `renameat2`; False where the system does not offer it."""
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError):
        return False
    done: int = renameat2(
        _AT_FDCWD, os.fsencode(first), _AT_FDCWD, os.fsencode(second), ctypes.c_uint(_RENAME_EXCHANGE)
    )
    return done == 0
