"""Responsibility tables (重点任务分工)."""

from dataclasses import dataclass
from enum import Enum

from generator.language import Bilingual
from generator.model.department import Department
from generator.model.document import Document
from generator.model.programme import Programme
from generator.model.provision import Deadline, IntendedGap
from generator.model.topic import Topic
from generator.problems import Position


class Role(Enum):
    """Role of a body in a row: leads 牵头, responsible alone 责任, takes part 主要参与."""

    LEAD = "lead"
    RESPONSIBLE = "responsible"
    PARTNER = "partner"


@dataclass(frozen=True, slots=True)
class BodyInRow:
    """A responsible body of a row (负责单位), with the name that the table prints."""

    department: Department
    role: Role
    printed: str
    printed_at: Position
    position: Position


@dataclass(frozen=True, slots=True)
class NamedBody:
    """A body that the text of a task names outside the list of responsible bodies."""

    department: Department
    printed: str
    printed_at: Position


@dataclass(frozen=True, slots=True)
class LeadRule:
    """How the roles were read from the printed order (牵头规则)."""

    text: Bilingual
    ref: str
    scope: Bilingual


@dataclass(frozen=True, slots=True)
class RowPlaces:
    """Where the parts of a row were written."""

    ref: Position
    heading: Position
    task: Position
    items: tuple[Position, ...]
    open_ended: Position


@dataclass(frozen=True, slots=True)
class TaskRow:
    """One row of a responsibility table (重点任务分工的一行)."""

    table_id: str
    document: Document
    number: int
    ref: str
    fingerprint: str | None
    """Fingerprint of the official clause it was written against."""
    heading: Bilingual | None
    """Heading as printed, where the document has one."""
    label: Bilingual
    """A few words of ours, for lists and matrices."""
    task: Bilingual
    """The task restated."""
    items: tuple[Bilingual, ...]
    """The single tasks where the row bundles several."""
    en_of: str | None
    """Hash of the Chinese text that the English translates."""
    bodies: tuple[BodyInRow, ...]
    """In printed order."""
    named: tuple[NamedBody, ...]
    open_ended: bool
    """Whether the printed list ends in 等."""
    deadlines: tuple[Deadline, ...]
    programmes: tuple[Programme, ...]
    topics: tuple[Topic, ...]
    note: Bilingual | None
    intended_gaps: tuple[IntendedGap, ...]
    places: RowPlaces
    position: Position

    @property
    def anchor(self) -> str:
        """Id of the row inside its table: `row-14`."""
        return f"row-{self.number}"

    @property
    def id(self) -> str:
        """Id in the whole knowledge base: `<table>#row-14`."""
        return f"{self.table_id}#{self.anchor}"

    @property
    def title(self) -> Bilingual:
        """The printed heading, else the restated task."""
        return self.heading or self.task

    def with_role(self, role: Role) -> tuple[BodyInRow, ...]:
        """Return the bodies that have `role`, in printed order."""
        return tuple(body for body in self.bodies if body.role is role)

    def role_of(self, department: Department) -> Role | None:
        """Return the role of `department` in this row, or None."""
        return next((body.role for body in self.bodies if body.department.id == department.id), None)


@dataclass(frozen=True, slots=True)
class TaskTable:
    """A responsibility table of one document (重点任务分工)."""

    id: str
    document: Document
    ref: str
    titles: Bilingual
    lead_rule: LeadRule
    rows: tuple[TaskRow, ...]
    position: Position
