"""The pages of benefits: every answer with its clause, what is missing with a line to fill in."""

import pytest

from generator.handbook import Edition
from generator.handbook.book import Book, book
from generator.handbook.chapters.benefits import BenefitPage, Benefits
from generator.handbook.chapters.sheets import Sheets
from generator.language import Language
from generator.model import KnowledgeBase
from tests.conftest import AS_OF

ASKED = {"给多少": "amounts", "怎么办": "procedure", "要带什么": "papers", "谁决定": "decides"}


@pytest.fixture(scope="module")
def printed(real: KnowledgeBase) -> Book:
    """Return the Grassroots handbook in Chinese."""
    return book(real, Edition("grassroots", "a4", Language.ZH), AS_OF, None)


def _pages(made: Book) -> dict[str, BenefitPage]:
    (content,) = [each.content for each in made.chapters if isinstance(each.content, Benefits)]
    return {page.anchor.removeprefix("benefit-"): page for page in content.pages}


def test_every_benefit_has_its_page_with_every_fact(printed: Book, real: KnowledgeBase) -> None:
    """No fact is lost, and each names document and clause."""
    pages = _pages(printed)
    assert set(pages) == set(real.benefits)
    for key, benefit in real.benefits.items():
        told = {fact.text: fact.ref for part in pages[key].parts for fact in part.facts}
        for _, facts in benefit.facts():
            for fact in facts:
                assert any(text.endswith(fact.text.zh) for text in told)
        assert all(ref and ref[0] in "①②③④⑤" for ref in told.values())


def test_what_nobody_states_is_a_line_to_fill_in(printed: Book, real: KnowledgeBase) -> None:
    """Not a blank and not a dash: the line says what is missing."""
    for key, page in _pages(printed).items():
        parts = {part.label: part for part in page.parts}
        facts = dict(real.benefits[key].facts())
        for label, field in ASKED.items():
            if not facts[field] and not (field == "procedure" and real.benefits[key].procedures):
                blank = parts[label].blank
                assert blank is not None
                assert blank.missing
                assert blank.label


def test_amount_and_year_are_one_phrase(printed: Book, real: KnowledgeBase) -> None:
    """A photograph of the amount shows its year too."""
    for key, page in _pages(printed).items():
        amounts = [fact.text for part in page.parts if part.label == "给多少" for fact in part.facts]
        years = [str(fact.item.document.year) for fact in real.benefits[key].amounts]
        assert all(year in text for year, text in zip(years, amounts, strict=True))


def test_validity_of_the_documents_stands_at_the_head(printed: Book) -> None:
    """Also on a copied single page."""
    for page in _pages(printed).values():
        assert "年文件" in page.validity
        assert page.basis
        assert page.sources


def test_thick_boxes_fulfil_the_conditions(printed: Book, real: KnowledgeBase) -> None:
    """Whoever ticks thick boxes only is never told that the document differs."""
    (content,) = [each.content for each in printed.chapters if isinstance(each.content, Sheets)]
    questions = {each.text.zh: each for each in real.questions.values()}
    for sheet in content.sheets:
        benefit = real.benefits[sheet.anchor.removeprefix("sheet-")]
        given = {}
        for line in sheet.lines:
            for asked in line.questions:
                thick = [option.name for option in asked.options if option.agrees]
                assert thick
                if asked.text in questions:
                    question = questions[asked.text]
                    given[question.id] = next(each.id for each in question.answers if each.names.zh == thick[0])
        asked_most = max(benefit.conditions, key=lambda each: len(each.condition.all))
        assert asked_most.condition.holds(given) is not False
        assert "都可以问" not in sheet.ask
        assert [outcome.name for outcome in sheet.outcomes] == ["甲", "乙", "丙"]
