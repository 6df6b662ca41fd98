"""The index of bodies and terms by page, for books without responsibility tables (单位和名词索引)."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.handbook.index_order import heading, initial, sort_key
from generator.handbook.making import Place
from generator.language import Language
from generator.model import KnowledgeBase

_FROM = 2
"""English words shorter than this are no terms."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A body or term, and the anchors of the places that name it; their pages are filled in after the layout."""

    name: str
    sort_name: str
    kind: str
    """`body` or `term`."""
    anchors: str
    """Separated by blanks."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter and the entries under it."""

    letter: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class PageIndex:
    """The chapter."""

    letters: tuple[Letter, ...]


def letters(kb: KnowledgeBase, places: Sequence[Place], language: Language) -> tuple[Letter, ...]:
    """Return the entries of everything that `places` name."""
    found: dict[tuple[str, str], dict[str, None]] = {}
    words = kb.written_terms[language]
    for place in places:
        keys = [("body", body.id) for body in place.bodies] + [("term", term) for term in _terms(place.text, words)]
        for key in keys:
            found.setdefault(key, {})[place.anchor] = None
    entries = [_entry(kb, key, tuple(anchors), language) for key, anchors in found.items()]
    ordered = sorted(entries, key=lambda each: sort_key(each.sort_name, language))
    grouped = groupby(ordered, key=lambda each: initial(each.sort_name, language))
    return tuple(Letter(letter, tuple(each)) for letter, each in grouped)


def terms(kb: KnowledgeBase, places: Sequence[Place], language: Language) -> frozenset[str]:
    """Return the ids of the terms that `places` name."""
    words = kb.written_terms[language]
    return frozenset(term for place in places for term in _terms(place.text, words))


def _terms(text: str, words: Mapping[str, str]) -> Iterator[str]:
    """Yield the terms that a text names; inside a longer term a shorter one does not count."""
    rest = text.lower()
    for word in sorted(words, key=len, reverse=True):
        if len(word) >= _FROM and word in rest:
            rest = rest.replace(word, "\0")
            yield words[word]


def _entry(kb: KnowledgeBase, key: tuple[str, str], anchors: Iterable[str], language: Language) -> Entry:
    kind, record = key
    name = kb.departments[record].short_names[language] if kind == "body" else kb.glossary[record].names[language]
    return Entry(heading(name, language), name, kind, " ".join(anchors))
