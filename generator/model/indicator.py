"""Indicators (主要指标) of a plan with their targets and baselines."""

from dataclasses import dataclass

from generator.language import Bilingual
from generator.model.document import Document
from generator.model.provision import Figure, IntendedGap
from generator.model.topic import Topic
from generator.problems import Position


@dataclass(frozen=True, slots=True)
class Baseline:
    """What the document reports of the years before, in its own wording (基数)."""

    ref: str
    text: Bilingual
    figures: tuple[Figure, ...]
    ref_position: Position
    text_position: Position


@dataclass(frozen=True, slots=True)
class Indicator:
    """One indicator (指标)."""

    id: str
    ref: str
    number: int
    names: Bilingual
    """As printed, without the unit."""
    kind: str
    """`binding` (约束性) or `anticipatory` (预期性)."""
    target: Figure
    baseline: Baseline | None
    scope: Bilingual | None
    fingerprint: str | None
    en_of: str | None
    """Hash of the Chinese name that the English translates."""
    topics: tuple[Topic, ...]
    note: Bilingual | None
    intended_gaps: tuple[IntendedGap, ...]
    ref_position: Position
    name_position: Position
    position: Position


@dataclass(frozen=True, slots=True)
class IndicatorTable:
    """The indicator table of one document (主要指标表)."""

    id: str
    document: Document
    ref: str
    titles: Bilingual
    note: Bilingual | None
    indicators: tuple[Indicator, ...]
    position: Position
