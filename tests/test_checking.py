"""`policykb check` and `explain`: formats, exit codes, and the examples that the documentation gives."""

import json
import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from generator import checks, pipeline, yamlfiles
from generator.cli import main
from generator.cli.arguments import parser
from tests.conftest import CASES, REPOSITORY

MAXIMAL = str(CASES / "valid" / "maximal")
AT = ["--as-of", "2026-01-15"]


@pytest.fixture
def broken(minimal: Path) -> str:
    """Return a project with one fault."""
    shutil.copytree(CASES / "invalid" / "lead-also-partner" / "content", minimal / "content", dirs_exist_ok=True)
    return str(minimal)


def test_every_format_reports_the_same(broken: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit 1 in each; the code and the line in each."""
    said = {}
    for form in ("text", "json", "sarif", "github"):
        assert main(["-C", broken, "--lang", "en", *AT, "check", "--format", form]) == 1
        said[form] = capsys.readouterr().out
    (problem,) = json.loads(said["json"])["problems"]
    (result,) = json.loads(said["sarif"])["runs"][0]["results"]
    line = problem["line"]
    assert result["ruleId"] == problem["code"] == "lead-also-partner"
    assert result["locations"][0]["physicalLocation"]["region"]["startLine"] == line
    assert f"line={line}," in said["github"]
    assert f":{line}:" in said["text"]


def test_a_sound_project_is_silent_in_every_format(capsys: pytest.CaptureFixture[str]) -> None:
    """Exit 0; nothing for GitHub, an empty run for SARIF."""
    for form in ("github", "sarif", "json"):
        assert main(["-C", MAXIMAL, *AT, "check", "--format", form, "--strict"]) == 0
        shown = capsys.readouterr().out
        assert (shown == "") is (form == "github")


def test_the_day_decides(capsys: pytest.CaptureFixture[str]) -> None:
    """A telephone line is old a year after it was looked at: a warning, an error under --strict."""
    late = ["-C", MAXIMAL, "--as-of", "2027-06-01", "check"]
    assert main(late) == 0
    assert "contact-too-old" in capsys.readouterr().out
    assert main([*late, "--strict"]) == 1
    capsys.readouterr()


def test_explain_prints_both_languages(capsys: pytest.CaptureFixture[str]) -> None:
    """The language asked for first."""
    assert main(["--lang", "zh", "explain", "row-number-twice"]) == 0
    shown = capsys.readouterr().out
    assert shown.index("序号不重复") < shown.index("no row number stands twice")
    assert "- number: 1" in shown
    assert main(["explain", "row-number-twise"]) == 2
    assert "row-number-twice" in capsys.readouterr().err


def test_online_is_never_asked_by_default(broken: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the option reaches the network; with it every address of the content is asked for."""
    asked: list[str] = []

    def note(addresses: object, *_: object) -> list[object]:
        asked.extend(address for address, _ in addresses)  # type: ignore[attr-defined]
        return []

    monkeypatch.setattr("generator.audit.online_problems", note)
    page = Path(broken) / "content" / "pages" / "about.zh.md"
    page.parent.mkdir()
    page.write_text("# 关于\n\n见https://policy.example/a，和（http://b.example/）。\n", encoding="utf-8")
    shutil.copy(page, page.with_name("about.en.md"))
    main(["-C", broken, "check"])
    assert asked == []
    main(["-C", broken, "check", "--online"])
    assert sorted(set(asked)) == ["http://b.example/", "https://policy.example/a"]


@pytest.mark.parametrize("name", [".pre-commit-hooks.yaml", "docs/ci/github.yaml", "docs/ci/gitlab.yaml"])
def test_the_examples_run_commands_that_there_are(name: str) -> None:
    """Every `policykb …` of the examples is understood by the command line."""
    text = (REPOSITORY / name).read_text(encoding="utf-8")
    commands = re.findall(r"policykb((?: --?[a-z-]+(?: [a-z]+)?)* check[^\n>#]*)", text)
    assert commands
    for command in commands:
        assert parser().parse_args(command.split()).run.__name__ == "check"


def test_the_examples_are_right_yaml() -> None:
    """Read by our own reader, which refuses more than others."""
    for name in ("docs/ci/github.yaml", "docs/ci/gitlab.yaml"):
        file, problems = yamlfiles.read(REPOSITORY / name, REPOSITORY)
        assert problems == []
        assert file is not None


def test_a_waiver_excuses_its_part_and_nothing_else(minimal: Path) -> None:
    """The reason is kept for the page of data quality."""
    case = CASES / "invalid" / "lead-also-partner" / "content" / "task_tables" / "example-tasks.yaml"
    target = minimal / "content" / "task_tables" / "example-tasks.yaml"
    reason = "    reason:\n      zh: 文件就是这样印的。\n      en: The document prints it so.\n"
    text = case.read_text(encoding="utf-8")

    def codes(waiver: str) -> list[str]:
        target.write_text(text + waiver, encoding="utf-8")
        return [each.code for each in pipeline.check(minimal, as_of=date(2026, 1, 15)).problems]

    assert codes(f"waivers:\n  - rule: lead-also-partner\n{reason}") == []
    assert codes(f"waivers:\n  - rule: lead-also-partner\n    at: row-1\n{reason}") == []
    assert sorted(codes(f"waivers:\n  - rule: lead-also-partner\n    at: row-2\n{reason}")) == [
        "lead-also-partner",
        "unused-waiver",
    ]
    assert sorted(codes(f"waivers:\n  - rule: lead-also-partner\n    at: row-9\n{reason}")) == ["unknown-item"]
    assert sorted(codes(f"waivers:\n  - rule: lead-also-partners\n{reason}")) == ["lead-also-partner", "unknown-rule"]


def test_every_rule_can_be_weighed() -> None:
    """`severities` takes the code of any rule."""
    assert all(rule.id in checks.EXPLANATIONS for rule in checks.RULES)
