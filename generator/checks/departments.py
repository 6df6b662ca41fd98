"""Rules on bodies: their names, parents and successors."""

import unicodedata
from collections.abc import Callable, Iterator

from generator.checks.breach import breach
from generator.checks.cycles import cycles
from generator.checks.subject import Subject
from generator.link import Kind
from generator.model import Department, OtherName
from generator.problems import Problem

_Others = Callable[[Department], tuple[OtherName, ...]]


def names_claimed_twice(subject: Subject) -> Iterator[Problem]:
    """A name, short name, alias or abbreviation that two bodies claim would find the wrong one.

    Former and later names may be shared: two bodies that merged have the same later name.
    """
    claimed: dict[str, str] = {}
    for department in subject.kb.departments.values():
        for name, position in department.placed_names:
            other = claimed.setdefault(folded(name), department.id)
            if other != department.id:
                yield breach(
                    "name-claimed-twice",
                    position,
                    (f"“{name}”已是{other}的名称", f"“{name}” is a name of `{other}` already"),
                    ("从其中一条记录删去这个名称", "remove the name from one of the two records"),
                )


def folded(name: str) -> str:
    """Return the form in which names are compared: NFKC, case folded, without spaces."""
    return "".join(unicodedata.normalize("NFKC", name).casefold().split())


def names_with_a_record(subject: Subject) -> Iterator[Problem]:
    """A former or later name that is the name of another record, without naming that record."""
    owners = {folded(name): each.id for each in subject.kb.departments.values() for name in each.own_names()}
    for department in subject.kb.departments.values():
        for other in (*department.former_names, *department.later_names):
            owner = owners.get(folded(other.names.zh), department.id)
            if other.department is None and owner != department.id:
                yield breach(
                    "name-has-a-record",
                    other.position,
                    (f"“{other.names.zh}”另有记录{owner}", f"“{other.names.zh}” has a record of its own, `{owner}`"),
                    (f"加上department: {owner}", f"add `department: {owner}`"),
                )


def parent_cycles(subject: Subject) -> Iterator[Problem]:
    """A division whose chain of parents leads back to itself."""
    bodies = subject.kb.departments
    edges = {
        each.id: [(each.parent, subject.place(Kind.DEPARTMENT, each.id, "parent"))]
        if each.parent and each.parent in bodies
        else []
        for each in bodies.values()
    }
    for at, (zh, en) in cycles(edges):
        yield breach("parent-cycle", at, (f"上级关系成环：{zh}", f"parents run in a circle: {en}"))


def successor_cycles(subject: Subject) -> Iterator[Problem]:
    """A body that, through its successors, succeeds itself."""
    bodies = subject.kb.departments
    edges = {
        each.id: [(other.department, other.position) for other in each.later_names if other.department]
        for each in bodies.values()
    }
    for at, (zh, en) in cycles(edges):
        yield breach("successor-cycle", at, (f"承接关系成环：{zh}", f"successors run in a circle: {en}"))


def one_sided_successions(subject: Subject) -> Iterator[Problem]:
    """A change of name that one record states and the other does not, or states differently."""
    bodies = subject.kb.departments
    for department in bodies.values():
        for other, others, key in _both_ways(department):
            target = bodies.get(other.department or "")
            if target is None or other.change not in ("renamed", "merged"):
                continue
            back = [each for each in others(target) if each.department == department.id]
            if not any(each.change == other.change for each in back):
                yield breach(
                    "one-sided-relation",
                    other.position,
                    (f"{target.id}的记录没有写这一变动", f"the record `{target.id}` does not state this change"),
                    (
                        f"在{target.id}的{key}里也写上{department.id}",
                        f"add `{department.id}` to `{key}` of `{target.id}`",
                    ),
                )


def _both_ways(department: Department) -> Iterator[tuple[OtherName, _Others, str]]:
    for other in department.later_names:
        yield other, lambda target: target.former_names, "former_names"
    for other in department.former_names:
        yield other, lambda target: target.later_names, "later_names"


def parents_elsewhere(subject: Subject) -> Iterator[Problem]:
    """A division whose department belongs to another province."""
    bodies = subject.kb.departments
    for department in bodies.values():
        parent = bodies.get(department.parent or "")
        own = department.jurisdiction
        if parent is not None and parent.jurisdiction is not None and own not in (None, parent.jurisdiction):
            yield breach(
                "jurisdiction-mixed",
                subject.place(Kind.DEPARTMENT, department.id, "parent"),
                (
                    f"上级单位{parent.id}属于{parent.jurisdiction}，本单位属于{own}",
                    f"the parent `{parent.id}` belongs to `{parent.jurisdiction}`, this body to `{own}`",
                ),
                ("改parent或jurisdiction", "mend `parent` or `jurisdiction`"),
            )
