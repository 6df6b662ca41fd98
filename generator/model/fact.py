"""Facts: what one clause states, as benefits and other records across documents cite it."""

from dataclasses import dataclass

from generator.language import Bilingual
from generator.model.department import Department
from generator.model.item import Item
from generator.model.provision import Figure
from generator.problems import Position


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that one clause states."""

    text: Bilingual
    item: Item
    figures: tuple[Figure, ...]
    departments: tuple[Department, ...]
    printed: str | None
    position: Position
