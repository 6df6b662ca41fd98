"""Rules on records that nothing leads to."""

from collections.abc import Iterator, Mapping

from generator.checks.breach import breach
from generator.checks.subject import Subject
from generator.model import KnowledgeBase
from generator.problems import Position, Problem

_REFERRING = (
    "department", "departments", "issuers", "printed_by", "parent", "topics", "programmes", "question", "groups",
    "procedures", "benefit", "leads", "partners",
)  # fmt: skip
"""Keys that hold ids of records of the kinds below."""


def unused_records(subject: Subject) -> Iterator[Problem]:
    """A body, topic, programme, question, group or procedure that no other record names."""
    if not subject.is_whole:
        return
    named = {
        words.words
        for words in subject.words
        if any(step in _REFERRING for step in words.trail[-2:]) and not _is_own(words.file.path, words.words)
    }
    for records in _kinds(subject.kb):
        for record, at in records.items():
            if record not in named:
                yield breach(
                    "unused-record",
                    at,
                    (f"没有一条记录提到{record}", f"no record names `{record}`"),
                    ("在该写的地方写上它，或删去", "name it where it belongs, or delete it"),
                )


def _is_own(path: str, record: str) -> bool:
    return path.endswith(f"/{record}.yaml")


def _kinds(kb: KnowledgeBase) -> Iterator[Mapping[str, Position]]:
    yield {each.id: each.position for each in kb.departments.values()}
    yield {each.id: each.position for each in kb.topics.values()}
    yield {each.id: each.position for each in kb.programmes.values()}
    yield {each.id: each.position for each in kb.questions.values()}
    yield {each.id: each.position for each in kb.procedures.values()}
    yield {each.id: each.position for each in kb.groups.values() if each.condition is None and not each.places}
