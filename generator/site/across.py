"""Quantities stated in several places, and the gaps between indicators and projects."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator import addresses, wording
from generator.language import Language
from generator.model import Document, Item, KnowledgeBase, Quantity
from generator.site.frame import Link, Page


@dataclass(frozen=True, slots=True)
class QuantityPlaceView:
    """A place that states a quantity."""

    link: Link
    printed: str
    scope: str | None


@dataclass(frozen=True, slots=True)
class QuantityView:
    """A figure stated in several places."""

    id: str
    name: str
    value: str
    verdict: str
    differs: bool
    scope: str
    places: tuple[QuantityPlaceView, ...]


@dataclass(frozen=True, slots=True)
class Gaps:
    """What one plan's indicators and projects leave open."""

    document: Link
    indicators: tuple[Link, ...]
    """Indicators that no project is tied to."""
    projects: tuple[Link, ...]
    """Projects that no indicator is tied to."""
    indicators_title: str
    projects_title: str
    basis: str
    """How many of the ties are stated and how many inferred."""


def quantity_view(page: Page, quantity: Quantity) -> QuantityView:
    """Return what pages show of a quantity."""
    unit = page.say(quantity.unit) if quantity.unit else ""
    value = "" if quantity.value is None else wording.plain_number(quantity.value) + _gap(page, unit) + unit
    return QuantityView(
        id=quantity.id,
        name=page.say(quantity.names),
        value=value,
        verdict=page.label("quantity-agrees" if quantity.agree else "quantity-differs"),
        differs=not quantity.agree,
        scope=page.say(quantity.scope),
        places=tuple(
            QuantityPlaceView(page.to_item(each.item), each.printed, page.say(each.scope) if each.scope else None)
            for each in quantity.places
        ),
    )


def _gap(page: Page, unit: str) -> str:
    return " " if page.language is Language.EN and unit and unit != "%" else ""


def gaps(page: Page) -> Iterator[Gaps]:
    """Yield, for each plan with indicators and projects, those without one another."""
    for document in page.kb.documents.values():
        indicators = _items(page.kb, document, "indicator")
        projects = _items(page.kb, document, "project")
        if indicators and projects:
            yield _gaps(page, document, indicators, projects)


def _gaps(page: Page, document: Document, indicators: list[Item], projects: list[Item]) -> Gaps:
    bases: dict[str, int] = {"stated": 0, "inferred": 0}
    tied: set[str] = set()
    for link in page.kb.cross_links:
        ends = {_whole(link.source), _whole(link.target)}
        if ends & {each.id for each in indicators} and ends & {each.id for each in projects}:
            tied |= ends
            bases["stated" if link.basis == "stated" else "inferred"] += 1
    alone = tuple(_link(page, each) for each in indicators if each.id not in tied)
    others = tuple(_link(page, each) for each in projects if each.id not in tied)
    return Gaps(
        document=page.to_document(document),
        indicators=alone,
        projects=others,
        indicators_title=page.label("gaps-indicators", part=len(alone), whole=len(indicators)),
        projects_title=page.label("gaps-projects", part=len(others), whole=len(projects)),
        basis=page.label("gaps-basis", **bases),
    )


def _whole(item: Item) -> str:
    """Return the id of the project that a statement stands in, else the item's own."""
    if item.kind != "statement" or item.part is None:
        return item.id
    return f"{item.record}#{item.part.rpartition('-s')[0]}"


def _items(kb: KnowledgeBase, document: Document, kind: str) -> list[Item]:
    return [each for each in kb.items.values() if each.kind == kind and each.document.id == document.id]


def _link(page: Page, item: Item) -> Link:
    clause = wording.clause_text(item.ref, page.language) if item.ref else ""
    text = f"{clause}{page.label('colon')}{page.say(item.names)}" if clause else page.say(item.names)
    return page.link(text, addresses.item(item, page.language))
