"""Rules on deadlines."""

from collections.abc import Iterator

from generator.checks.bodies import day_of
from generator.checks.breach import breach
from generator.checks.subject import Subject
from generator.model import Deadline, Document
from generator.problems import Problem


def outside_the_period(subject: Subject) -> Iterator[Problem]:
    """A day by which something is due that lies outside the period of its document."""
    for document, deadline in _deadlines(subject):
        period, day = document.period, deadline.date
        if period is None or day is None or deadline.type != "dated":
            continue
        if not period.start[: len(day)] <= day <= period.end[: len(day)]:
            yield breach(
                "deadline-outside-period",
                deadline.position,
                (
                    f"{day}不在文件的期限{period.start}—{period.end}之内",
                    f"{day} lies outside the document’s period, {period.start} to {period.end}",
                ),
                (
                    "核对年份；文件真这样写的，加waivers并说明",
                    "look at the year; if the document says so, add a waiver with the reason",
                ),
            )


def past_presented_as_open(subject: Subject) -> Iterator[Problem]:
    """A day before the document that is entered as still to come, or one after it that is entered as past."""
    for document, deadline in _deadlines(subject):
        day, spoken = deadline.date, day_of(document)
        if day is None or deadline.type == "recurring":
            continue
        width = min(len(day), len(spoken))
        if deadline.type == "dated" and day[:width] < spoken[:width]:
            said = (
                f"{day}早于文件的日期{spoken}，不能写作待完成的时限",
                f"{day} is before the document ({spoken}): it cannot be due still",
            )
            yield breach("past-deadline-open", deadline.position, said, ("写type: past", "write `type: past`"))
        elif deadline.type == "past" and day[:width] > spoken[:width]:
            said = (
                f"{day}晚于文件的日期{spoken}，不能写作已过去",
                f"{day} is after the document ({spoken}): it cannot be past",
            )
            yield breach("past-deadline-open", deadline.position, said, ("写type: dated", "write `type: dated`"))


def _deadlines(subject: Subject) -> Iterator[tuple[Document, Deadline]]:
    for document in subject.kb.documents.values():
        for _, provision in subject.kb.clauses_of(document):
            for statement in provision.statements:
                yield from ((document, deadline) for deadline in statement.deadlines)
