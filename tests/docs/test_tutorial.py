"""A newcomer follows the tutorial word for word, and everything works."""

import re
import shlex
from pathlib import Path

import pypdf
import pytest

from generator.cli import main
from tests.conftest import REPOSITORY

_BLOCK = re.compile(r"^```(\w+)(?: file=(\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(language: str) -> list[tuple[str, str, str]]:
    """Return the blocks of the tutorial: kind, file, content."""
    return _BLOCK.findall((REPOSITORY / "docs" / language / "tutorial.md").read_text(encoding="utf-8"))


def test_both_languages_show_the_same_commands_and_files() -> None:
    """Only the words around them differ."""
    assert blocks("en") == blocks("zh")
    assert len(blocks("en")) > 5


def test_the_tutorial_works(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """From the official text to the page in two languages and the printed handbook, without an error on the way."""
    monkeypatch.chdir(tmp_path)
    for kind, file, content in blocks("en"):
        if file:
            Path(file).parent.mkdir(parents=True, exist_ok=True)
            Path(file).write_text(content, encoding="utf-8")
        elif kind == "sh":
            for line in content.splitlines():
                run(line, monkeypatch)
    capsys.readouterr()
    project = tmp_path / "province"
    for folder in ("", "en/"):
        assert (project / "site" / folder / "documents/example-subsidy/index.html").exists()
    for language, word in (("zh", "每人每年补贴，不超过800元"), ("en", "at most RMB 800 per person per year")):
        text = "".join(
            page.extract_text() for page in pypdf.PdfReader(project / f"books/subsidy.a4.{language}.pdf").pages
        )
        assert "".join(word.split()) in "".join(text.split())
    assert "fingerprint: sha256:" in (project / "content/documents/example-subsidy.yaml").read_text(encoding="utf-8")


def run(line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run a command of the tutorial as typed."""
    command, *arguments = shlex.split(line)
    if command == "cd":
        monkeypatch.chdir(arguments[0])
        return
    assert command == "policykb"
    assert main(arguments) == 0, line
