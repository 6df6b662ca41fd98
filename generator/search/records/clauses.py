"""Clauses restated: provisions, columns with their projects, practices with their measures."""

from collections.abc import Iterator

from generator.language import Bilingual
from generator.model import Column, Document, KnowledgeBase, Practice, Provision
from generator.search.records.record import (
    NOTHING,
    SearchRecord,
    clause,
    joined,
    lines,
    of_provision,
    url_of,
)


def provisions(kb: KnowledgeBase, document: Document) -> Iterator[SearchRecord]:
    """Yield one record a provision (条款), all its statements in both languages."""
    for provision in document.provisions:
        item = kb.items[f"{document.id}#{provision.id}"]
        yield of_provision(item, provision, "provision", provision.heading or _first(provision), NOTHING)


def columns(kb: KnowledgeBase, document: Document) -> Iterator[SearchRecord]:
    """Yield one record a project column (专栏), then one a project."""
    for column in kb.columns_of(document):
        yield _column(kb, column)
        for project in column.projects:
            item = kb.items[f"{column.id}#{project.id}"]
            title = project.provision.heading or item.names
            yield of_provision(item, project.provision, "project", title, NOTHING)


def _column(kb: KnowledgeBase, column: Column) -> SearchRecord:
    item = kb.items[column.id]
    return SearchRecord(
        id=column.id,
        kind="column",
        part=column.document.id,
        document=column.document.id,
        title=item.names,
        texts=lines([*(project.provision.heading for project in column.projects), column.note]),
        url=url_of(item),
        place=clause(column.ref),
        ref=column.ref,
    )


def practices(kb: KnowledgeBase, document: Document) -> Iterator[SearchRecord]:
    """Yield one record a practice (一地的做法), then one a measure with its examples."""
    for practice in kb.practices_of(document):
        yield _practice(kb, practice)
        for measure in practice.measures:
            item = kb.items[f"{practice.id}#{measure.id}"]
            title = measure.provision.heading or _first(measure.provision)
            words = joined([practice.place, *(example.place for example in measure.examples)])
            yield of_provision(item, measure.provision, "measure", title, words)


def _practice(kb: KnowledgeBase, practice: Practice) -> SearchRecord:
    item, provision = kb.items[practice.id], practice.provision
    headings = [measure.provision.heading for measure in practice.measures]
    return SearchRecord(
        id=practice.id,
        kind="practice",
        part=practice.document.id,
        document=practice.document.id,
        title=item.names,
        texts=lines([*(statement.text for statement in provision.statements), *headings]),
        url=url_of(item),
        called=joined([practice.place]),
        place=clause(provision.ref),
        ref=provision.ref,
    )


def _first(provision: Provision) -> Bilingual:
    """A clause without heading is called by its first sentence."""
    return provision.statements[0].text
