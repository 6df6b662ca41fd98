"""Rules on ids: one id, one thing."""

from collections.abc import Iterator

from generator.checks.breach import breach
from generator.checks.subject import Subject
from generator.model import KnowledgeBase, Statement
from generator.problems import Position, Problem

Placed = tuple[str, Position]
_HINT = ("同一记录里编号不重复", "an id stands once in its record")


def ids_used_twice(subject: Subject) -> Iterator[Problem]:
    """An id that two parts of a record share: links to it would be ambiguous."""
    for group in _parts(subject.kb):
        seen: dict[str, Position] = {}
        for part, position in group:
            first = seen.setdefault(part, position)
            if first is not position:
                said = (
                    f"编号{part}用了两次（第一次在第{first.line}行）",
                    f"the id `{part}` is used twice (first on line {first.line})",
                )
                yield breach("duplicate-id", position, said, _HINT)


def _parts(kb: KnowledgeBase) -> Iterator[list[Placed]]:
    for document in kb.documents.values():
        provisions = [(each.id, each.position) for each in document.provisions]
        yield provisions + _statements(each for p in document.provisions for each in p.statements)
    for column in kb.columns.values():
        projects = [(each.id, each.provision.position) for each in column.projects]
        yield projects + _statements(each for p in column.projects for each in p.provision.statements)
    for table in kb.indicator_tables.values():
        yield [(each.id, each.position) for each in table.indicators]
    for practice in kb.practices.values():
        clauses = [practice.provision, *(each.provision for each in practice.measures)]
        measures = [(each.id, each.provision.position) for each in practice.measures]
        yield measures + _statements(each for clause in clauses for each in clause.statements)
    for question in kb.questions.values():
        yield [(answer.id, question.position) for answer in question.answers]


def _statements(statements: Iterator[Statement]) -> list[Placed]:
    return [(each.id, each.id_position) for each in statements]


def ids_used_again(subject: Subject) -> Iterator[Problem]:
    """An id that belonged to another record: its old address leads elsewhere, so it is never used again."""
    former = {(each.kind, each.old): each for each in subject.kb.redirects}
    for kind, records in subject.content.records.items():
        for record_id, file in records.items():
            known = former.get((kind.value, record_id))
            if known is not None:
                yield breach(
                    "id-used-again",
                    file.at(),
                    (f"编号{record_id}以前是{known.new}的", f"the id `{record_id}` was that of `{known.new}` before"),
                    ("旧网址仍指向那条记录，换一个编号", "its old address still leads there: choose another id"),
                )


def ambiguous_ids(subject: Subject) -> Iterator[Problem]:
    """An id that two records of different kinds share, where a reference may name either."""
    kb = subject.kb
    kinds = (kb.documents, kb.task_tables, kb.columns, kb.indicator_tables, kb.practices)
    seen: dict[str, Position] = {}
    for records in kinds:
        for record in records.values():
            first = seen.setdefault(record.id, record.position)
            if first is not record.position:
                yield breach(
                    "ambiguous-id",
                    record.position,
                    (f"编号{record.id}已用于{first.file}", f"the id `{record.id}` is that of {first.file} already"),
                    ("引用写的是编号，改一个文件名", "references name records by id: rename one of the files"),
                )
