"""The command line: what it prints and how it exits."""

import json
import shutil
from pathlib import Path

import pytest

from generator import pipeline
from generator.cli import main
from tests.conftest import CASES, REPOSITORY

MAXIMAL = str(CASES / "valid" / "maximal")


def test_check_says_that_all_is_well(capsys: pytest.CaptureFixture[str]) -> None:
    """Exit 0 and a count."""
    assert main(["-C", MAXIMAL, "--lang", "en", "check"]) == 0
    assert capsys.readouterr().out == "36 records: 0 errors, 0 warnings\n"


def test_check_prints_every_problem_in_the_language_asked_for(
    minimal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit 1; file, line, column, what is wrong, how to mend it."""
    shutil.copytree(CASES / "invalid" / "unknown-department" / "content", minimal / "content", dirs_exist_ok=True)
    assert main(["-C", str(minimal), "--lang", "zh", "check"]) == 1
    shown = capsys.readouterr().out
    assert "content/task_tables/example-tasks.yaml:27:21: 错误: 没有编号为“example-finnance”的单位" in shown
    assert "是不是“example-finance”？" in shown
    assert "1个错误" in shown


def test_check_speaks_json(minimal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The same for programs."""
    shutil.copytree(CASES / "invalid" / "unknown-key" / "content", minimal / "content", dirs_exist_ok=True)
    assert main(["-C", str(minimal), "check", "--format", "json"]) == 1
    (problem,) = json.loads(capsys.readouterr().out)["problems"]
    assert (problem["code"], problem["line"], problem["column"]) == ("unknown-key", 25, 9)


def test_warnings_fail_only_when_strict(minimal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A warning does not stop an editor."""
    with (minimal / "content" / "site.yaml").open("a", encoding="utf-8") as site:
        site.write("severities:\n  file-not-read: warning\n")
    (minimal / "content" / "draft.txt").write_text("x", encoding="utf-8")
    assert main(["-C", str(minimal), "check"]) == 0
    assert main(["-C", str(minimal), "check", "--strict"]) == 1
    assert "file-not-read" in capsys.readouterr().out


def test_a_folder_without_content_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One message that says what to do."""
    assert main(["-C", str(tmp_path), "--lang", "en", "check"]) == 1
    assert "there is no folder `content` here" in capsys.readouterr().out


def test_wrong_usage_exits_2(capsys: pytest.CaptureFixture[str]) -> None:
    """Unknown commands, bodies and addresses without a slash."""
    for wrong in (["fly"], ["build", "--site-url", "https://kb.gov.cn"], ["--as-of", "2021-02-30", "check"]):
        with pytest.raises(SystemExit) as stop:
            main(wrong)
        assert stop.value.code == 2
    assert main(["-C", MAXIMAL, "search", "x", "--department", "nobody"]) == 2
    capsys.readouterr()


def test_search_speaks_json(capsys: pytest.CaptureFixture[str]) -> None:
    """The form of DESIGN §5; the same engine as the page's."""
    command = ["-C", str(REPOSITORY), "--lang", "zh", "search", "民政厅牵头", "--format", "json"]
    assert main(command) == 0
    hits = json.loads(capsys.readouterr().out)
    assert [hit["id"].rpartition("-")[2] for hit in hits if hit["exact"]] == ["1", "2", "28"]
    assert hits[0].keys() == {"id", "kind", "document", "title", "snippet", "score", "exact", "url"}


def test_export_writes_the_data(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """JSON and CSV, each by name."""
    assert main(["-C", MAXIMAL, "export", "--format", "csv", "--output", str(tmp_path)]) == 0
    assert main(["-C", MAXIMAL, "export", "--format", "json", "--output", str(tmp_path)]) == 0
    assert {"policykb.json", "responsibilities.csv"} <= {path.name for path in tmp_path.iterdir()}
    capsys.readouterr()


def test_a_fault_of_the_program_is_one_message(
    minimal: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Exit 3 and what to do; the details only for those who ask."""

    def broken(*_: object, **_more: object) -> None:
        raise ZeroDivisionError("示例")

    monkeypatch.setattr(pipeline, "check", broken)
    assert main(["-C", str(minimal), "--lang", "en", "check"]) == 3
    shown = capsys.readouterr().err
    assert "a fault of the program" in shown
    assert "Traceback" not in shown
    monkeypatch.setenv("POLICYKB_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        main(["-C", str(minimal), "check"])
