"""What lies across the documents: conditions on made-up families, quantities that agree, one English name a term."""

from collections import Counter

import pytest

from generator.model import KnowledgeBase

FAMILY = {
    "household-registration": "jilin",
    "age": "age-18-plus",
    "extreme-difficulty": "does-not-qualify",
    "disability-certificate": "second-generation",
    "disability-grade": "grade-2",
    "subsistence-allowance": "receives",
    "registered-poor": "not-registered",
    "care-need": "needs-care",
}
"""A family that meets the five conditions of 000 二(一) and needs care; whether its county has the means is unknown."""


@pytest.mark.parametrize(
    ("changed", "verdict"),
    [
        ({}, None),
        ({"disability-grade": "grade-1"}, None),
        ({"subsistence-allowance": "does-not-receive", "registered-poor": "registered"}, None),
        ({"subsistence-allowance": "does-not-receive"}, False),
        ({"household-registration": "elsewhere"}, False),
        ({"age": "age-7-15"}, False),
        ({"extreme-difficulty": "qualifies"}, False),
        ({"disability-grade": "grade-3"}, False),
        ({"care-need": "no-need"}, False),
    ],
)
def test_care_services_on_made_up_families(real: KnowledgeBase, changed: dict[str, str], verdict: bool | None) -> None:  # noqa: FBT001 - three-valued
    """All five together, with the "or" and the "not" in them; only the office knows of the means."""
    conditions = next(
        each for each in real.benefits["care-services"].conditions if each.item.document.id == "jl-2020-care"
    )
    known = {question.id: {answer.id for answer in question.answers} for question in conditions.condition.questions()}
    given = FAMILY | changed
    for question, answer in given.items():
        assert answer in known.get(question, {answer}), (question, known[question])
    assert conditions.condition.holds(given) is verdict


def test_every_benefit_says_what_and_for_whom(real: KnowledgeBase) -> None:
    """A benefit without a single stated fact would be an invention."""
    for benefit in real.benefits.values():
        assert benefit.what, benefit.id
        assert benefit.documents, benefit.id


def test_the_allowances_carry_the_year_of_their_amount(real: KnowledgeBase) -> None:
    """80元 is the standard of 2016 and is called that."""
    for name in ("living-allowance", "nursing-subsidy"):
        amounts = [fact for fact in real.benefits[name].amounts if any(f.value == 80 for f in fact.figures)]
        assert amounts, name
        for fact in amounts:
            assert "2016" in fact.text.zh
            assert "2016" in fact.text.en
            assert fact.item.document.id == "jl-2016-civil-affairs"


def test_the_glossary_gives_one_english_name_a_term(real: KnowledgeBase) -> None:
    """At least 110 terms; no Chinese name twice, no English name for two terms."""
    terms = list(real.glossary.values())
    assert len(terms) >= 110
    for language in ("zh", "en"):
        twice = [name for name, count in Counter(getattr(each.names, language) for each in terms).items() if count > 1]
        assert twice == []


@pytest.mark.parametrize(
    ("word", "term"), [("轮椅", "辅助器具"), ("wheelchair", "辅助器具"), ("托养", "托养"), ("低保", "最低生活保障")]
)
def test_everyday_words_lead_to_terms(real: KnowledgeBase, word: str, term: str) -> None:
    """The words a family uses."""
    found = {
        each.names.zh
        for each in real.glossary.values()
        if word in (*each.everyday.zh, *each.everyday.en, *each.aliases.zh, *each.aliases.en, each.names.zh)
    }
    assert any(term in name for name in found), found


def test_general_knowledge_carries_a_confidence(real: KnowledgeBase) -> None:
    """It stays a hint."""
    records = (*real.glossary.values(), *real.transfers.values(), *real.comparisons.values())
    for each in records:
        assert each.basis != "general-knowledge" or each.confidence, each.id
