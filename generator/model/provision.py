"""Provisions of a document (条款) and the statements in which they are restated."""

from dataclasses import dataclass
from decimal import Decimal

from generator.language import Bilingual
from generator.model.department import Department
from generator.model.programme import Programme
from generator.model.topic import Topic
from generator.problems import Position


@dataclass(frozen=True, slots=True)
class BodyInStatement:
    """A body named in a statement, with its role there and the name printed."""

    department: Department
    role: str
    """`lead`, `responsible`, `partner`, `jointly`, `assists`, `guides`, `approves`, `files`, `supervises`, `named`."""
    printed: str
    position: Position


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure (数字): a value, a range, or a target in words; numbers in full (55000 for 5.5万)."""

    measures: Bilingual
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    text: Bilingual | None
    unit: Bilingual | None
    comparator: str
    """`=`, `>=`, `>`, `<=`, `<` or `about`."""
    role: str
    """`target`, `result`, `cap`, `amount`, `threshold`, `count` or `share`."""
    base: Bilingual | None
    per: Bilingual | None
    scope: Bilingual | None
    period: Bilingual | None
    places: Bilingual | None
    printed: str
    reading: Bilingual | None
    value_position: Position
    unit_position: Position
    comparator_position: Position
    position: Position


@dataclass(frozen=True, slots=True)
class Deadline:
    """A date by which, or a rhythm in which, something is due (时限): `dated`, `recurring` or `past`."""

    type: str
    date: str | None
    rhythm: Bilingual | None
    what: Bilingual
    printed: str
    position: Position


@dataclass(frozen=True, slots=True)
class IntendedGap:
    """Something of a clause that its record leaves out on purpose."""

    printed: str
    reason: Bilingual


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence of a provision, restated: who does what, for whom, how much, by when."""

    id: str
    text: Bilingual
    en_of: str | None
    """Hash of the Chinese text that the English translates."""
    strength: str
    printed_word: str
    qualifiers: tuple[Bilingual, ...]
    bodies: tuple[BodyInStatement, ...]
    groups: tuple[Bilingual, ...]
    figures: tuple[Figure, ...]
    deadlines: tuple[Deadline, ...]
    formulas: tuple[str, ...]
    """Fixed formulas (提法) and slogans that the Chinese text carries over exactly."""
    programmes: tuple[Programme, ...]
    funding: tuple[Bilingual, ...]
    topics: tuple[Topic, ...]
    id_position: Position
    text_position: Position
    strength_position: Position
    position: Position


@dataclass(frozen=True, slots=True)
class Provision:
    """One clause of a document (条款)."""

    id: str
    ref: str
    heading: Bilingual | None
    fingerprint: str | None
    statements: tuple[Statement, ...]
    intended_gaps: tuple[IntendedGap, ...]
    note: Bilingual | None
    ref_position: Position
    heading_position: Position
    position: Position
