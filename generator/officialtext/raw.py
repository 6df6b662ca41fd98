"""What a file holds before any repair, and how a file that holds none is refused."""

from dataclasses import dataclass
from pathlib import Path

from generator.language import Bilingual
from generator.problems import Position, Problem


@dataclass(frozen=True, slots=True)
class RawText:
    """The text of a file, as it lies there."""

    name: str
    text: str
    encoding: str
    """UTF-8, UTF-16, GB18030, PDF or DOCX."""


def refused(path: Path, code: str, zh: str, en: str, hint: Bilingual | None = None) -> tuple[None, list[Problem]]:
    """Return no text and the reason."""
    return None, [Problem(code, Position(path.name), Bilingual(zh, en), hint)]
