"""Rules on the two languages of a text."""

import hashlib
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


def translation_hash(*chinese: str) -> str:
    """Return the hash of the Chinese that an English text translates: 16 hexadecimal digits."""
    return hashlib.sha256("\n".join(chinese).encode()).hexdigest()[:16]


def stale_translations(kb: KnowledgeBase) -> Iterator[Problem]:
    """A Chinese text that changed after its English was last looked at."""
    for row in kb.rows:
        now = translation_hash(row.task.zh, *(item.zh for item in row.items))
        if row.en_of is not None and row.en_of != now:
            yield _stale(row.places.task)
    for document in kb.documents.values():
        for provision in document.provisions:
            for statement in provision.statements:
                if statement.en_of is not None and statement.en_of != translation_hash(statement.text.zh):
                    yield _stale(statement.text_position)


def _stale(at: Position) -> Problem:
    return Problem(
        "stale-translation",
        at,
        Bilingual("中文改过，英文还没有核对", "the Chinese has changed since its English was checked"),
        Bilingual("核对英文，再运行policykb stamp", "check the English, then run policykb stamp"),
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
