"""Checksums of a published site: `SHA256SUMS`, in the form that `sha256sum -c` reads."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from generator.output.files import write_file

NAME = "SHA256SUMS"


def write_sums(folder: Path) -> None:
    """Write the checksums of every file of `folder` into it."""
    lines = [f"{_sum(path)}  {name}\n" for name, path in _files(folder)]
    write_file(folder / NAME, "".join(lines).encode())


def differences(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield each file that is not what `SHA256SUMS` says: its path, and `missing`, `changed` or `added`.

    Raises `OSError` where there is no such list, `ValueError` where it cannot be read.
    """
    known = dict(_line(line) for line in (folder / NAME).read_text(encoding="utf-8").splitlines())
    there = dict(_files(folder))
    for name, wanted in sorted(known.items()):
        if name not in there:
            yield name, "missing"
        elif _sum(there[name]) != wanted:
            yield name, "changed"
    for name in sorted(set(there) - set(known)):
        yield name, "added"


def _line(line: str) -> tuple[str, str]:
    digest, joint, name = line.partition("  ")
    if not joint or len(digest) != len(hashlib.sha256().hexdigest()):
        raise ValueError(f"{NAME}: {line}")
    return name, digest


def _files(folder: Path) -> Iterator[tuple[str, Path]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.name != NAME:
            yield path.relative_to(folder).as_posix(), path


def _sum(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
