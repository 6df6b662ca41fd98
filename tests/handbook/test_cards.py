"""Cards: nothing on them that a family could take for an amount in force."""

import os
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator.handbook import Edition, render
from generator.handbook.book import book
from generator.handbook.chapters.cards import Card, Cards, without_amounts
from generator.handbook.pdf import style_sheet
from generator.language import Language
from generator.model import KnowledgeBase
from tests.conftest import AS_OF
from tests.handbook.pdftext import opened, places


def _cards(kb: KnowledgeBase, language: Language, locality: str | None = None, as_of: date = AS_OF) -> tuple[Card, ...]:
    made = book(kb, Edition("cards", "card", language, locality), as_of, None)
    (content,) = [each.content for each in made.chapters]
    assert isinstance(content, Cards)
    return content.cards


@pytest.mark.parametrize("language", list(Language))
def test_no_amount_of_an_ended_or_unverified_document(real: KnowledgeBase, language: Language) -> None:
    """No sum of money and no coverage stands among the answers; the frame is empty."""
    for card in _cards(real, language):
        told = " ".join((*card.what, *card.whom, *card.papers))
        assert not re.search(r"[0-9]\s*万?元|RMB|[0-9]%", told), told
        assert card.amounts == ()
        assert card.what
        assert card.whom


def test_what_only_a_plan_intends_has_no_card(real: KnowledgeBase) -> None:
    """A family could not ask for it; a locality that completes it makes it a card."""
    titles = {card.title for card in _cards(real, Language.ZH)}
    assert titles == {each.names.zh for each in real.benefits.values() if each.basis != "plan"}


def test_a_locality_puts_its_own_amount_in(maximal: KnowledgeBase) -> None:
    """The county's amount stands on the township's card, with source and day; a plan then has a card too."""
    (card,) = _cards(maximal, Language.ZH, "example-township")
    assert card.amounts == ("示例县现行：每户每年60元（示例县通知，2025年12月1日核对）",)
    assert card.why is None
    planned = {key: replace(each, basis="plan") for key, each in maximal.benefits.items()}
    assert len(_cards(replace(maximal, benefits=planned), Language.ZH, "example-township")) == 1
    unfilled = book(replace(maximal, benefits=planned), Edition("cards", "card", Language.ZH), AS_OF, None)
    assert unfilled.chapters == ()


def test_card_says_why_no_amount_is_printed(real: KnowledgeBase) -> None:
    """Those whose documents state one, and only those."""
    by_title = {card.title: card for card in _cards(real, Language.ZH)}
    assert by_title["重度残疾人护理补贴"].why
    assert by_title["单人户低保"].why is None


@pytest.mark.parametrize("language", list(Language))
def test_a_card_is_one_page(real: KnowledgeBase, language: Language) -> None:
    """It begins and ends on the same page, and nothing else stands there; letters are 20 pt in both languages."""
    cache = Path(os.environ["POLICYKB_CACHE"])
    edition = Edition("cards", "card", language)
    ((file, _),) = render(real, AS_OF, None, cache=cache, wanted=[edition])
    where = places(opened(file.content))
    cards = _cards(real, language)
    pages = [where[each.anchor] for each in cards]
    assert len(set(pages)) == len(pages)
    assert pages == [where[f"{each.anchor}-end"] for each in cards]
    assert re.search(r"^html { font-size: 20pt; }$", style_sheet(edition), re.MULTILINE)
    assert "html:lang(en) { font-size" not in style_sheet(edition)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("发给重度残疾人的护理费。2016年的标准是每月80元。", "发给重度残疾人的护理费。"),
        ("每月两万元。", ""),
        ("A subsidy for nursing care. It was RMB 80 a month in 2016. Ask.", "A subsidy for nursing care. Ask."),
        ("覆盖率100%。帮助照护。", "帮助照护。"),
    ],
)
def test_sentences_with_amounts_are_left_out(text: str, left: str) -> None:
    """A whole sentence goes, never a part of one."""
    assert without_amounts(text) == left
