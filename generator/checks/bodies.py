"""Where documents name bodies."""

from collections.abc import Iterator

from generator.checks.subject import Subject
from generator.link import Kind
from generator.model import Department, Document
from generator.problems import Position

Named = tuple[Department, Position]
"""A body and the place that names it."""


def named_in(subject: Subject, document: Document) -> Iterator[Named]:
    """Yield every body that a document and what belongs to it name: issuers, clauses, rows."""
    kb = subject.kb
    for index, issuer in enumerate(document.issuers):
        yield issuer, subject.place(Kind.DOCUMENT, document.id, "issuers", index)
    if document.printed_by is not None:
        yield document.printed_by, subject.place(Kind.DOCUMENT, document.id, "printed_by")
    for _, provision in kb.clauses_of(document):
        for statement in provision.statements:
            for body in statement.bodies:
                yield body.department, body.position
    for table in kb.tables_of(document):
        for row in table.rows:
            for body_in_row in row.bodies:
                yield body_in_row.department, body_in_row.position
            for named in row.named:
                yield named.department, named.printed_at


def day_of(document: Document) -> str:
    """Return the day, or what is known of it, on which a document speaks."""
    return document.issued or document.printed_on or str(document.year)
