"""Project columns (专栏) of a plan and their projects."""

from dataclasses import dataclass

from generator.language import Bilingual
from generator.model.document import Document
from generator.model.provision import Provision
from generator.problems import Position


@dataclass(frozen=True, slots=True)
class Project:
    """One project of a column (专栏里的项目)."""

    number: int | None
    """As printed; None where the source has lost it."""
    is_lost: bool
    """Whether number and name are lost in the source."""
    provision: Provision
    """Its clause; `heading` is the printed name."""

    @property
    def id(self) -> str:
        """Id inside its column: `project-2`."""
        return self.provision.id


@dataclass(frozen=True, slots=True)
class Column:
    """A project column of one document (专栏)."""

    id: str
    document: Document
    ref: str
    number: int | None
    is_lost: bool
    titles: Bilingual | None
    """As printed; None where the source has lost it."""
    note: Bilingual | None
    projects: tuple[Project, ...]
    position: Position

    @property
    def slug(self) -> str:
        """Last part of its address: its number, or `lost`."""
        return "lost" if self.number is None else str(self.number)
