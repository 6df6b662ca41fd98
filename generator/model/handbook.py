"""Handbooks (手册)."""

from dataclasses import dataclass

from generator.language import Bilingual
from generator.model.task import TaskTable
from generator.problems import Position


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter of a handbook: type `guide`, `task-table`, `bodies` or `index` (一章)."""

    type: str
    titles: Bilingual
    table: TaskTable | None
    """For `task-table`."""
    text: Bilingual | None
    """For `guide`: one paragraph a line."""


@dataclass(frozen=True, slots=True)
class Handbook:
    """A printed handbook (手册)."""

    id: str
    titles: Bilingual
    subtitles: Bilingual
    audience: Bilingual
    editions: tuple[str, ...]
    chapters: tuple[Chapter, ...]
    position: Position
