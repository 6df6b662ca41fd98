"""The full-text index: built by Python's lunr, read by lunr.js. The only module that knows `lunr`."""

from collections.abc import Sequence
from typing import Any

from lunr.builder import Builder

from generator.search.records import SearchRecord
from generator.search.tokens import tokens

FIELDS = ("zh", "en", "words", "names")


def index(found: Sequence[SearchRecord]) -> dict[str, Any]:
    """Return the serialised index; references are positions in `found`.

    The builder is bare: no stemmer, no stop words, no pipeline, so lunr.js needs nothing registered. lunr.py sorts
    terms by code point, lunr.js insists on UTF-16 order, so the terms are sorted again.
    """
    builder = Builder()
    builder.ref("id")
    for field in FIELDS:
        builder.field(field)
    for place, record in enumerate(found):
        texts = {"zh": record.zh, "en": record.en, "words": record.words, "names": record.names}
        builder.add({"id": str(place)} | {field: tokens(texts[field]) for field in FIELDS})
    made: dict[str, Any] = builder.build().serialize()
    made["invertedIndex"] = sorted(made["invertedIndex"], key=lambda entry: str(entry[0]).encode("utf-16-be"))
    return made
