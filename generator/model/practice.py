"""Practices (经验做法): what one place did, as a bulletin reports it."""

from dataclasses import dataclass

from generator.language import Bilingual
from generator.model.document import Document
from generator.model.provision import Provision, Statement
from generator.problems import Position


@dataclass(frozen=True, slots=True)
class Example:
    """An example of a district, county or township that belongs to a measure."""

    id: str
    place: Bilingual
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure of a place (一项做法)."""

    number: int
    provision: Provision
    """Its clause; all its statements, those of the examples last."""
    examples: tuple[Example, ...]

    @property
    def id(self) -> str:
        """Id inside its practice: `measure-3`."""
        return self.provision.id

    @property
    def own_statements(self) -> tuple[Statement, ...]:
        """Return the statements that belong to no example."""
        return self.provision.statements[
            : len(self.provision.statements) - sum(len(e.statements) for e in self.examples)
        ]


@dataclass(frozen=True, slots=True)
class Practice:
    """The measures of one place (一地的做法)."""

    id: str
    document: Document
    place: Bilingual
    provision: Provision
    """The clause of the place itself: its heading and what is said before the measures."""
    measures: tuple[Measure, ...]
    note: Bilingual | None
    position: Position
