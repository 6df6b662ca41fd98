"""Which handbooks are printed, and in which editions and languages."""

from dataclasses import dataclass
from datetime import date

from generator import addresses
from generator.language import Language
from generator.model import KnowledgeBase


@dataclass(frozen=True, slots=True)
class Edition:
    """One PDF to make: a handbook (手册) in one size and one language."""

    handbook: str
    """Id of the handbook."""
    name: str
    """`a4`."""
    language: Language

    @property
    def path(self) -> str:
        """Where the PDF stands on the site."""
        return addresses.handbook_file(self.handbook, self.name, self.language).from_root

    @property
    def style_sheet(self) -> str:
        """Name of the style sheet below `site_templates/handbook/`."""
        return f"{self.name}.css"


@dataclass(frozen=True, slots=True)
class Printing:
    """What a copy says of itself: its language, its day, its public address (None for a preview copy)."""

    language: Language
    as_of: date
    site_url: str | None


def editions(kb: KnowledgeBase) -> list[Edition]:
    """Return every edition of every handbook, Chinese before English."""
    return [
        Edition(handbook.id, name, language)
        for handbook in kb.handbooks.values()
        for name in handbook.editions
        for language in Language
    ]
