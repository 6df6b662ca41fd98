"""Topics (主题)."""

from dataclasses import dataclass

from generator.language import Bilingual
from generator.problems import Position


@dataclass(frozen=True, slots=True)
class Topic:
    """A subject by which readers look for tasks (主题)."""

    id: str
    names: Bilingual
    description: Bilingual
    words: tuple[str, ...]
    """Everyday words that lead here, in either language."""
    position: Position
