"""What differs between a former state of the knowledge base and this one (更新)."""

from dataclasses import dataclass

from generator.language import Bilingual
from generator.model.handbook import Handbook
from generator.model.item import Item


@dataclass(frozen=True, slots=True)
class Change:
    """An item that was added, changed or removed."""

    verb: str
    """`added`, `changed` or `removed`."""
    kind: str
    """Kind of its record, as in `policykb.json`: `documents`, `task_tables` …"""
    id: str
    names: Bilingual
    keys: tuple[str, ...]
    """Keys that differ; empty unless it was changed."""
    item: Item | None
    """Where it is a document, a clause, a row …; None for other kinds and for what was removed."""
    handbooks: tuple[Handbook, ...]
    """Handbooks to print again."""


@dataclass(frozen=True, slots=True)
class Changes:
    """All differences from a former `policykb.json`."""

    before_hash: str
    before_day: str
    """As of which day the former state was, YYYY-MM-DD."""
    changes: tuple[Change, ...]
