"""Filters of the list of documents: by place, year, issuer, type, validity and topic."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.model import Document
from generator.site.frame import Page

NAMES = ("jurisdiction", "year", "issuer", "type", "status", "topic")
FEW = 6
"""So many values stand open; the others behind a button."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a filter, with how many documents have it."""

    value: str
    text: str
    count: int


@dataclass(frozen=True, slots=True)
class Facet:
    """A filter."""

    name: str
    title: str
    choices: tuple[Choice, ...]
    more: tuple[Choice, ...]


def facets(page: Page) -> tuple[Facet, ...]:
    """Return all filters; values in falling number of documents."""
    documents = page.kb.documents.values()
    counts = Counter(key for each in documents for key in keys(each, page.as_of))
    found = []
    for name in NAMES:
        own = [(key.partition(":")[2], count) for key, count in counts.items() if key.startswith(f"{name}:")]
        own.sort(key=lambda pair: (-pair[1], pair[0]))
        choices = tuple(Choice(f"{name}:{value}", _text(page, name, value), count) for value, count in own)
        found.append(Facet(name, page.label(f"facet-{name}"), choices[:FEW], choices[FEW:]))
    return tuple(found)


def keys(document: Document, as_of: date) -> Iterator[str]:
    """Yield the values that a document has: `year:2020`, `topic:allowances` and so on."""
    yield f"jurisdiction:{document.jurisdiction}"
    yield f"year:{document.year}"
    for issuer in document.issuers:
        yield f"issuer:{issuer.id}"
    yield f"type:{document.type}"
    yield f"status:{document.status(as_of).value}"
    for topic in document.topics:
        yield f"topic:{topic.id}"


def _text(page: Page, name: str, value: str) -> str:
    kb = page.kb
    if name == "jurisdiction":
        return page.say(kb.site.jurisdictions[value])
    if name == "issuer":
        return page.say(kb.departments[value].short_names)
    if name == "topic":
        return page.say(kb.topics[value].names)
    return value if name == "year" else page.label(f"{name}-{value}")
