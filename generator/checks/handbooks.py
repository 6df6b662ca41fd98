"""Rules on handbooks."""

from collections.abc import Iterator

from generator.checks.breach import breach
from generator.checks.subject import Subject
from generator.link import Kind
from generator.problems import Problem


def chapters_selecting_nothing(subject: Subject) -> Iterator[Problem]:
    """A chapter of bodies in a book without any table: its pages would be blank."""
    for handbook in subject.kb.handbooks.values():
        has_table = any(chapter.table is not None and chapter.table.rows for chapter in handbook.chapters)
        for index, chapter in enumerate(handbook.chapters):
            if chapter.type in ("bodies", "index") and not has_table:
                yield breach(
                    "chapter-selects-nothing",
                    subject.place(Kind.HANDBOOK, handbook.id, "chapters", index, "type"),
                    (f"“{chapter.titles.zh}”一章没有内容可选", f"the chapter “{chapter.titles.en}” selects nothing"),
                    ("加一章task-table，或删去这一章", "add a chapter `task-table`, or remove this one"),
                )
