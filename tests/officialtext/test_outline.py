"""A mended text is cut into clauses with references, whatever its habits of numbering."""

from pathlib import Path

import pytest

from generator.officialtext import Clause, fingerprint, mentions, normalise, outline, read
from generator.officialtext.table_lines import is_head

TEXTS = Path(__file__).parent / "texts"


def clauses(name: str) -> dict[str, Clause]:
    """Return all clauses of a fictional text by reference."""
    raw, _ = read(TEXTS / name)
    assert raw is not None
    found = [clause for root in outline(normalise(raw.text, name)) for clause in root.walk()]
    assert len({clause.ref for clause in found}) == len(found)
    return {clause.ref: clause for clause in found}


def test_parts_sections_items_columns_and_enumerations() -> None:
    """一、 / （一） / 1. / 专栏 / 1.…2.… inside a sentence / 一是…二是…; a column interrupts its section."""
    found = clauses("plan.txt")
    assert list(found) == [
        "head",
        "preamble",
        "一",
        "二",
        "二(一)",
        "二(一)1",
        "二(一)2",
        "二(一)21",
        "二(一)22",
        "二(一)23",
        "二(二)",
        "二(二)一是",
        "二(二)二是",
        "专栏2",
        "专栏2-1",
        "专栏2-2",
        "三",
        "tail",
    ]
    assert found["二(一)2"].heading == "办好示例活动"
    assert found["专栏2"].heading == "示例重点项目"
    assert found["专栏2-2"].text.startswith("每人每月补贴80元")
    assert found["二(二)一是"].text == "摸清底数。逐户登记。"
    assert found["三"].text == "各地应当落实示例责任。"
    assert "抄送" in found["tail"].text


def test_a_table_of_responsibilities() -> None:
    """Names over broken lines, bodies on the task's line, a repeated head, an open end, a lost column title."""
    found = clauses("annex.txt")
    assert found["附件-1"].bodies == ("省民政厅", "省财政厅", "省残联")
    assert found["附件-1"].text == "困难的示例残疾人，经个人申请，可按照单人户纳入示例保障范围"
    assert found["附件-2"].bodies == ("省残联", "省体育局")
    assert found["附件-3"].bodies == ("省人力资源社会保障厅", "省卫生计生委", "省财政厅")
    assert found["附件-3"].open_ended
    assert not found["附件-1"].open_ended
    assert found["附件-注"].text == "负责单位中列第一位者为牵头单位。"
    assert found["专栏?"].lost
    assert found["专栏?-6"].heading == "示例组织培育项目"
    assert found["三"].heading == "落实示例责任"


def test_a_briefing_by_cities() -> None:
    """Each city with its measures; a district example stays inside its measure."""
    found = clauses("briefing.txt")
    assert [ref for ref, clause in found.items() if clause.kind == "city"] == ["甲示市", "丙示市"]
    assert found["甲示市一是"].text == "健全机制。会同有关部门印发办法。乙示区现场评估，提高效率。"
    assert found["甲示市二是"].text == "落实机制。走访到户。"


def test_ascii_marks_circled_numbers_and_tables_by_column() -> None:
    """(一), 1、, (1), ①, 第一、第二、; straight quotes and square brackets; a table with a column for each role."""
    found = clauses("opinions.txt")
    assert found["head"].text.split("\n")[1] == "示政发〔2022〕15号"
    assert "《示例省“十四五”残疾人规划》（示政发〔2021〕9号）" in found["preamble"].text
    assert "由每人每月80元提高到100元" in found["二(一)1"].text
    assert found["二(一)2(2)"].text.endswith("年度限额3万元。")
    assert found["二(二)1②"].text == "国有企业每年安置不少于50人。"
    assert found["三第一"].text == "加强领导。"
    assert found["附件1-1"].bodies == ("市民政局", "市财政局", "市残联")
    assert found["附件1-1"].text == "提高补贴标准 2022年底"
    assert "2022年3月8日" in found["tail"].text


def test_a_column_in_chinese_numerals_between_items() -> None:
    """专栏一 stands between items 1 and 2 of a section, and counts its own projects 1 and 2."""
    found = clauses("action.txt")
    assert found["专栏一-2"].text == "建设3至5个中心。"
    assert found["二(二)2"].heading == "做好产前筛查"
    assert found["二(一)2"].text.endswith("（省委宣传部、省广电局负责）")
    assert "2" not in found["二(一)2"].text.replace("不少于2次", "")


def test_articles() -> None:
    """第N章 and 第N条, with sub-items."""
    found = clauses("rules.txt")
    assert found["第三条"].text.startswith("示例机构应当自收到申请之日起15日内作出决定")
    assert "第一条" in found


@pytest.mark.parametrize("name", sorted(path.name for path in TEXTS.iterdir()))
def test_no_text_is_lost(name: str) -> None:
    """Every Chinese character of the mended text stands in some clause, heads of tables apart."""
    raw, _ = read(TEXTS / name)
    assert raw is not None
    text = normalise(raw.text, name)
    kept = "".join(
        clause.number + clause.heading + clause.text + "".join(clause.bodies)
        for root in outline(text)
        for clause in root.walk()
    )
    body = "".join(line for line in text.text.split("\n") if not is_head(line))
    missing = [c for c in set(body) if "\u4e00" <= c <= "\u9fff" and kept.count(c) < body.count(c)]
    assert set(missing) <= set("专栏附件注等")


def test_the_fingerprint_is_of_the_clause_alone() -> None:
    """White space does not count, a figure does; children are not part of it."""
    found = clauses("plan.txt")
    assert fingerprint(found["三"]).startswith("sha256:")
    assert fingerprint(found["三"]).endswith(":n1")
    assert len({fingerprint(clause) for clause in found.values()}) == len(found)


@pytest.mark.parametrize(
    ("text", "printed", "low", "high", "unit", "comparator"),
    [
        ("建设5.5万户以上示例家庭", "5.5万户以上", "55000", None, "户", ">="),
        ("不低于30%", "不低于30%", "30", None, "%", ">="),
        ("最高2.4万元/人", "最高2.4万元/人", "24000", None, "元/人", "<="),
        ("培训1万人次", "1万人次", "10000", None, "人次", "="),
        ("为2.5万人（次）", "2.5万人（次）", "25000", None, "人（次）", "="),
        ("0－6岁", "0－6岁", "0", "6", "岁", "="),
        ("2000至5000元", "2000至5000元", "2000", "5000", "元", "="),
        ("约3千人", "约3千人", "3000", None, "人", "about"),
    ],
)
def test_figures(text: str, printed: str, low: str, high: str | None, unit: str, comparator: str) -> None:  # noqa: PLR0913, PLR0917 - a table of parameters
    """Value in full, unit as printed, comparator by the words around it."""
    (figure,) = mentions(text).figures
    assert (figure.printed, str(figure.low), figure.unit, figure.comparator) == (printed, low, unit, comparator)
    assert (None if figure.high is None else str(figure.high)) == high


def test_dates_documents_names_and_bodies() -> None:
    """What is a date is no figure; known names are found longest first."""
    text = "《示例条例》（示发〔2021〕3号）：省残联和残联每年6月底前实施“示例计划”，2020年底前完成，民政部等5部门。"
    found = mentions(text, ["残联", "省残联"])
    assert found.titles == ("示例条例",)
    assert found.numbers == ("示发〔2021〕3号",)
    assert found.names == ("示例计划",)
    assert found.dates == ("每年6月底前", "2020年底前")
    assert found.bodies == ("省残联", "残联")
    assert [figure.printed for figure in found.figures] == ["5"]
