"""Bodies (单位): the resolver finds each by all its names; it heads the list of what it does."""

from collections.abc import Iterator

from generator import addresses
from generator.model import Department, KnowledgeBase
from generator.search.records.record import GENERAL, SearchRecord, in_both, lines


def departments(kb: KnowledgeBase) -> Iterator[SearchRecord]:
    """Yield one record a body."""
    return (_department(each) for each in kb.departments.values())


def _department(department: Department) -> SearchRecord:
    others = [*department.former_names, *department.later_names]
    return SearchRecord(
        id=department.id,
        kind="department",
        part=GENERAL,
        document=None,
        title=department.names,
        texts=lines([*(name.names for name in others), department.note]),
        url=in_both(lambda language: addresses.department(department.id, language)),
        called=department.short_names,
        indexed=(),
        bodies=((department.id, "self", department.short_names.zh),),
    )
