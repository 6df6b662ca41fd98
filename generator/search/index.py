"""The full-text index of one language, built by Python's lunr. The only module that knows `lunr`."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from lunr.builder import Builder

from generator.language import Language
from generator.search.records import SearchRecord
from generator.search.tokens import tokens

BOOSTS = {"title": 2, "text": 1}
"""The fields: what a thing is called counts twice."""


@dataclass(frozen=True, slots=True)
class FullText:
    """An index: what the browser gets packed, and what lunr itself would serialise."""

    frequencies: tuple[Mapping[str, Mapping[str, int]], ...]
    """For each record, for each field: how often each token stands there."""
    serialised: Mapping[str, Any]
    """The form that lunr.js loads; what is unpacked in the browser must equal it."""


def index(found: Sequence[SearchRecord], language: Language) -> FullText:
    """Return the index of `found`; references are positions.

    The builder is bare: no stemmer, no stop words, no pipeline, so lunr.js needs nothing registered. lunr.py sorts
    terms by code point, lunr.js insists on UTF-16 order, so the terms are sorted again.
    """
    builder = Builder()
    builder.ref("id")
    for field, boost in BOOSTS.items():
        builder.field(field, boost=boost)
    for place, record in enumerate(found):
        builder.add({"id": str(place)} | dict(_fields(record, language)))
    made: dict[str, Any] = builder.build().serialize()
    made["invertedIndex"] = sorted(made["invertedIndex"], key=lambda entry: str(entry[0]).encode("utf-16-be"))
    counted = builder.field_term_frequencies
    frequencies = tuple({field: counted[f"{field}/{place}"] for field in BOOSTS} for place in range(len(found)))
    return FullText(frequencies, made)


def _fields(record: SearchRecord, language: Language) -> Iterator[tuple[str, list[str]]]:
    yield "title", tokens(f"{record.title[language]}\n{record.called[language]}\n{record.words[language]}")
    yield (
        "text",
        tokens("\n".join(text[language] for text in (record.texts if record.indexed is None else record.indexed))),
    )
