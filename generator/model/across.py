"""What lies across documents: quantities, similar duties, transfers, comparisons, links."""

from dataclasses import dataclass
from decimal import Decimal

from generator.language import Bilingual
from generator.model.department import Department
from generator.model.item import Item
from generator.model.topic import Topic
from generator.problems import Position


@dataclass(frozen=True, slots=True)
class QuantityPlace:
    """A place that states a quantity."""

    item: Item
    printed: str
    scope: Bilingual | None
    position: Position


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure stated in several places (数量)."""

    id: str
    names: Bilingual
    value: Decimal | None
    unit: Bilingual | None
    agree: bool
    scope: Bilingual
    places: tuple[QuantityPlace, ...]
    position: Position


@dataclass(frozen=True, slots=True)
class DutyPlace:
    """Who leads a duty in one place."""

    item: Item
    leads: tuple[Department, ...]
    partners: tuple[Department, ...]
    text: Bilingual
    position: Position


@dataclass(frozen=True, slots=True)
class Duty:
    """One duty in several documents (相近职责); `verdict` is `agree` or `differ`."""

    id: str
    names: Bilingual
    verdict: str
    text: Bilingual
    basis: str
    places: tuple[DutyPlace, ...]
    position: Position


@dataclass(frozen=True, slots=True)
class TransferBody:
    """A body that had or has a function; `department` where it has a record."""

    names: Bilingual
    department: Department | None


@dataclass(frozen=True, slots=True)
class Transfer:
    """A function that moved between bodies while names stayed (职能划转)."""

    id: str
    names: Bilingual
    source: TransferBody
    target: TransferBody
    date: str
    basis: str
    confidence: str | None
    evidence: Bilingual | None
    affected: tuple[Item, ...]
    position: Position


@dataclass(frozen=True, slots=True)
class ComparisonSide:
    """What one plan says of a subject."""

    text: Bilingual
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """One subject in the earlier and the later plan (对照); None where a plan does not state it."""

    id: str
    names: Bilingual
    order: int
    before: ComparisonSide | None
    baseline: ComparisonSide | None
    after: ComparisonSide | None
    change: str
    """`continued`, `widened`, `new`, `ended` or `not-comparable`."""
    basis: str
    confidence: str | None
    topics: tuple[Topic, ...]
    note: Bilingual | None
    position: Position


@dataclass(frozen=True, slots=True)
class CrossLink:
    """A relation between two items (关联)."""

    source: Item
    target: Item
    relation: str
    """`measures`, `carries-out`, `details`, `same-subject` or `assigns`."""
    basis: str
    note: Bilingual | None
    position: Position


@dataclass(frozen=True, slots=True)
class LinkSet:
    """A file of relations between items."""

    id: str
    titles: Bilingual
    links: tuple[CrossLink, ...]
    position: Position
