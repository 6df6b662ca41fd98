"""Chapters made from responsibility tables: the table itself, and what each body has in it."""

from dataclasses import dataclass

from generator.handbook import bodies as body_sections
from generator.handbook import tables
from generator.handbook.making import Entry, Made, Making
from generator.model import Chapter


@dataclass(frozen=True, slots=True)
class Bodies:
    """The chapter with a section a body."""

    sections: tuple[body_sections.Section, ...]
    mentions: tuple[body_sections.Mention, ...]


def task_table(making: Making, chapter: Chapter) -> Made | None:
    """Print one table; one that could not be linked is a problem reported elsewhere."""
    if chapter.table is None:
        return None
    number = [each.id for each in making.tables].index(chapter.table.id) + 1
    return Made(
        content=tables.table(chapter.table, number, making.printing),
        documents=(chapter.table.document,),
        running=tables.running_head(number, making.say(chapter.titles), making.language),
    )


def bodies(making: Making, _: Chapter) -> Made | None:
    """Print the bodies of the book's tables with their rows."""
    made = Bodies(
        body_sections.sections(making.kb, making.tables, making.language),
        body_sections.mentions(making.kb, making.tables, making.language),
    )
    below = tuple(Entry(each.listed, f"#{each.anchor}") for each in made.sections)
    return Made(made, below=below) if made.sections else None
