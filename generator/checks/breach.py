"""How a rule says that it is broken."""

from generator.language import Bilingual
from generator.problems import Position, Problem

Said = tuple[str, str]
"""The same words in Chinese and in English."""


def breach(code: str, at: Position, message: Said, hint: Said | None = None) -> Problem:
    """Return the problem of a broken rule; the rule's severity is set where all rules are run."""
    return Problem(code, at, Bilingual(*message), Bilingual(*hint) if hint else None)
