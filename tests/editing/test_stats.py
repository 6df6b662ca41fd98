"""Numbers about the content: in words of both languages and for programs; out-of-date English is named by its place."""

import json
import re
from pathlib import Path

import pytest

from generator.checks.translations import translation_hash
from generator.cli import main


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """Run a command that must succeed and return what it prints."""
    assert main(arguments) == 0
    return capsys.readouterr().out


def test_records_are_counted_in_the_language_asked_for(minimal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """As many as there are files."""
    count = len(list((minimal / "content" / "departments").glob("*.yaml")))
    for language, head in (("en", "Records"), ("zh", "记录")):
        text = said(capsys, "-C", str(minimal), "--lang", language, "stats")
        assert text.startswith(head)
        assert re.search(rf"^  departments +{count}$", text, re.MULTILINE)


def test_programs_get_the_same_numbers(minimal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Records by kind, what they hold, coverage, translations."""
    found = json.loads(said(capsys, "-C", str(minimal), "stats", "--format", "json"))
    for kind, count in found["records"].items():
        assert count == len(list((minimal / "content" / kind).glob("*.yaml")))
    assert found["parts"]["rows"] > 0
    assert [each["document"] for each in found["coverage"]]
    assert sum(found["translations"].values()) > 0


def test_english_that_is_out_of_date_is_named_by_its_place(minimal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The hash beside a text is that of the Chinese it translates: after the Chinese changed, it says so."""
    (path,) = (minimal / "content" / "task_tables").glob("*.yaml")
    lines = path.read_text(encoding="utf-8").splitlines()
    at = next(number for number, line in enumerate(lines) if line.lstrip().startswith("task:"))
    zh = lines[at + 1].partition("zh: ")[2]
    stamp = f"{' ' * (len(lines[at]) - len(lines[at].lstrip()))}en_of: {translation_hash(zh)}"
    lines.insert(at, stamp)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    before = json.loads(said(capsys, "-C", str(minimal), "stats", "--format", "json"))
    assert (before["translations"]["current"], before["translations"]["stale"]) == (1, 0)
    path.write_text(path.read_text(encoding="utf-8").replace(zh, f"{zh}又", 1), encoding="utf-8")
    after = json.loads(said(capsys, "-C", str(minimal), "stats", "--format", "json"))
    assert (after["translations"]["current"], after["translations"]["stale"]) == (0, 1)
    (place,) = after["stale"]
    assert place.startswith(f"content/task_tables/{path.name}:")
    assert place in said(capsys, "-C", str(minimal), "stats")


def test_content_that_cannot_be_linked_is_reported(minimal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit 1, and the problem instead of wrong numbers."""
    (path,) = (minimal / "content" / "task_tables").glob("*.yaml")
    path.write_text("broken: [\n", encoding="utf-8")
    assert main(["-C", str(minimal), "stats"]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert path.name in told.err
