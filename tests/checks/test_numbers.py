"""Numbers are compared by what they mean, not by how a language writes them."""

from decimal import Decimal

import pytest

from generator.checks import numbers
from generator.language import Bilingual


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("5.5万户", "55,000 households"),
        ("每月80元", "RMB 80 a month"),
        ("两项补贴", "two subsidies"),
        ("两项补贴", "subsidies"),
        ("2016年6月底前", "before the end of June 2016"),
        ("12年免费教育", "twelve years of free education"),
        ("“十三五”时期", "the 13th plan period"),
        ("1.2亿元", "RMB 120 million"),
        ("五万五千人", "55,000 persons"),
        ("2017-2018年", "2017–2018"),
    ],
)
def test_the_same_numbers(zh: str, en: str) -> None:
    """万, 亿, commas, words, months and ordinals."""
    assert numbers.differing(Bilingual(zh, en)) == (frozenset(), frozenset())


@pytest.mark.parametrize(
    ("zh", "en", "only_zh", "only_en"),
    [
        ("5.5万户", "5,500 households", {55000}, {5500}),
        ("每月80元", "a monthly payment", {80}, set()),
        ("补贴", "RMB 80", set(), {80}),
        ("97%", "79%", {97}, {79}),
    ],
)
def test_different_numbers(zh: str, en: str, only_zh: set[int], only_en: set[int]) -> None:
    """A lost factor of ten, a lost or added number, turned digits."""
    expected = (frozenset(map(Decimal, only_zh)), frozenset(map(Decimal, only_en)))
    assert numbers.differing(Bilingual(zh, en)) == expected


@pytest.mark.parametrize(
    ("run", "value"), [("五万五千", 55000), ("十五", 15), ("二十", 20), ("三百零六", 306), ("两", 2)]
)
def test_chinese_numerals(run: str, value: int) -> None:
    """Numerals as officials write them."""
    assert Decimal(value) in numbers.chinese(run).words
