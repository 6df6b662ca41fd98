"""Which handbooks are printed, and in which editions and languages."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from generator import addresses
from generator.language import Language
from generator.model import KnowledgeBase

FORMATS = ("a4", "large", "a5", "booklet", "card", "text")
"""A4, large print (大字版), A5, A5 imposed for folding (小册子), cards (明白卡), plain text."""


@dataclass(frozen=True, slots=True)
class Edition:
    """One file to make: a handbook (手册) in one format and one language."""

    handbook: str
    """Id of the handbook."""
    name: str
    """One of `FORMATS`."""
    language: Language
    locality: str | None = None
    """Id of the county or township whose offices it names."""
    body: str | None = None
    """Id of the body that it is made for."""

    @property
    def path(self) -> str:
        """Where the file stands on the site."""
        address = addresses.handbook_file(self.handbook, self.name, self.language, self.locality, self.body)
        return address.from_root

    @property
    def layout(self) -> str:
        """The format in which pages are set: a booklet is an A5 edition, put on sheets afterwards."""
        return "a5" if self.name == "booklet" else self.name


@dataclass(frozen=True, slots=True)
class Printing:
    """What a copy says of itself: its language, its day, its public address (None for a preview copy)."""

    language: Language
    as_of: date
    site_url: str | None


def editions(kb: KnowledgeBase) -> list[Edition]:
    """Return the standard set: every edition of every handbook that is not made for one body, Chinese first."""
    return [
        Edition(handbook.id, name, language)
        for handbook in kb.handbooks.values()
        if handbook.subject is None
        for name in handbook.editions
        for language in Language
    ]


def requested(
    kb: KnowledgeBase,
    ids: Sequence[str] = (),
    name: str | None = None,
    locality: str | None = None,
    body: str | None = None,
) -> list[Edition]:
    """Return the editions that somebody asks for: of the handbooks `ids` (all), in the format `name` (the usual).

    `locality` and `body` are ids; a handbook made for one body is left out where none is named.
    """
    chosen = [kb.handbooks[each] for each in ids] or [
        each for each in kb.handbooks.values() if (each.subject == "body") is (body is not None)
    ]
    return [
        Edition(each.id, form, language, locality, body if each.subject == "body" else None)
        for each in chosen
        for form in ([name] if name else each.editions)
        for language in Language
    ]
