"""Procedures (办理程序) that documents state."""

from dataclasses import dataclass

from generator.language import Bilingual
from generator.model.department import Department
from generator.model.item import Item
from generator.problems import Position


@dataclass(frozen=True, slots=True)
class Step:
    """One step: who acts and what is done."""

    actor: Bilingual
    department: Department | None
    act: str
    """`apply`, `submit`, `assess`, `review`, `approve`, `publicize`, `file`, `provide`, `check` or `other`."""
    text: Bilingual
    item: Item | None
    position: Position


@dataclass(frozen=True, slots=True)
class Procedure:
    """Steps in order, and what they hold for."""

    id: str
    names: Bilingual
    applies_to: Bilingual
    item: Item | None
    steps: tuple[Step, ...]
    note: Bilingual | None
    position: Position
