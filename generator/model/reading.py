"""Readings (读法): what must be kept apart, is unclear, or is misprinted in the originals."""

from dataclasses import dataclass

from generator.language import Bilingual
from generator.model.item import Item
from generator.problems import Position


@dataclass(frozen=True, slots=True)
class ReadingPlace:
    """One of the places that a reading is about."""

    item: Item
    ref: str | None
    printed: str | None
    text: Bilingual | None
    ref_position: Position
    printed_position: Position


@dataclass(frozen=True, slots=True)
class Reading:
    """Something that the originals leave open; both sides stand, nothing is decided."""

    id: str
    titles: Bilingual
    kind: str
    """`scope`, `unit`, `value`, `lead`, `period`, `wording`, `misprint`, `lost-text` or `derived`."""
    text: Bilingual
    basis: str
    places: tuple[ReadingPlace, ...]
    position: Position
