"""Readings (读法): what must be kept apart or is unclear in the originals."""

from collections.abc import Iterator

from generator import addresses
from generator.model import KnowledgeBase, Reading
from generator.search.records.record import GENERAL, SearchRecord, in_both


def readings(kb: KnowledgeBase) -> Iterator[SearchRecord]:
    """Yield one record a reading."""
    return (_reading(each) for each in kb.readings.values())


def _reading(reading: Reading) -> SearchRecord:
    documents = {place.item.document.id for place in reading.places}
    return SearchRecord(
        id=reading.id,
        kind="reading",
        part=GENERAL,
        document=next(iter(documents)) if len(documents) == 1 else None,
        title=reading.titles,
        texts=(reading.text,),
        indexed=(),
        url=in_both(lambda language: addresses.reading(reading.id, language)),
    )
