"""What the makers of chapters are given and what they give back."""

from dataclasses import dataclass
from datetime import date

from generator import wording
from generator.handbook.editions import Edition, Printing
from generator.handbook.qr import Qr, qr
from generator.language import Bilingual, Language
from generator.model import Department, Document, Handbook, Item, KnowledgeBase, Locality, TaskTable


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents: the anchor it leads to, and the lines below it."""

    title: str
    href: str
    number: str = ""
    below: tuple["Entry", ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """Something printed that the index refers to: its anchor, its words, the bodies it names."""

    anchor: str
    text: str
    bodies: tuple[Department, ...] = ()


@dataclass(frozen=True, slots=True)
class Made:
    """A finished chapter: what its template shows, and what the rest of the book must know of it."""

    content: object
    documents: tuple[Document, ...] = ()
    below: tuple[Entry, ...] = ()
    places: tuple[Place, ...] = ()
    running: str | None = None
    """How the running head names it, where that is not its title."""


@dataclass(frozen=True, slots=True)
class Making:
    """A chapter in the making: the knowledge base, the edition, and the number of the chapter in its book."""

    kb: KnowledgeBase
    handbook: Handbook
    edition: Edition
    as_of: date
    site_url: str | None
    """None for a preview copy."""
    number: int = 0

    @property
    def language(self) -> Language:
        """The language of the edition."""
        return self.edition.language

    @property
    def printing(self) -> Printing:
        """What the copy says of itself."""
        return Printing(self.language, self.as_of, self.site_url)

    @property
    def tables(self) -> tuple[TaskTable, ...]:
        """The responsibility tables that the book prints, in its order."""
        return tuple(each.table for each in self.handbook.chapters if each.type == "task-table" and each.table)

    @property
    def locality(self) -> Locality | None:
        """The county or township that the copy is made for."""
        return self.kb.localities[self.edition.locality] if self.edition.locality else None

    @property
    def body(self) -> Department | None:
        """The body that the copy is made for."""
        return self.kb.departments[self.edition.body] if self.edition.body else None

    def say(self, text: Bilingual) -> str:
        """Return a text in the language of the edition."""
        return text[self.language]

    def label(self, key: str, **values: object) -> str:
        """Return a label in the language of the edition, its gaps filled."""
        text = wording.label(key)[self.language]
        return text.format(**values) if values else text

    def counted(self, key: str, count: int) -> str:
        """Return a label with a count; English has a form of its own for one."""
        return self.label(f"{key}-one" if count == 1 else key, count=count)

    def anchor(self, name: str) -> str:
        """Return the anchor of something in this chapter: one item may stand in several."""
        return f"c{self.number}-{name.replace('#', '--')}"

    def source(self, item: Item) -> str:
        """Return the short source line of an item: document and clause."""
        clause = wording.clause_text(item.ref, self.language) if item.ref else ""
        name = self.say(item.document.short_titles)
        return name + (wording.gap(self.language) + clause if clause else "")

    def qr(self, path: str) -> Qr | None:
        """Return the code that leads to a page of the site; None for a preview copy."""
        return qr(self.site_url + path) if self.site_url else None
