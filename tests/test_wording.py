"""Facts are worded in either language without adding any."""

from dataclasses import replace
from datetime import date

import pytest

from generator import wording
from generator.language import Language
from generator.model import KnowledgeBase, Status

ZH, EN = Language.ZH, Language.EN


@pytest.mark.parametrize(
    ("ref", "zh", "en"),
    [
        ("附件-14", "附件第14行", "Annex, row 14"),
        ("附件", "附件", "Annex"),
        ("附件-注", "附件表下的注", "Annex, note under the table"),
        ("四", "第四部分", "Part IV"),
        ("二(一)", "二（一）", "II(1)"),
        ("二(十二)", "二（十二）", "II(12)"),
        ("三(四)2", "三（四）2", "III(4)2"),
        ("十四(二十)", "十四（二十）", "XIV(20)"),
    ],
)
def test_clause_references(ref: str, zh: str, en: str) -> None:
    """Chinese as printed, English in Roman and Arabic numerals."""
    assert (wording.clause_text(ref, ZH), wording.clause_text(ref, EN)) == (zh, en)


@pytest.mark.parametrize(
    ("text", "zh", "en"),
    [("2016-05-06", "2016年5月6日", "6 May 2016"), ("2018-03", "2018年3月", "March 2018"), ("2018", "2018年", "2018")],
)
def test_dates(text: str, zh: str, en: str) -> None:
    """A date is as precise as its source."""
    assert (wording.date_text(text, ZH), wording.date_text(text, EN)) == (zh, en)


def test_citations_have_the_official_form(real: KnowledgeBase) -> None:
    """《标题》（文号）条款 in Chinese; title, number, date and clause in English."""
    document = real.documents["jl-2016-civil-affairs"]
    assert wording.citation(document, ZH, "二(一)") == (
        "《吉林省民政厅关于全面落实脱贫攻坚民政工作任务的实施意见》（吉民发〔2016〕18号）二（一）"
    )
    assert wording.citation(document, EN, "二(一)").endswith("Ji Min Fa [2016] No. 18, 6 May 2016, II(1)")


def test_a_document_without_number_is_cited_without_one(maximal: KnowledgeBase) -> None:
    """No number is made up."""
    assert wording.citation(maximal.documents["example-plan"], ZH) == "《示例省残疾人发展规划》"


@pytest.mark.parametrize(
    ("day", "status"), [(date(2025, 12, 31), Status.IN_PERIOD), (date(2026, 1, 1), Status.PERIOD_ENDED)]
)
def test_a_period_ends_after_its_last_day(maximal: KnowledgeBase, day: date, status: Status) -> None:
    """Status is computed for the day of the build."""
    document = maximal.documents["example-plan"]
    assert document.status(day) is status


def test_silence_is_said_to_be_silence(maximal: KnowledgeBase) -> None:
    """A document without period is neither called valid nor ended."""
    document = replace(maximal.documents["example-plan"], period=None)
    sentence = wording.period_sentence(document, date(2026, 1, 15))
    assert "未核实" in sentence.zh
    assert "has not been verified" in sentence.en


def test_every_label_has_both_languages() -> None:
    """No label is empty or left in the other language."""
    for key, text in wording.labels(ZH).items():
        joint = key in ("handbook-strength-close", "handbook-card-yuan")
        assert joint or (text and wording.label(key).en), key
