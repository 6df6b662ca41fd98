"""Handbooks (手册)."""

from dataclasses import dataclass

from generator.language import Bilingual
from generator.model.benefit import Benefit
from generator.model.document import Document
from generator.model.indicator import IndicatorTable
from generator.model.item import Item
from generator.model.task import TaskTable
from generator.problems import Position


@dataclass(frozen=True, slots=True)
class Form:
    """A sheet to copy and fill in (表单): one `record` a sheet, or a `ledger` of many lines."""

    titles: Bilingual
    text: Bilingual
    layout: str
    fields: tuple[Bilingual, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter of a handbook (一章); which of its parts are filled depends on `type`."""

    type: str
    titles: Bilingual
    text: Bilingual | None
    """One paragraph a line."""
    table: TaskTable | None
    """For `task-table` and `matrix`."""
    document: Document | None
    """For `provisions` and `columns`."""
    indicators: IndicatorTable | None
    """For `indicators`."""
    benefits: tuple[Benefit, ...]
    """For `benefits`, `cards` and `decision-sheets`; empty for all."""
    places: tuple[Item, ...]
    """For `stated`."""
    missing: tuple[Bilingual, ...]
    """For `stated`: what the documents do not say."""
    offices: tuple[Bilingual, ...]
    """For `contacts`."""
    forms: tuple[Form, ...]
    """For `forms`."""


@dataclass(frozen=True, slots=True)
class Handbook:
    """A printed handbook (手册)."""

    id: str
    titles: Bilingual
    subtitles: Bilingual
    audience: Bilingual
    subject: str | None
    """`body` for a book made for one body, on request only."""
    editions: tuple[str, ...]
    """Those that a build makes; others are made on request."""
    chapters: tuple[Chapter, ...]
    position: Position
