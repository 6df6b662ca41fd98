"""Rules on the two languages of a text."""

import hashlib
import re
from collections.abc import Iterator

from generator.checks import numbers
from generator.language import Bilingual
from generator.model import KnowledgeBase
from generator.problems import Position, Problem

_QUOTED = re.compile("“([^“”]+)”")


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


def names_left_out(kb: KnowledgeBase) -> Iterator[Problem]:
    """A name that the Chinese quotes (“阳光家园计划”) and the English does not."""
    for text, position in restated(kb):
        chinese, english = _QUOTED.findall(text.zh), _QUOTED.findall(text.en)
        if len(chinese) > len(english):
            listed = "、".join(chinese)
            yield Problem(
                "names-differ",
                position,
                Bilingual(
                    f"中文有{len(chinese)}个引号里的名称（{listed}），英文只有{len(english)}个",
                    f"the Chinese quotes {len(chinese)} names ({listed}), the English only {len(english)}",
                ),
                Bilingual("英文也把名称放在“”里", "put each name into “ ” in English too"),
            )


def restated(kb: KnowledgeBase) -> Iterator[tuple[Bilingual, Position]]:
    """Yield the headings and restated texts of rows and statements, each with its place."""
    for row in kb.rows:
        yield row.task, row.places.task
        yield from zip(row.items, row.places.items, strict=True)
        if row.heading is not None:
            yield row.heading, row.places.heading
    for document in kb.documents.values():
        for provision in document.provisions:
            for statement in provision.statements:
                yield statement.text, statement.text_position


def texts(kb: KnowledgeBase) -> Iterator[tuple[Bilingual, Position]]:
    """Yield what `restated` yields, and the notes of rows."""
    yield from restated(kb)
    for row in kb.rows:
        if row.note is not None:
            yield row.note, row.position
