"""Everything that a reference may name, collected once the records that hold it are linked."""

from collections.abc import Iterable, Iterator

from generator.language import Bilingual
from generator.model import Column, Document, IndicatorTable, Item, Practice, Provision, TaskTable

_COLUMN = Bilingual("专栏（序号和名称缺失）", "Project column (number and name lost)")
_HOLDERS = {"provision": "document", "project": "column", "measure": "practice"}
_PROJECT = Bilingual("项目（序号和名称缺失）", "Project (number and name lost)")


def items(
    documents: Iterable[Document],
    tables: Iterable[TaskTable],
    columns: Iterable[Column],
    indicator_tables: Iterable[IndicatorTable],
    practices: Iterable[Practice],
) -> Iterator[Item]:
    """Yield every record and every part of one that has a place of its own."""
    for document in documents:
        yield Item(document.id, None, "document", "document", document, None, document.titles, document.id)
        for provision in document.provisions:
            yield from _clause(document.id, "provision", document, provision, document.titles, document.id)
    for table in tables:
        yield Item(table.id, None, "task_table", "task_table", table.document, table.ref, table.titles, table.id)
        for row in table.rows:
            yield Item(
                table.id, row.anchor, "row", "task_table", table.document, row.ref, row.heading or row.label, table.id
            )
    for column in columns:
        yield Item(
            column.id, None, "column", "column", column.document, column.ref, column.titles or _COLUMN, column.slug
        )
        for project in column.projects:
            yield from _clause(column.id, "project", column.document, project.provision, _PROJECT, column.slug)
    for each in indicator_tables:
        yield Item(each.id, None, "indicator_table", "indicator_table", each.document, each.ref, each.titles, each.id)
        for indicator in each.indicators:
            yield Item(
                each.id,
                indicator.id,
                "indicator",
                "indicator_table",
                each.document,
                indicator.ref,
                indicator.names,
                each.id,
            )
    for practice in practices:
        yield from _practice(practice)


def _practice(practice: Practice) -> Iterator[Item]:
    document, name = practice.document, practice.provision.heading or practice.place
    yield Item(practice.id, None, "practice", "practice", document, practice.provision.ref, name, practice.id)
    for statement in practice.provision.statements:
        yield Item(
            practice.id, statement.id, "statement", "practice", document, practice.provision.ref, name, practice.id
        )
    for measure in practice.measures:
        yield from _clause(practice.id, "measure", document, measure.provision, practice.place, practice.id)


def _clause(  # noqa: PLR0913, PLR0917 - the sides of an item
    record: str, kind: str, document: Document, provision: Provision, otherwise: Bilingual, page: str
) -> Iterator[Item]:
    names = provision.heading or otherwise
    yield Item(record, provision.id, kind, _HOLDERS[kind], document, provision.ref, names, page)
    for statement in provision.statements:
        yield Item(record, statement.id, "statement", _HOLDERS[kind], document, provision.ref, names, page)
