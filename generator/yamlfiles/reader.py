"""Reading one file: what can be wrong before the first event."""

import os
import stat
from pathlib import Path

from generator.language import Bilingual
from generator.problems import Position, Problem
from generator.yamlfiles.characters import character_faults
from generator.yamlfiles.composer import compose
from generator.yamlfiles.encodings import decoded
from generator.yamlfiles.plain import YamlFile

MAX_BYTES = 1_000_000

_LINK = Bilingual("这是符号链接，不跟随", "this is a symbolic link: it is not followed")
_NO_FILE = Bilingual("不是普通文件，不读取", "not a regular file: it is not read")
_HINT = Bilingual("把文件本身放在这里", "put the file itself here")


def read(path: Path, root: Path) -> tuple[YamlFile | None, list[Problem]]:
    """Read one YAML file below `root`.

    Returns the file, or None where nothing of it can be used, and the problems found on the way; never raises for
    what stands in the file. A file with problems is returned where its shape can still be looked at.
    """
    name = shown_name(path, root)
    text = read_text(path, name)
    if isinstance(text, Problem):
        return None, [text]
    faults = list(character_faults(name, text))
    return (None, faults) if faults else compose(name, text)


def shown_name(path: Path, root: Path) -> str:
    """Return the path as messages show it: relative to `root`, printable whatever bytes the name holds."""
    name = path.relative_to(root).as_posix()
    if name.isprintable():
        return name
    name = os.fsencode(name).decode("utf-8", "replace")
    return "".join(each if each.isprintable() else "\N{REPLACEMENT CHARACTER}" for each in name)


def read_text(path: Path, name: str) -> str | Problem:
    """Return the text of a file, shown as `name`, without byte order mark, or why there is none; follows no link."""
    at = Position(name)
    try:
        mode = path.lstat().st_mode
        if not stat.S_ISREG(mode):
            return Problem("yaml-not-a-file", at, _LINK if stat.S_ISLNK(mode) else _NO_FILE, _HINT)
        with path.open("rb") as file:
            raw = file.read(MAX_BYTES + 1)
    except OSError as error:
        said = Bilingual(f"读不了这个文件：{error.strerror}", f"cannot read this file: {error.strerror}")
        hint = Bilingual("检查文件的权限", "look at the permissions of the file")
        return Problem("yaml-unreadable", at, said, hint)
    if len(raw) > MAX_BYTES:
        message = Bilingual("文件超过1 MB", "the file is over 1 MB")
        hint = Bilingual("一条记录一个文件，把内容分开", "one file holds one record: split it")
        return Problem("yaml-too-large", at, message, hint)
    return decoded(raw, at.file)
