"""Reading one file: what can be wrong before the first event."""

from pathlib import Path

from generator.language import Bilingual
from generator.problems import Position, Problem
from generator.yamlfiles.characters import character_faults
from generator.yamlfiles.composer import Composer
from generator.yamlfiles.plain import YamlFile

MAX_BYTES = 1_000_000
_ENCODING_HINT = Bilingual("请在编辑器里另存为UTF-8", "save it as UTF-8 in your editor")


def read(path: Path, root: Path) -> tuple[YamlFile | None, list[Problem]]:
    """Read one YAML file below `root`.

    Returns the file, or None where it cannot be used, and the problems found on the way; never raises for what
    stands in the file.
    """
    name = path.relative_to(root).as_posix()
    text = _text(path, name)
    if isinstance(text, Problem):
        return None, [text]
    faults = list(character_faults(name, text))
    return (None, faults) if faults else Composer(name, text).file()


def _text(path: Path, name: str) -> str | Problem:
    at = Position(name)
    if path.is_symlink() or not path.is_file():
        return Problem("yaml-not-a-file", at, Bilingual("不是普通文件，不读取", "not a regular file: it is not read"))
    try:
        with path.open("rb") as file:
            raw = file.read(MAX_BYTES + 1)
    except OSError as error:
        said = Bilingual(f"读不了这个文件：{error.strerror}", f"cannot read this file: {error.strerror}")
        return Problem("yaml-unreadable", at, said)
    if len(raw) > MAX_BYTES:
        return Problem("yaml-too-large", at, Bilingual(f"文件超过{MAX_BYTES}字节", f"file is over {MAX_BYTES} bytes"))
    try:
        return raw.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        place = Position(name, raw.count(b"\n", 0, error.start) + 1)
        return Problem("yaml-encoding", place, Bilingual("不是UTF-8编码", "not encoded in UTF-8"), _ENCODING_HINT)
