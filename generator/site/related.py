"""What ties an item to others: functions that moved between bodies, and relations stated or inferred."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator import addresses, wording
from generator.model import Item, Transfer, TransferBody
from generator.site.frame import Link, Page


@dataclass(frozen=True, slots=True)
class TransferView:
    """A function that moved between bodies, as a hint."""

    id: str
    name: str
    link: Link
    """Its place on the page of data quality."""
    source: Link
    target: Link
    since: str
    basis: str
    confidence: str
    evidence: str | None
    affected: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class RelatedLine:
    """One relation: a word for it, the item at the other end, its name."""

    word: str
    link: Link
    name: str
    note: str | None


@dataclass(frozen=True, slots=True)
class Related:
    """The relations of one item; inferred ones are labelled and shown on demand only."""

    stated: tuple[RelatedLine, ...] = ()
    inferred: tuple[RelatedLine, ...] = ()
    count: str = ""
    """Words of the control that shows the inferred ones."""


def transfers_at(page: Page, parts: Iterable[str]) -> tuple[TransferView, ...]:
    """Return the transfers that touch an item or one of its parts, each once."""
    found = {each.id: each for part in parts for each in page.kb.transfers_at(part)}
    return tuple(transfer_view(page, each) for each in found.values())


def transfer_view(page: Page, transfer: Transfer) -> TransferView:
    """Return what pages show of a transfer."""
    day = wording.date_text(transfer.date, page.language)
    return TransferView(
        id=transfer.id,
        name=page.say(transfer.names),
        link=page.link(page.say(transfer.names), addresses.transfer(transfer.id, page.language)),
        source=_body(page, transfer.source),
        target=_body(page, transfer.target),
        since=page.label("since", date=day),
        basis=page.label(f"basis-{transfer.basis}"),
        confidence=page.label(f"confidence-{transfer.confidence}") if transfer.confidence else "",
        evidence=page.say(transfer.evidence) if transfer.evidence else None,
        affected=tuple(page.to_item(each) for each in transfer.affected),
    )


def _body(page: Page, body: TransferBody) -> Link:
    if body.department is None:
        return Link(page.say(body.names), "")
    return page.link(page.say(body.names), addresses.department(body.department.id, page.language))


def related(page: Page, parts: Iterable[str]) -> Related:
    """Return the relations of an item and its parts, each other item once a relation."""
    stated: dict[tuple[str, str], RelatedLine] = {}
    inferred: dict[tuple[str, str], RelatedLine] = {}
    for part in parts:
        for link, other in page.kb.links_at(part):
            direction = "to" if link.source.id == part else "of"
            lines = stated if link.basis == "stated" else inferred
            word = page.label(f"link-{direction}-{link.relation}")
            note = page.say(link.note) if link.note else None
            lines.setdefault((word, other.id), RelatedLine(word, page.to_item(other), _name(page, other), note))
    count = page.counted("inferred-links", len(inferred)) if inferred else ""
    return Related(tuple(stated.values()), tuple(inferred.values()), count)


def _name(page: Page, item: Item) -> str:
    """Return the name of an item, unless it is the document's own title."""
    return "" if item.names == item.document.titles else page.say(item.names)
