"""Waivers: what they excuse, and what is wrong with them."""

from collections.abc import Collection, Iterable, Iterator

from generator.checks.breach import breach
from generator.checks.explained import EXPLANATIONS
from generator.checks.subject import Subject
from generator.model import KnowledgeBase
from generator.problems import Position, Problem, Severity
from generator.problems.nearest import nearest


def unknown_rules(subject: Subject) -> Iterator[Problem]:
    """A waiver or a severity for a rule that does not exist: it would do nothing, silently."""
    for waiver in subject.kb.waivers:
        if waiver.rule not in EXPLANATIONS:
            yield _unknown(waiver.rule, waiver.position)
    site = subject.content.site
    for rule in subject.kb.site.severities:
        if rule not in EXPLANATIONS and site is not None:
            yield _unknown(rule, site.key_at("severities", rule))


def _unknown(rule: str, at: Position) -> Problem:
    near = nearest(rule, EXPLANATIONS)
    hint = (f"是不是{near}？", f"did you mean `{near}`?") if near else ("见docs/rules.md", "see docs/rules.md")
    return breach("unknown-rule", at, (f"没有规则“{rule}”", f"there is no rule `{rule}`"), hint)


def without_waived(problems: Iterable[Problem], kb: KnowledgeBase, run: Collection[str]) -> Iterator[Problem]:
    """Yield the problems that no waiver excuses, and the waivers of rules in `run` that excuse nothing."""
    used = set()
    for problem in problems:
        waiver = next((w for w in kb.waivers if w.rule == problem.code and w.covers(problem.position)), None)
        if waiver is None:
            yield problem
        else:
            used.add(waiver)
    for waiver in kb.waivers:
        if waiver not in used and waiver.rule in run:
            said = (
                f"这里没有违反{waiver.rule}，不用豁免",
                f"nothing here breaks `{waiver.rule}`: the waiver does nothing",
            )
            hint = ("删去这条waivers", "delete this waiver")
            unused = breach("unused-waiver", waiver.position, said, hint)
            yield Problem(unused.code, unused.position, unused.message, unused.hint, Severity.WARNING)
