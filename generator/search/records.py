"""What can be found: one record a row of a responsibility table for now."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator import addresses, wording
from generator.language import Bilingual, Language
from generator.model import BodyInRow, Department, KnowledgeBase, TaskRow
from generator.search.tokens import tokens


@dataclass(frozen=True, slots=True)
class BodyRef:
    """A body of a record with its role, under the name that the table prints."""

    department: str
    role: str
    printed: str


@dataclass(frozen=True, slots=True)
class SearchRecord:
    """One thing that search finds; the page's copy of it lies in `finder-data.js`."""

    id: str
    """Id in the whole knowledge base: `<table>#row-14`."""
    kind: str
    document: str
    number: int
    titles: Bilingual
    texts: Bilingual
    source: Bilingual
    """Where it stands: document and row."""
    bodies: tuple[BodyRef, ...]
    open_ended: bool
    topics: tuple[str, ...]
    paths: Bilingual
    """Place on the site, from its root, per language."""
    fields: dict[str, tuple[str, ...]]
    """Tokens by index field: `title`, `text`, `topics`, `bodies`."""


FIELDS = {"title": 3.0, "text": 1.0, "topics": 0.5, "bodies": 0.3}
"""Fields of the index with their weights."""


def records(kb: KnowledgeBase) -> list[SearchRecord]:
    """Return everything that can be found, in the order in which equals are shown."""
    return [_of_row(row, kb) for row in kb.rows]


def _of_row(row: TaskRow, kb: KnowledgeBase) -> SearchRecord:
    return SearchRecord(
        id=row.id,
        kind="row",
        document=row.document.id,
        number=row.number,
        titles=row.title,
        texts=_both(row.task, *row.items, *([row.note] if row.note else [])),
        source=_in_both(lambda language: wording.row_source(row, language)),
        bodies=tuple(BodyRef(each.department.id, each.role.value, each.printed) for each in row.bodies),
        open_ended=row.open_ended,
        topics=tuple(topic.id for topic in row.topics),
        paths=_in_both(lambda language: addresses.row(row.table_id, row.anchor, language).from_root),
        fields=_fields(row, kb),
    )
