"""A draft of a new document is shaped right, resolved where it can be, and marked where it must be written."""

from pathlib import Path

import pytest

from generator import pipeline
from generator.cli import main

_OF_UNWRITTEN_TEXTS = {"figure-conflict", "numbers-differ", "figure-not-in-text", "amount-without-date"}
"""What follows from texts that are not written yet."""
TEXTS = Path(__file__).parents[1] / "officialtext" / "texts"


@pytest.mark.parametrize("name", ["plan", "annex", "briefing", "rules", "opinions", "action"])
def test_a_draft_lacks_nothing_but_words(minimal: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """What the text does not say of itself is asked for, not made up; then only words are left to write."""
    assert main(["-C", str(minimal), "draft", str(TEXTS / f"{name}.txt"), "--id", "example-draft"]) == 0
    written = minimal / "content" / "documents" / "example-draft.yaml"
    text = written.read_text(encoding="utf-8")
    asked = [problem.message.en for problem in pipeline.check(minimal).problems if problem.code == "missing-key"]
    for key, value in (("type", "plan"), ("year", "2021"), ("jurisdiction", "example")):
        assert (f"`{key}` is missing" in asked) == (f"\n{key}: " not in text)
        text = text.replace(f"# {key}: ", f"{key}: {value} # ")
    written.write_text(text, encoding="utf-8")
    left = {problem.code for problem in pipeline.check(minimal).problems}
    assert "text-to-write" in left
    assert left <= {"text-to-write", *_OF_UNWRITTEN_TEXTS}
    capsys.readouterr()


def test_a_draft_makes_nothing_up(minimal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A text without head has no year, no type and no place; one with a head has its own."""
    main(["-C", str(minimal), "draft", str(TEXTS / "annex.txt"), "--id", "example-draft"])
    text = (minimal / "content" / "documents" / "example-draft.yaml").read_text(encoding="utf-8")
    assert not any(line.startswith(("year:", "type:", "jurisdiction:")) for line in text.splitlines())
    main(["-C", str(minimal), "draft", str(TEXTS / "plan.txt"), "--id", "example-other"])
    text = (minimal / "content" / "documents" / "example-other.yaml").read_text(encoding="utf-8")
    assert {"year: 2021", "type: plan", "jurisdiction: example"} <= set(text.splitlines())
    capsys.readouterr()


def test_a_draft_knows_figures_deadlines_strength_and_bodies(minimal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What a machine can read is filled in, with references and fingerprints."""
    main(["-C", str(minimal), "draft", str(TEXTS / "plan.txt"), "--id", "example-draft"])
    text = (minimal / "content" / "documents" / "example-draft.yaml").read_text(encoding="utf-8")
    assert 'zh: "示例省“十四五”残疾人示例规划"' in text
    assert "id: p-2-1-1" in text
    assert 'ref: "专栏2-1"' in text
    assert "value: 55000" in text
    assert 'comparator: ">="' in text
    assert 'date: "2025"' in text
    assert "strength: must" in text
    assert "printed_word: 应当" in text
    assert "示例省残联" in text
    capsys.readouterr()


def test_a_draft_never_overwrites(minimal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The editor's work stays."""
    command = ["-C", str(minimal), "draft", str(TEXTS / "plan.txt"), "--id", "example-opinions"]
    before = (minimal / "content" / "documents" / "example-opinions.yaml").read_text(encoding="utf-8")
    assert main(command) == 1
    assert (minimal / "content" / "documents" / "example-opinions.yaml").read_text(encoding="utf-8") == before
    capsys.readouterr()


def test_outline_prints_the_tree(capsys: pytest.CaptureFixture[str]) -> None:
    """References, headings, figures, dates; as JSON for programs."""
    assert main(["-C", str(TEXTS), "outline", str(TEXTS / "plan.txt")]) == 0
    shown = capsys.readouterr().out
    assert "  二(一)1  建设示例站  [5.5万户以上，到2025年底前]" in shown.replace("    ", "  ")
    assert main(["outline", str(TEXTS / "annex.txt"), "--format", "json"]) == 0
    assert '"附件-3"' in capsys.readouterr().out
