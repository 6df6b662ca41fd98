"""Rows of responsibility tables (重点任务分工); they come first, in the order of the finder's page."""

from collections.abc import Iterator

from generator import addresses
from generator.model import KnowledgeBase, TaskRow
from generator.search.records.record import NOTHING, SearchRecord, clause, ids, in_both, joined


def rows(kb: KnowledgeBase) -> Iterator[SearchRecord]:
    """Yield one record a row, in the order of `kb.rows`."""
    return (_row(row) for row in kb.rows)


def _row(row: TaskRow) -> SearchRecord:
    return SearchRecord(
        id=row.id,
        kind="row",
        part=row.table_id,
        document=row.document.id,
        title=row.title,
        texts=(row.task if row.heading else NOTHING, *row.items),
        url=in_both(lambda language: addresses.row(row.table_id, row.anchor, language)),
        words=joined([row.label]),
        place=clause(row.ref),
        ref=row.ref,
        bodies=tuple((body.department.id, body.role.value, body.printed) for body in row.bodies),
        named=tuple(body.department.id for body in row.named),
        topics=ids(row.topics),
        number=row.number,
        open_ended=row.open_ended,
    )
