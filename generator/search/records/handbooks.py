"""Printed handbooks (手册)."""

from collections.abc import Iterator

from generator import addresses
from generator.model import Handbook, KnowledgeBase
from generator.search.records.record import GENERAL, SearchRecord, in_both


def handbooks(kb: KnowledgeBase) -> Iterator[SearchRecord]:
    """Yield one record a handbook."""
    return (_handbook(each) for each in kb.handbooks.values())


def _handbook(handbook: Handbook) -> SearchRecord:
    return SearchRecord(
        id=handbook.id,
        kind="handbook",
        part=GENERAL,
        document=None,
        title=handbook.titles,
        texts=(handbook.subtitles, handbook.audience),
        url=in_both(addresses.handbooks),
    )
