"""What is due when (时限): every deadline of every statement and row, with the item that states it."""

from calendar import monthrange
from dataclasses import dataclass

from generator.model.item import Item
from generator.model.knowledge_base import KnowledgeBase
from generator.model.provision import BodyInStatement, Deadline
from generator.model.task import TaskRow


@dataclass(frozen=True, slots=True)
class Due:
    """A deadline, the statement or row that sets it, and the bodies it names."""

    item: Item
    bodies: tuple[BodyInStatement, ...]
    strength: str
    deadline: Deadline

    @property
    def last_day(self) -> str | None:
        """Return the last day that keeps the date, as YYYY-MM-DD: `2020` means by the end of 2020."""
        if self.deadline.date is None:
            return None
        year, *rest = (int(part) for part in self.deadline.date.split("-"))
        month = rest[0] if rest else 12
        day = rest[1] if rest[1:] else monthrange(year, month)[1]
        return f"{year:04}-{month:02}-{day:02}"


def dues(kb: KnowledgeBase) -> tuple[Due, ...]:
    """Return all deadlines: by date, those without one last, then in the order of the documents."""
    found = [
        Due(kb.items[f"{record}#{statement.id}"], statement.bodies, statement.strength, deadline)
        for document in sorted(kb.documents.values(), key=lambda each: (each.year, each.id))
        for record, provision in kb.clauses_of(document)
        for statement in provision.statements
        for deadline in statement.deadlines
    ]
    found += [Due(kb.items[row.id], _bodies(row), "plans", each) for row in kb.rows for each in row.deadlines]
    return tuple(sorted(found, key=lambda due: due.last_day or "9999"))


def _bodies(row: TaskRow) -> tuple[BodyInStatement, ...]:
    return tuple(BodyInStatement(each.department, each.role.value, each.printed, each.position) for each in row.bodies)
