"""Rules are data: an entry that cannot be used is a problem at its place; every rule in the file does its work."""

from pathlib import Path

import pytest

from generator.officialtext import normalise
from generator.officialtext.rules import rule_book

EXAMPLES = {
    "decimal-point": ("补贴９\ue010７５万元。", "补贴9.75万元。"),
    "list-point": ("３\ue010办好甲事", "3.办好甲事"),
    "list-point-glyph": ("6灡甲项目", "6.甲项目"),
    "closing-quote-glyph": ("“甲计划暠项目", "“甲计划”项目"),
    "wide-space-glyph": ("甲暋事", "甲事"),
    "radical": ("残疾⼈", "残疾人"),
    "numbered-sign": ("⑴甲事", "（1）甲事"),
    "invisible": ("残疾\u200b人", "残疾人"),
    "odd-space": ("残疾\u00a0人", "残疾人"),
    "full-width": ("８５％以上", "85%以上"),
    "bold-marks": ("**甲区**先行", "甲区先行"),
    "page-number-line": ("甲事\n— 12 —\n", "甲事"),
    "page-number-inline": ("残疾人—４１—就业", "残疾人就业"),
    "letter-spacing": ("得 到 保 障", "得到保障"),
    "digit-spacing": ("到 2 0 2 5 年", "到2025年"),
    "stray-space": ("满 16 周岁", "满16周岁"),
    "gap": ("甲厅      乙厅", "甲厅 乙厅"),
    "cell-gap": ("序号 任务 单位\n1  甲事  省残联", "序号 任务 单位\n1 甲事 省残联"),
    "number-brackets": ("示政发[2022]15号", "示政发〔2022〕15号"),
    "straight-quotes": ('实施"甲计划"项目', "实施“甲计划”项目"),
    "ascii-punctuation": ("县(市、区),都要办:", "县（市、区），都要办："),
}


def test_every_rule_has_an_example() -> None:
    """A rule without one could be broken unseen."""
    assert set(EXAMPLES) == {rule.id for rule in rule_book().rules}
    assert rule_book().problems == ()


@pytest.mark.parametrize("rule", EXAMPLES)
def test_a_rule_mends_and_reports(rule: str) -> None:
    """What it writes, and the place of what it found."""
    raw, mended = EXAMPLES[rule]
    text = normalise(raw, "x.txt")
    assert text.text == mended
    used = [repair for repair in text.repairs if repair.rule == rule]
    assert used
    for repair in text.repairs:
        assert raw[repair.offset : repair.offset + len(repair.before)] == repair.before
        assert repair.line == raw.count("\n", 0, repair.offset) + 1


@pytest.mark.parametrize(
    "raw",
    [
        "增长3.5%",
        "投入1,200万元",
        "http://example.org/a(b)",
        "每人3个（2021—2025年）",
        "5G和AI",
        "“十四五”时期",
        "“吉兴”1*2",
    ],
)
def test_what_is_right_is_left_alone(raw: str) -> None:
    """No repair without damage."""
    text = normalise(raw, "x.txt")
    assert text.text == raw
    assert text.repairs == ()


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ("{id: a, stage: lines, find: x, why: y}", "needs write"),
        ("{id: a, stage: lines, find: x, from: abc, to: b, why: y}", "needs write"),
        ("{id: a, stage: later, find: x, write: z, why: y}", "stage must be one of"),
        ('{id: a, stage: lines, find: "(", write: z, why: y}', "not valid"),
        ("{stage: lines, find: x, write: z}", "a rule needs"),
    ],
)
def test_a_wrong_rule_is_a_problem_and_the_others_run(tmp_path: Path, entry: str, said: str) -> None:
    """An editor adds rules: a slip must not stop the rest, nor pass unseen."""
    path = tmp_path / "repairs.yaml"
    path.write_text(
        f"rules:\n  - {{id: good, stage: all, find: U+E123, write: z, why: y}}\n  - {entry}\n", encoding="utf-8"
    )
    book = rule_book(path)
    assert [rule.id for rule in book.rules] == ["good"]
    assert book.rules[0].find.search("\ue123")
    (problem,) = book.problems
    assert (problem.code, problem.position.line) == ("repair-rule", 3)
    assert said in problem.message.en


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_are_counted_however_they_end(end: str) -> None:
    """The place of a repair is the one an editor shows."""
    text = normalise(f"甲事{end}乙事{end}满 16 周岁", "x.txt")
    assert {(repair.line, repair.column) for repair in text.repairs if repair.rule == "stray-space"} == {(3, 2), (3, 5)}
    assert text.raw_position(text.text.index("岁")).line == 3


def test_a_rare_character_is_named_once() -> None:
    """A wrong glyph that no rule knows: a warning, for it may be a name."""
    (problem,) = normalise("投入灢万元，增长灢成。", "x.txt").problems
    assert (problem.code, problem.severity.value, problem.position.column) == ("rare-character", "warning", 3)
    assert "2 times" in problem.message.en


def test_a_number_alone_is_kept_and_named() -> None:
    """It may be a page number or a figure: it is joined with nothing."""
    text = normalise("全省投入\n12\n万元用于示例。\n", "x.txt")
    assert [problem.code for problem in text.problems] == ["doubtful-number"]
    assert text.text.split("\n") == ["全省投入", "12", "万元用于示例。"]


def test_bare_numbers_that_count_up_are_page_numbers() -> None:
    """And so is one beside a page break."""
    assert normalise("甲事。\n1\n乙事。\n2\n丙事。\n3\n", "x").text == "甲事。\n乙事。\n丙事。"
    assert normalise("甲事。\n7\f乙事。\n", "x").text == "甲事。\n乙事。"
