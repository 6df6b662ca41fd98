"""Programmes, brands, events, institutions and campaigns (计划、品牌、活动、机构、专项行动)."""

from collections.abc import Iterator

from generator import addresses
from generator.language import Bilingual
from generator.model import KnowledgeBase, Programme
from generator.search.records.record import GENERAL, SearchRecord, ids, in_both, lines


def programmes(kb: KnowledgeBase) -> Iterator[SearchRecord]:
    """Yield one record a programme."""
    return (_programme(each) for each in kb.programmes.values())


def _programme(programme: Programme) -> SearchRecord:
    return SearchRecord(
        id=programme.id,
        kind="programme",
        part=GENERAL,
        document=None,
        title=programme.names,
        texts=lines([programme.description]),
        url=in_both(lambda language: addresses.programme(programme.id, language)),
        called=Bilingual("\n".join(programme.aliases), ""),
        indexed=(),
        topics=ids(programme.topics),
    )
