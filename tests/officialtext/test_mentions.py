"""Figures in full, by when, which documents, which bodies."""

from decimal import Decimal

import pytest

from generator.officialtext import Citation, comparators, mentions
from generator.officialtext.numerals import number


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("五万五千", "55000"),
        ("三百五", "350"),
        ("五万五", "55000"),
        ("一万零五十", "10050"),
        ("一亿二千万", "120000000"),
        ("三千五百万", "35000000"),
        ("十二", "12"),
        ("二点五", "2.5"),
        ("二〇二一", "2021"),
        ("一百二十三万四千五百六十七", "1234567"),
    ],
)
def test_chinese_numerals(written: str, value: str) -> None:
    """Exactly, with scales."""
    assert number(written) == Decimal(value)


@pytest.mark.parametrize(
    ("text", "low", "high", "unit", "comparator"),
    [
        ("五万五千户", "55000", None, "户", "="),
        ("百分之三十以上", "30", None, "%", ">="),
        ("百分之一点五", "1.5", None, "%", "="),
        ("1,200万元", "12000000", None, "元", "="),
        ("2万余名", "20000", None, "名", ">"),
        ("2至5万人", "20000", "50000", "人", "="),
        ("8000元至1万元", "8000", "10000", "元", "="),
        ("最高补助2.4万元/人", "24000", None, "元/人", "<="),
        ("五百户左右", "500", None, "户", "about"),
        ("不得少于3名", "3", None, "名", ">="),
        ("＞90%", "90", None, "%", ">"),
    ],
)
def test_figures(text: str, low: str, high: str | None, unit: str, comparator: str) -> None:
    """Numerals, ranges with one scale, per cent in words, comparators before and after."""
    (figure,) = mentions(text).figures
    assert (str(figure.low), figure.unit, figure.comparator) == (low, unit, comparator)
    assert (None if figure.high is None else str(figure.high)) == high
    assert text[figure.offset :].startswith(figure.printed)


@pytest.mark.parametrize(
    "text", ["一是健全机制，二是建设一批示范点。", "第三批", "“十四五”时期", "两项补贴", "五级以上"]
)
def test_words_that_count_nothing(text: str) -> None:
    """Numerals in names and turns of phrase are no figures."""
    assert mentions(text).figures == ()


def test_dates_and_deadlines() -> None:
    """All dates as printed; deadlines are those that say by when."""
    found = mentions("2016年5月6日印发，到2025年，2020年底前，每年6月底前，每月底前，自2021年5月1日起，2021－2025年。")
    assert found.dates == (
        "2016年5月6日",
        "到2025年",
        "2020年底前",
        "每年6月底前",
        "每月底前",
        "自2021年5月1日起",
        "2021－2025年",
    )
    assert found.deadlines == ("到2025年", "2020年底前", "每年6月底前", "每月底前", "2021－2025年")
    assert found.figures == ()


def test_documents_with_their_numbers() -> None:
    """A title inside a title, and a number that follows."""
    found = mentions("落实《关于贯彻〈示例法〉的通知》（示发〔2021〕3号）和《示例办法》。")
    assert found.citations == (Citation("关于贯彻〈示例法〉的通知", "示发〔2021〕3号"), Citation("示例办法", ""))


def test_bodies_without_a_list() -> None:
    """Candidates, without the verbs around them."""
    found = mentions("由省民政厅会同省残联、县（市、区）人民政府负责，各级民政部门要配合财政部门。")
    assert found.bodies == ("省民政厅", "省残联", "县（市、区）人民政府", "各级民政部门", "财政部门")


def test_a_comparator_may_stand_apart_from_its_number() -> None:
    """Between the word and the number the base is named; a verb may stand between too."""
    assert comparators("不低于当地上年度农民人均可支配收入的30%") == {">="}
    assert comparators("20万人口以上的县") == {">="}
    assert comparators("5.5万户") == set()
    (figure,) = mentions("每个县至少建立1所学校").figures
    assert (figure.low, figure.comparator) == (1, ">=")
