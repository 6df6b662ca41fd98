"""Files that a build puts out: described as values, written only when changed."""

import hashlib
import os
from collections.abc import Iterable
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
    words: str = ""
    """What a picture says, for those who cannot see it: one paragraph a line."""
    size: tuple[int, int] = (0, 0)
    """Width and height of a picture."""


def artifact(
    file: OutputFile, pages: int | None = None, *, words: str = "", size: tuple[int, int] = (0, 0)
) -> Artifact:
    """Describe `file` for the pages that link to it."""
    return Artifact(file.path, len(file.content), pages, hashlib.sha256(file.content).hexdigest(), words, size)


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
