"""What lies in `content/`: files that a kind reads, files that nothing reads; no link is followed."""

import hashlib
import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.language import Bilingual
from generator.problems import Position, Problem
from generator.yamlfiles import MAX_BYTES, shown_name

_HINT = Bilingual("移到该放的文件夹，或删去", "move it where it belongs, or delete it")


def files(folder: Path, suffix: str) -> list[Path]:
    """Return what a folder of records holds under names that end in `suffix`, sorted; nothing behind a link."""
    if folder.is_symlink() or not folder.is_dir():
        return []
    try:
        return sorted(path for path in folder.iterdir() if path.suffix == suffix)
    except OSError:
        return []


def strangers(folder: Path, root: Path, suffixes: Mapping[str, str], single: tuple[str, ...]) -> Iterator[Problem]:
    """Yield what no kind reads: a record in the wrong place is lost silently otherwise.

    `suffixes` names the folders of records and how their files end, `single` the files that stand beside them.
    """
    for path in _children(folder, root):
        if isinstance(path, Problem):
            yield path
        elif path.name in suffixes and path.is_dir():
            yield from _strange_records(path, root, suffixes)
        elif path.name not in single:
            yield _not_read(path, root, suffixes)


def _strange_records(folder: Path, root: Path, suffixes: Mapping[str, str]) -> Iterator[Problem]:
    if folder.is_symlink():
        message = Bilingual("这是符号链接，不跟随", "this is a symbolic link: it is not followed")
        hint = Bilingual("把文件夹本身放在这里", "put the folder itself here")
        yield Problem("yaml-not-a-file", Position(shown_name(folder, root)), message, hint)
        return
    for path in _children(folder, root):
        if isinstance(path, Problem):
            yield path
        elif path.suffix != suffixes[folder.name]:
            yield _not_read(path, root, suffixes)


def _children(folder: Path, root: Path) -> list[Path | Problem]:
    try:
        return [*sorted(folder.iterdir())]
    except OSError as error:
        message = Bilingual(f"读不了这个文件夹：{error.strerror}", f"cannot read this folder: {error.strerror}")
        return [Problem("yaml-unreadable", Position(shown_name(folder, root)), message)]


def _not_read(path: Path, root: Path, suffixes: Mapping[str, str]) -> Problem:
    wanted = suffixes.get(path.parent.name)
    hint = _HINT
    if wanted and path.suffix in (".yml", ".YAML", ".YML", ".markdown"):
        hint = Bilingual(f"文件名要以{wanted}结尾", f"the file name must end in {wanted}")
    elif not wanted:
        listed = sorted(suffixes)
        hint = Bilingual(f"记录放在：{'、'.join(listed)}", f"records stand in: {', '.join(listed)}")
    message = Bilingual("这个文件不会被读取", "nothing reads this file")
    return Problem("file-not-read", Position(shown_name(path, root)), message, hint)


def content_hash(folder: Path) -> str:
    """Hash the names and bytes of all files that can be read: the version of the content."""
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        try:
            if path.is_symlink() or not path.is_file() or path.stat().st_size > MAX_BYTES:
                continue
            content = path.read_bytes()
        except OSError:
            continue
        digest.update(os.fsencode(path.relative_to(folder).as_posix()) + b"\0" + content + b"\0")
    return digest.hexdigest()[:16]
