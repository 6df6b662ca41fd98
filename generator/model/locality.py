"""Localities (县乡信息): offices of a county or township, and its own amounts."""

from dataclasses import dataclass

from generator.language import Bilingual
from generator.model.benefit import Benefit
from generator.model.department import Department
from generator.problems import Position


@dataclass(frozen=True, slots=True)
class Contact:
    """An office with its line."""

    office: Bilingual
    department: Department | None
    address: Bilingual | None
    phone: str
    hours: Bilingual | None
    checked_on: str
    phone_position: Position
    position: Position


@dataclass(frozen=True, slots=True)
class LocalAmount:
    """An amount in force there."""

    benefit: Benefit
    text: Bilingual
    source: Bilingual
    checked_on: str
    position: Position


@dataclass(frozen=True, slots=True)
class Locality:
    """A county or township."""

    id: str
    names: Bilingual
    level: str
    parent: str | None
    """Id of the county of a township."""
    fictional: bool
    contacts: tuple[Contact, ...]
    amounts: tuple[LocalAmount, ...]
    position: Position
