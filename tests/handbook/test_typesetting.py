"""Setting adds spans and never a character."""

import re

import pytest

from generator.handbook.typesetting import typeset
from generator.language import Language
from generator.model import KnowledgeBase

ZH, EN = Language.ZH, Language.EN


def test_gap_between_han_and_digits_but_not_beside_punctuation() -> None:
    """A thin gap stands where a digit touches a Chinese character only."""
    assert typeset("到2020年，（A4）", ZH) == (
        '到<span class="keep"><span class="before after">2020</span>年</span>，<span class="half">（</span>A4）'
    )


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("见吉民发〔2016〕18号", "吉民发〔2016〕18号"),
        ("到2016年5月6日止", "2016年5月6日"),
        ("补贴80元", "80元"),
        ("在二（十二）里", "二（十二）"),
        ("于2020-12-31结束", "2020-12-31"),
    ],
)
def test_numbers_dates_and_references_are_kept_together(text: str, kept: str) -> None:
    """What a reader must see as one is one span that never breaks."""
    inside = re.search(r'<span class="keep">(.*)</span>', typeset(text, ZH))
    assert inside
    assert kept in re.sub(r"<[^>]*>", "", inside[1])


@pytest.mark.parametrize(
    ("text", "half"),
    [
        ("“甲”（乙）", ["“", "（"]),
        ("甲。”乙", ["。"]),
        ("甲：“乙", ["“"]),
        ("《甲》《乙》", ["《", "《"]),
        ("甲，乙", []),
    ],
)
def test_adjoining_marks_are_half_width(text: str, half: list[str]) -> None:
    """Of two marks side by side one gives up its blank half; so does an opening mark at the start."""
    assert re.findall('<span class="half">(.)</span>', typeset(text, ZH)) == half


def test_last_three_characters_stay_together() -> None:
    """A paragraph has no last line of one character; a short label is left alone."""
    assert typeset("残疾人的基本住房优先给予保障。", ZH).endswith('<span class="keep">保障。</span>')
    assert typeset("基本住房优先。", ZH) == "基本住房优先。"


def test_ring_of_partners_is_drawn() -> None:
    """The font's own ○ is a hairline that a second copy loses."""
    assert typeset("○", ZH) == '<span class="ring">○</span>'
    assert '<span class="ring">○</span> takes' in typeset("○ takes part", EN)


def test_english_keeps_numbers_and_marks_chinese() -> None:
    """A Chinese word in an English text is read out in Chinese."""
    assert typeset("Ji Min Fa [2016] No. 18", EN) == 'Ji Min Fa <span class="keep">[2016] No. 18</span>'
    assert typeset("ends in 等 here", EN) == 'ends in <span lang="zh-Hans">等</span> here'


def test_markup_in_content_is_escaped() -> None:
    """Content is text."""
    assert typeset("<b>甲</b> & 乙", ZH).count("<b>") == 0
    assert "&amp;" in typeset("A & B", EN)


@pytest.mark.parametrize("language", list(Language))
def test_text_is_unchanged_for_all_real_content(real: KnowledgeBase, language: Language) -> None:
    """Taking the spans away gives back exactly the text, for every task of the knowledge base."""
    for row in real.rows:
        for text in (row.task, row.label, *row.items):
            shown = typeset(text[language], language)
            assert shown.striptags().split() == text[language].split()
            assert shown.count("<span") == shown.count("</span>")
