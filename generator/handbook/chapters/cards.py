"""One-page cards (明白卡): one sheet a benefit for families; no amount of an ended or unverified document."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator import addresses, wording
from generator.handbook import phrases
from generator.handbook.chapters.benefit_parts import Source, local_amounts
from generator.handbook.chapters.benefits import benefit_anchor, chosen, validity
from generator.handbook.chapters.fill_in import Office, local_contacts, office
from generator.handbook.making import Entry, Made, Making
from generator.handbook.qr import Qr
from generator.language import Language
from generator.model import Benefit, Chapter, Fact, Status

_AMOUNT = re.compile(
    r"[0-9一二两三四五六七八九十百千万几]\s*[万亿]?元|RMB|yuan|[0-9][%％]|覆盖率|coverage", re.IGNORECASE
)
_SENTENCE = re.compile(r"[^。！？]*[。！？]|[^.!?]+(?:[.!?](?=\s|$)\s*)|.+")
_ROOM = {Language.ZH: 60, Language.EN: 150}
"""Characters that an answer may fill."""
_VERIFIED = (Status.IN_FORCE, Status.IN_PERIOD)


@dataclass(frozen=True, slots=True)
class Card:
    """One card: four short answers and the frame for the amount in force."""

    anchor: str
    title: str
    what: tuple[str, ...]
    whom: tuple[str, ...]
    ask: str
    office: Office | None
    papers: tuple[str, ...]
    amounts: tuple[str, ...]
    """What the locality has put in, or a document verified as in force."""
    why: str | None
    """Why no amount is printed."""
    validity: str
    sources: tuple[Source, ...]
    edition: str
    qr: Qr | None


@dataclass(frozen=True, slots=True)
class Cards:
    """The chapter."""

    cards: tuple[Card, ...]


def cards(making: Making, chapter: Chapter) -> Made | None:
    """Print a card for each benefit; one that only a plan intends waits for a locality to complete it."""
    own = [each for each in chosen(making, chapter) if each.basis != "plan" or any(local_amounts(making, each))]
    made = tuple(card(making, each) for each in own)
    return (
        Made(
            content=Cards(made),
            documents=tuple({document.id: document for each in own for document in each.documents}.values()),
            below=tuple(Entry(each.title, f"#{each.anchor}") for each in made),
        )
        if made
        else None
    )


def without_amounts(text: str) -> str:
    """Return the sentences of a text that name no amount of money and no coverage."""
    return "".join(each for each in _SENTENCE.findall(text) if not _AMOUNT.search(each)).strip()


def card(making: Making, benefit: Benefit) -> Card:
    """Return what the card of a benefit says; the picture of it says the same."""
    contacts = local_contacts(making)
    amounts = (*local_amounts(making, benefit), *_verified(making, benefit))
    return Card(
        anchor=benefit_anchor(benefit),
        title=making.say(benefit.names),
        what=tuple(_what(making, benefit)),
        whom=(*_short(making, benefit.whom), making.label("handbook-card-ask-anyway")),
        ask=making.label("handbook-ask", where=making.say(making.kb.site.enquiries)),
        office=office(making, contacts[0]) if contacts else None,
        papers=tuple(_short(making, benefit.papers)),
        amounts=amounts,
        why=making.label("handbook-card-why") if benefit.amounts and not amounts else None,
        validity=validity(making, benefit),
        sources=tuple(Source("", phrases.document_used(each)[making.language]) for each in benefit.documents),
        edition=phrases.edition_line(making.kb, making.as_of)[making.language],
        qr=making.qr(addresses.benefit(benefit.id, making.language).from_root),
    )


def _what(making: Making, benefit: Benefit) -> Iterator[str]:
    summary = without_amounts(making.say(benefit.summary))
    if summary:
        yield summary
    else:
        yield from _short(making, benefit.what) or (making.say(benefit.names),)


def _short(making: Making, facts: tuple[Fact, ...]) -> tuple[str, ...]:
    """Return the first facts that name no amount, as many as fit, at least one."""
    told: list[str] = []
    for fact in facts:
        text = without_amounts(making.say(fact.text))
        if text and (not told or sum(map(len, told)) + len(text) <= _ROOM[making.language]):
            told.append(text)
    return tuple(told)


def _verified(making: Making, benefit: Benefit) -> Iterator[str]:
    for fact in benefit.amounts:
        if fact.item.document.status(making.as_of) in _VERIFIED:
            day = wording.period_sentence(fact.item.document, making.as_of)
            yield making.say(fact.text) + wording.word_gap(making.language) + making.say(day)
