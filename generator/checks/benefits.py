"""Rules on benefits and on conditions."""

from collections.abc import Iterator
from itertools import product
from math import prod

from generator.checks.breach import breach
from generator.checks.subject import Subject
from generator.model import Condition
from generator.problems import Problem

_MOST_SHEETS = 20_000
"""So many ways to answer are tried; a condition with more is looked at part by part."""


def facts_without_clause(subject: Subject) -> Iterator[Problem]:
    """A filled field of a benefit that cites a whole record instead of a clause."""
    for benefit in subject.kb.benefits.values():
        for field, facts in benefit.facts():
            for fact in facts:
                if fact.item.ref is None or fact.item.part is None:
                    yield breach(
                        "fact-without-clause",
                        fact.position,
                        (
                            f"{field}没有写到条款，只写了{fact.item.id}",
                            f"`{field}` cites no clause, only `{fact.item.id}`",
                        ),
                        (
                            "写成“记录#条款”；文件没有说的，填not_stated",
                            "write `<record>#<clause>`; what no document says is `not_stated`",
                        ),
                    )


def conditions_never_true(subject: Subject) -> Iterator[Problem]:
    """A condition that no answers can fulfil: the sheet would turn everyone away."""
    for condition in _conditions(subject):
        yield from _never_true(condition)


def _conditions(subject: Subject) -> Iterator[Condition]:
    for benefit in subject.kb.benefits.values():
        yield from (each.condition for each in benefit.conditions)
    for group in subject.kb.groups.values():
        if group.condition is not None:
            yield group.condition


def _never_true(condition: Condition) -> Iterator[Problem]:
    """Report the innermost parts that cannot be true; an impossible alternative is a mistake too."""
    inner = [problem for part in (*condition.all, *condition.any) for problem in _never_true(part)]
    if inner:
        yield from inner
    elif not _can_hold(condition):
        yield breach(
            "condition-never-true",
            condition.position,
            ("这个条件怎么回答都不成立", "no answers can fulfil this condition"),
            ("看看all里互相矛盾的部分和not", "look for parts of `all` that contradict each other, and at `not`"),
        )


def _can_hold(condition: Condition) -> bool:
    questions = condition.questions()
    if prod(len(each.answers) for each in questions) > _MOST_SHEETS:
        return True
    sheets = product(*([answer.id for answer in each.answers] for each in questions))
    return any(
        condition.holds({question.id: answer for question, answer in zip(questions, sheet, strict=True)}) is not False
        for sheet in sheets
    )
