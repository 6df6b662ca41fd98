"""Benefits (帮助事项): what the documents say about one kind of help; never an entitlement."""

from dataclasses import dataclass

from generator.language import Bilingual
from generator.model.condition import Condition
from generator.model.document import Document
from generator.model.fact import Fact
from generator.model.group import Group
from generator.model.item import Item
from generator.model.procedure import Procedure
from generator.model.topic import Topic
from generator.problems import Position

FIELDS = ("what", "amounts", "whom", "priority", "procedure", "decides", "papers", "bodies", "funding")
"""Fields of a benefit that hold facts, in the order of a page."""


@dataclass(frozen=True, slots=True)
class BenefitConditions:
    """The conditions that one document states, in words and as data."""

    text: Bilingual
    item: Item
    condition: Condition
    position: Position


@dataclass(frozen=True, slots=True)
class Benefit:
    """One kind of help. A field without facts is not stated in the documents."""

    id: str
    names: Bilingual
    summary: Bilingual
    basis: str
    """`rule`, `past-standard`, `plan` or `task`."""
    groups: tuple[Group, ...]
    topics: tuple[Topic, ...]
    what: tuple[Fact, ...]
    amounts: tuple[Fact, ...]
    whom: tuple[Fact, ...]
    conditions: tuple[BenefitConditions, ...]
    priority: tuple[Fact, ...]
    procedure: tuple[Fact, ...]
    procedures: tuple[Procedure, ...]
    decides: tuple[Fact, ...]
    papers: tuple[Fact, ...]
    bodies: tuple[Fact, ...]
    funding: tuple[Fact, ...]
    note: Bilingual | None
    position: Position

    def facts(self) -> tuple[tuple[str, tuple[Fact, ...]], ...]:
        """Return every field of facts by name, in the order of a page."""
        return tuple((name, getattr(self, name)) for name in FIELDS)

    @property
    def documents(self) -> tuple[Document, ...]:
        """Return the documents that it rests on, each once, the oldest first."""
        items = [fact.item for _, facts in self.facts() for fact in facts] + [each.item for each in self.conditions]
        found = {item.document.id: item.document for item in items}
        return tuple(sorted(found.values(), key=lambda each: (each.year, each.id)))
