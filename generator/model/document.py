"""Official documents (文件) and what is known of their validity."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from generator.language import Bilingual
from generator.model.department import Department
from generator.model.provision import Provision
from generator.model.topic import Topic
from generator.problems import Position


class Status(Enum):
    """What may be said on a given day about whether a document still holds (时效)."""

    PERIOD_ENDED = "period-ended"
    IN_PERIOD = "in-period"
    NOT_STATED = "not-stated"
    IN_FORCE = "in-force"
    REPEALED = "repealed"


@dataclass(frozen=True, slots=True)
class Period:
    """Period of validity or of a plan (有效期、规划期); dates as YYYY-MM-DD."""

    start: str
    end: str
    basis: str
    note: Bilingual | None
    position: Position


@dataclass(frozen=True, slots=True)
class InForce:
    """Whether the document is in force: `unknown`, `in-force` or `repealed`, with evidence and day of checking."""

    status: str
    evidence: Bilingual | None
    checked_on: str | None


@dataclass(frozen=True, slots=True)
class Identity:
    """How the document was identified (文件身份)."""

    basis: str
    note: Bilingual | None


@dataclass(frozen=True, slots=True)
class ExternalDocument:
    """A document that this knowledge base does not hold."""

    titles: Bilingual
    number: str | None


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation to another document: `implements`, `cites`, `succeeds` or `annex-of`."""

    type: str
    document: str | None
    """Id of a document of this knowledge base, else `external` is set."""
    external: ExternalDocument | None
    ref: str | None
    basis: str
    position: Position


@dataclass(frozen=True, slots=True)
class Distribution:
    """Receivers besides the addressees (报送、抄送): mode `reported-to`, `copied-to` or `sent-to`."""

    mode: str
    receivers: Bilingual


@dataclass(frozen=True, slots=True)
class Source:
    """The text that a record was written from; `completeness` is `complete` or `fragment`."""

    file: str
    sha256: str
    completeness: str
    note: Bilingual | None


@dataclass(frozen=True, slots=True)
class Document:
    """One official document (文件)."""

    id: str
    titles: Bilingual
    short_titles: Bilingual
    number: str | None
    number_en: str | None
    type: str
    identity: Identity
    issuers: tuple[Department, ...]
    issued: str | None
    printed_by: Department | None
    printed_on: str | None
    year: int
    jurisdiction: str
    period: Period | None
    in_force: InForce
    addressees: tuple[Bilingual, ...]
    distribution: tuple[Distribution, ...]
    relations: tuple[Relation, ...]
    source: Source
    coverage: str
    """`metadata`, `table` or `full`: how much of it is here."""
    provisions: tuple[Provision, ...]
    """Its clauses, restated; empty where only metadata or a table is here so far."""
    summary: Bilingual
    topics: tuple[Topic, ...]
    position: Position

    def status(self, as_of: date) -> Status:
        """Return what may be said on the day `as_of`; nothing is assumed where the document is silent."""
        if self.in_force.status == "repealed":
            return Status.REPEALED
        if self.period is not None:
            return Status.PERIOD_ENDED if self.period.end < as_of.isoformat() else Status.IN_PERIOD
        if self.in_force.status == "in-force":
            return Status.IN_FORCE
        return Status.NOT_STATED
