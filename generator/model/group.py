"""Groups of people that documents name (人群)."""

from dataclasses import dataclass

from generator.language import Bilingual
from generator.model.condition import Condition
from generator.model.item import Item
from generator.model.topic import Topic
from generator.problems import Position


@dataclass(frozen=True, slots=True)
class Group:
    """A group of people: by disability, grade, age, household, situation, or as family and helpers."""

    id: str
    names: Bilingual
    kind: str
    """`category`, `grade`, `age`, `household`, `situation`, `family` or `helper`."""
    description: Bilingual
    printed: tuple[str, ...]
    """Words of the documents."""
    condition: Condition | None
    places: tuple[Item, ...]
    topics: tuple[Topic, ...]
    note: Bilingual | None
    position: Position
