"""Rules on the two languages of a text."""

from collections.abc import Iterator

from generator.checks import numbers
from generator.language import Bilingual
from generator.model import KnowledgeBase
from generator.problems import Position, Problem


def numbers_that_differ(kb: KnowledgeBase) -> Iterator[Problem]:
    """A number that one language states and the other does not."""
    for text, position in texts(kb):
        only_zh, only_en = numbers.differing(text)
        for language, missing in (("English", only_zh), ("Chinese", only_en)):
            if missing:
                listed = ", ".join(f"{number:,f}" for number in sorted(missing))
                there = "英文" if language == "English" else "中文"
                yield Problem(
                    "numbers-differ",
                    position,
                    Bilingual(f"{there}里没有数字{listed}", f"the {language} lacks the number {listed}"),
                    Bilingual("中英文的数字要一致", "both languages state the same numbers"),
                )


def texts(kb: KnowledgeBase) -> Iterator[tuple[Bilingual, Position]]:
    """Yield the restated texts of rows and statements, each with its place."""
    for row in kb.rows:
        yield row.task, row.places.task
        yield from zip(row.items, row.places.items, strict=True)
        for text, place in ((row.heading, row.places.heading), (row.note, row.position)):
            if text is not None:
                yield text, place
    for document in kb.documents.values():
        for provision in document.provisions:
            for statement in provision.statements:
                yield statement.text, statement.text_position
