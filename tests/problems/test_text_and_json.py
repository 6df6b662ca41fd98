"""Problems are sorted, weighed and spoken in two languages and two forms."""

import json
from pathlib import Path

from generator.language import Bilingual, Language
from generator.problems import Position, Problem, Severity, in_order, json_report, text_report, with_severities

WRONG = Problem("a-rule", Position("a.yaml", 2, 5), Bilingual("错了", "wrong"), Bilingual("改", "mend"))
EARLIER = Problem("b-rule", Position("a.yaml", 1, 1), Bilingual("早", "early"))


def test_problems_come_by_place_and_once() -> None:
    """The same problem found twice is one problem."""
    assert in_order([WRONG, EARLIER, WRONG]) == [EARLIER, WRONG]


def test_the_caret_stands_under_chinese_text(tmp_path: Path) -> None:
    """A Chinese character takes two columns at a terminal, so the gap is as wide."""
    (tmp_path / "a.yaml").write_text("a: 1\n示例: b\n", encoding="utf-8")
    shown = text_report([WRONG], tmp_path, Language.EN).splitlines()
    assert shown == [
        "a.yaml:2:5: error: wrong [a-rule]",
        "      2 | 示例: b",
        "        | \u3000\u3000  ^",
        "  hint: mend",
    ]


def test_text_speaks_chinese(tmp_path: Path) -> None:
    """The same problem in the editor's language; a missing file has no excerpt."""
    assert text_report([WRONG], tmp_path, Language.ZH) == "a.yaml:2:5: 错误: 错了 [a-rule]\n  提示：改"


def test_colour_is_only_for_terminals(tmp_path: Path) -> None:
    """Escape codes appear when asked for, and only then."""
    assert "\x1b[" in text_report([WRONG], tmp_path, Language.EN, colour=True)
    assert "\x1b[" not in text_report([WRONG], tmp_path, Language.EN)


def test_json_has_the_published_form() -> None:
    """Other people's scripts read this."""
    assert json.loads(json_report([WRONG, EARLIER])) == {
        "problems": [
            {
                "code": "a-rule",
                "severity": "error",
                "file": "a.yaml",
                "line": 2,
                "column": 5,
                "message": {"zh": "错了", "en": "wrong"},
                "hint": {"zh": "改", "en": "mend"},
            },
            {
                "code": "b-rule",
                "severity": "error",
                "file": "a.yaml",
                "line": 1,
                "column": 1,
                "message": {"zh": "早", "en": "early"},
                "hint": None,
            },
        ],
        "counts": {"error": 2, "warning": 0},
    }


def test_a_project_may_weigh_rules_itself() -> None:
    """`content/site.yaml` can turn a rule down or off."""
    weighed = with_severities([WRONG, EARLIER], {"a-rule": "warning", "b-rule": "off"})
    assert [(each.code, each.severity) for each in weighed] == [("a-rule", Severity.WARNING)]


def test_a_long_line_is_cut_around_its_place(tmp_path: Path) -> None:
    """The caret stays on the screen, under the right character."""
    (tmp_path / "a.yaml").write_text("\n" + "字" * 300 + "错" + "字" * 300, encoding="utf-8")
    problem = Problem("a-rule", Position("a.yaml", 2, 301), Bilingual("错了", "wrong"))
    shown = text_report([problem], tmp_path, Language.ZH).split("\n")
    line, caret = shown[1].split(" | ")[1], shown[2].split(" | ")[1]
    assert line.startswith("…")
    assert line.endswith("…")
    assert len(line) < 170
    assert line[len(caret) - 1] == "错"


def test_what_a_terminal_would_obey_is_not_printed(tmp_path: Path) -> None:
    """Escape codes in a file do not reach the terminal; a tab keeps its place."""
    (tmp_path / "a.yaml").write_bytes(b"\na: \x1b[31m\tx\xff\n")
    shown = text_report([WRONG], tmp_path, Language.EN)
    assert "\x1b" not in shown
    assert "a: \ufffd[31m x\ufffd" in shown


def test_no_excerpt_from_what_is_no_file(tmp_path: Path) -> None:
    """A link is not followed to show a line of it."""
    (tmp_path / "secret").write_text("\nsecret\n", encoding="utf-8")
    (tmp_path / "a.yaml").symlink_to("secret")
    assert "secret" not in text_report([WRONG], tmp_path, Language.EN)
