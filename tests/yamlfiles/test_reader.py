"""The YAML reader keeps places, resolves little, and refuses what loses content silently."""

import os
import socket
from pathlib import Path

import pytest

from generator import yamlfiles
from generator.problems import Position


def read(tmp_path: Path, text: str | bytes) -> tuple[yamlfiles.YamlFile | None, list[str]]:
    """Read `text` as a file and return the file and the codes of its problems."""
    path = tmp_path / "a.yaml"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    file, problems = yamlfiles.read(path, tmp_path)
    return file, [problem.code for problem in problems]


def data(tmp_path: Path, text: str) -> yamlfiles.Value:
    """Return the plain data of `text`."""
    file, problems = read(tmp_path, text)
    assert file is not None, problems
    return file.data


def test_values_and_keys_remember_their_places(tmp_path: Path) -> None:
    """Columns count code points, so that Chinese text does not shift them."""
    file, _ = read(tmp_path, "标题: {zh: 示例, en: Example}\nrows:\n  - number: 1\n")
    assert file is not None
    assert file.at("标题", "en") == Position("a.yaml", 1, 18)
    assert file.key_at("rows") == Position("a.yaml", 2, 1)
    assert file.at("rows", 0, "number") == Position("a.yaml", 3, 13)
    assert file.at("rows", 0, "absent") == Position("a.yaml", 3, 5)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("true", True),
        ("null", None),
        ("~", None),
        ("17", 17),
        ("-3", -3),
        ("5.5", 5.5),
        ("NO", "NO"),
        ("yes", "yes"),
        ("010", "010"),
        ("1_000", "1_000"),
        ("12:30:45", "12:30:45"),
        ("2021-02-30", "2021-02-30"),
        ("0x1F", "0x1F"),
        ("1e3", "1e3"),
        ('"17"', "17"),
        ("'true'", "true"),
        ("５５", "５５"),
    ],
)
def test_plain_scalars_resolve_to_few_types(tmp_path: Path, written: str, meant: object) -> None:
    """Only true, false, null and decimal numbers are not text; nothing turns into a date, an octal or a boolean."""
    value = data(tmp_path, f"a: {written}\n")
    assert isinstance(value, dict)
    assert value["a"] == meant
    assert type(value["a"]) is type(meant)


def test_all_wrong_characters_are_reported_at_once(tmp_path: Path) -> None:
    """One run names every place."""
    _, codes = read(tmp_path, "a: x\u200by\nb: x\u202ey\n\tc: 1\n")
    assert codes == ["yaml-character", "yaml-character", "yaml-indentation"]


def test_duplicate_keys_are_compared_as_readers_see_them(tmp_path: Path) -> None:
    """`é` in one code point or in two is the same key."""
    _, codes = read(tmp_path, "caf\u00e9: 1\ncafe\u0301: 2\n")
    assert codes == ["yaml-duplicate-key"]


def test_a_byte_order_mark_is_no_fault(tmp_path: Path) -> None:
    """Windows editors write one."""
    assert data(tmp_path, "\ufeffa: 1\n") == {"a": 1}


def test_windows_line_ends_are_no_fault(tmp_path: Path) -> None:
    """Carriage returns before line feeds pass."""
    assert data(tmp_path, "a: 1\r\nb: 2\r\n") == {"a": 1, "b": 2}


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    """A symbolic link could lead out of the project."""
    (tmp_path / "target.yaml").write_text("a: 1\n", encoding="utf-8")
    link = tmp_path / "link.yaml"
    link.symlink_to("target.yaml")
    file, problems = yamlfiles.read(link, tmp_path)
    assert file is None
    assert [problem.code for problem in problems] == ["yaml-not-a-file"]


def test_a_file_over_the_limit_is_not_read(tmp_path: Path) -> None:
    """One megabyte is far more than any record."""
    _, codes = read(tmp_path, b"a: " + b"x" * yamlfiles.MAX_BYTES)
    assert codes == ["yaml-too-large"]


def test_what_is_no_regular_file_is_not_opened(tmp_path: Path) -> None:
    """A socket, a pipe, a folder: opening a pipe would wait for ever."""
    os.mkfifo(tmp_path / "pipe.yaml")
    (tmp_path / "folder.yaml").mkdir()
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(tmp_path / "socket.yaml"))
        for name in ("pipe.yaml", "folder.yaml", "socket.yaml"):
            file, problems = yamlfiles.read(tmp_path / name, tmp_path)
            assert file is None
            assert [problem.code for problem in problems] == ["yaml-not-a-file"]


def test_a_file_that_cannot_be_opened_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Permissions are the editor's to mend."""
    path = tmp_path / "a.yaml"
    path.write_text("a: 1\n", encoding="utf-8")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    _, problems = yamlfiles.read(path, tmp_path)
    assert [problem.code for problem in problems] == ["yaml-unreadable"]


def test_names_of_any_bytes_can_be_shown(tmp_path: Path) -> None:
    """A name that is no UTF-8, or holds a line break, neither crashes the report nor breaks it."""
    shown = yamlfiles.shown_name(Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xd6\xd0\n.yaml")), tmp_path)
    assert shown == "\ufffd\ufffd\ufffd.yaml"
    shown.encode("utf-8")


def test_a_file_with_a_fault_that_can_be_passed_over_is_still_read(tmp_path: Path) -> None:
    """So its shape is looked at in the same run."""
    file, codes = read(tmp_path, "a: 1\na: 2\nb: 3\n")
    assert codes == ["yaml-duplicate-key"]
    assert file is not None
    assert file.data == {"a": 1, "b": 3}


def test_one_damaged_file_does_not_bury_the_others(tmp_path: Path) -> None:
    """A thousand zero-width characters are reported twenty times."""
    _, codes = read(tmp_path, "a: " + "x\u200b" * 1000)
    assert codes == ["yaml-character"] * 20
