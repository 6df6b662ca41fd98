"""Rules on documents, their relations and their ids."""

from collections.abc import Iterator

from generator.checks.bodies import day_of, named_in
from generator.checks.breach import breach
from generator.checks.cycles import cycles
from generator.checks.subject import Subject
from generator.link import Kind
from generator.model import Document, OtherName
from generator.problems import Position, Problem

_ONE_WAY = ("succeeds", "annex-of")
_ENDING = ("merged", "split", "absorbed")
_CHINA = "china"


def relations_to_itself(subject: Subject) -> Iterator[Problem]:
    """A document related to itself, a link from an item to itself."""
    for document in subject.kb.documents.values():
        for index, relation in enumerate(document.relations):
            if relation.document == document.id:
                said = ("文件和自己有关系", "the document is related to itself")
                yield breach("relation-to-itself", _target(subject, document, index), said)
    for link_set in subject.kb.link_sets.values():
        for link in link_set.links:
            if link.source.id == link.target.id:
                said = (f"{link.source.id}和自己关联", f"`{link.source.id}` is linked to itself")
                yield breach("relation-to-itself", link.position, said)


def relation_cycles(subject: Subject) -> Iterator[Problem]:
    """Succession or annexes that run in a circle; reported once for each document in it."""
    documents = subject.kb.documents
    for kind in _ONE_WAY:
        edges = {
            document.id: [
                (each.document, _target(subject, document, index))
                for index, each in enumerate(document.relations)
                if each.type == kind and each.document
            ]
            for document in documents.values()
        }
        for at, (zh, en) in cycles(edges):
            yield breach("relation-cycle", at, (f"{kind}关系成环：{zh}", f"`{kind}` runs in a circle: {en}"))


def successions_backwards(subject: Subject) -> Iterator[Problem]:
    """A document that succeeds a later one."""
    documents = subject.kb.documents
    for document in documents.values():
        for index, relation in enumerate(document.relations):
            earlier = documents.get(relation.document or "")
            if earlier is not None and relation.type == "succeeds" and day_of(earlier) > day_of(document):
                yield breach(
                    "succession-backwards",
                    _target(subject, document, index),
                    (
                        f"{earlier.id}（{day_of(earlier)}）晚于本文件（{day_of(document)}）",
                        f"`{earlier.id}` ({day_of(earlier)}) is later than this document ({day_of(document)})",
                    ),
                )


def periods_backwards(subject: Subject) -> Iterator[Problem]:
    """A period that ends before it begins."""
    for document in subject.kb.documents.values():
        period = document.period
        if period is not None and period.end < period.start:
            said = (f"{period.end}早于{period.start}", f"{period.end} is before {period.start}")
            yield breach("period-backwards", subject.place(Kind.DOCUMENT, document.id, "period", "end"), said)


def ended_but_in_force(subject: Subject) -> Iterator[Problem]:
    """A document that is called in force although its period had ended when that was looked up."""
    for document in subject.kb.documents.values():
        period, checked = document.period, document.in_force.checked_on
        if document.in_force.status == "in-force" and period is not None and period.end < (checked or ""):
            yield breach(
                "ended-but-in-force",
                subject.place(Kind.DOCUMENT, document.id, "in_force", "status"),
                (
                    f"期限到{period.end}为止，{checked}核对时却写作有效",
                    f"the period ended on {period.end}, yet the document is called in force on {checked}",
                ),
                ("改in_force，或写明延期的依据", "change `in_force`, or state what extended the period"),
            )


def bodies_from_elsewhere(subject: Subject) -> Iterator[Problem]:
    """A body of one province in a document of another."""
    for document in subject.kb.documents.values():
        for department, at in named_in(subject, document):
            if document.jurisdiction != _CHINA and department.jurisdiction not in (None, _CHINA, document.jurisdiction):
                yield breach(
                    "jurisdiction-mixed",
                    at,
                    (
                        f"{department.id}属于{department.jurisdiction}，文件属于{document.jurisdiction}",
                        (
                            f"`{department.id}` belongs to `{department.jurisdiction}`, the document to"
                            f" `{document.jurisdiction}`"
                        ),
                    ),
                    ("换成本地的单位", "name the body of this place"),
                )


def bodies_after_their_end(subject: Subject) -> Iterator[Problem]:
    """A body in a document that is later than its end."""
    for document in subject.kb.documents.values():
        for department, at in named_in(subject, document):
            end = next((each for each in department.later_names if _ends(each, day_of(document))), None)
            if end is not None:
                yield breach(
                    "body-after-its-end",
                    at,
                    (
                        f"{department.id}到{end.since}已由“{end.names.zh}”承接，文件是{day_of(document)}的",
                        (
                            f"“{end.names.en}” took over from `{department.id}` in {end.since};"
                            f" the document is of {day_of(document)}"
                        ),
                    ),
                    ("换成承接的单位", "name the body that took over"),
                )


def _target(subject: Subject, document: Document, index: int) -> Position:
    """Return where a relation names the other document."""
    return subject.place(Kind.DOCUMENT, document.id, "relations", index, "document")


def _ends(other: OtherName, day: str) -> bool:
    """Whether the body had gone, or its name had passed to another record, on `day`; in doubt it had not."""
    gone = other.change in _ENDING or other.department is not None
    return gone and other.since is not None and other.since[: len(day)] < day[: len(other.since)]
