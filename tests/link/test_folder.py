"""What lies in content/: nothing is lost silently, no link is followed."""

import os
import shutil
from pathlib import Path

import pytest

from generator.link import read_content
from tests.conftest import CASES


def codes(project: Path) -> list[tuple[str, str]]:
    """Return code and file of what reading `project` finds."""
    return sorted((each.code, each.position.file) for each in read_content(project).problems)


def test_a_folder_behind_a_link_is_not_read(minimal: Path, tmp_path: Path) -> None:
    """It could lead out of the project."""
    shutil.move(minimal / "content" / "topics", tmp_path / "elsewhere")
    (minimal / "content" / "topics").symlink_to(tmp_path / "elsewhere")
    assert codes(minimal) == [("yaml-not-a-file", "content/topics")]


def test_pages_behind_a_link_are_not_read(maximal_copy: Path) -> None:
    """A page is published as it is: a link could publish any file."""
    page = maximal_copy / "content" / "pages" / "about.en.md"
    page.unlink()
    page.symlink_to("/etc/hostname")
    assert codes(maximal_copy) == [("yaml-not-a-file", "content/pages/about.en.md")]


@pytest.mark.parametrize("name", ["topics/draft.yml", "topics/.DS_Store", "topics/allowances.yaml~", "topic/a.yaml"])
def test_what_nothing_reads_is_reported(minimal: Path, name: str) -> None:
    """A record in the wrong place, a wrong ending, an editor's leftover."""
    path = minimal / "content" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("a: 1\n", encoding="utf-8")
    ((code, file),) = codes(minimal)
    assert code == "file-not-read"
    assert f"content/{name}".startswith(file)


@pytest.mark.parametrize("name", ["Allowances", "补贴", "con", "index", "a--b", "a-", "9a", "a.b", "a b", "a" * 70])
def test_an_id_is_safe_as_path_and_address(minimal: Path, name: str) -> None:
    """On every file system, in every address."""
    topic = minimal / "content" / "topics" / "allowances.yaml"
    shutil.copy(topic, topic.with_name(f"{name}.yaml"))
    assert codes(minimal) == [("unsafe-id", f"content/topics/{name}.yaml")]


def test_a_name_of_any_bytes_is_reported(minimal: Path) -> None:
    """GBK file names come from old archives."""
    path = os.path.join(os.fsencode(minimal), b"content/topics/\xd6\xd0.yaml")  # noqa: PTH118 - Path takes no bytes
    Path(os.fsdecode(path)).write_text("a: 1\n", encoding="utf-8")
    assert codes(minimal) == [("unsafe-id", "content/topics/\ufffd\ufffd.yaml")]


def test_an_unreadable_folder_is_reported(minimal: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its records would be missing silently otherwise."""
    read = Path.iterdir

    def refuse(path: Path) -> object:
        if path.name == "topics":
            raise PermissionError(13, "Permission denied")
        return read(path)

    monkeypatch.setattr(Path, "iterdir", refuse)
    assert codes(minimal) == [("yaml-unreadable", "content/topics")]


def test_the_version_of_the_content_is_that_of_its_files(minimal: Path) -> None:
    """It changes with a name and with a byte."""
    before = read_content(minimal).content_hash
    topic = minimal / "content" / "topics" / "allowances.yaml"
    topic.write_bytes(topic.read_bytes() + b"\n")
    assert read_content(minimal).content_hash != before


@pytest.fixture
def maximal_copy(tmp_path: Path) -> Path:
    """Return a copy of the largest valid project."""
    return Path(shutil.copytree(CASES / "valid" / "maximal", tmp_path / "maximal"))
