"""A second set of queries, made by chance from the content: whatever stands there is found, whoever cuts it how."""

import random
from collections.abc import Callable, Iterator

import pytest

from generator.language import Language
from generator.model import KnowledgeBase
from generator.search import Engine, SearchRecord, records
from generator.search.pinyin import sounds
from generator.search.tokens import folded
from tests.search.judging import mean

EACH = 60
"""So many queries of a kind."""


def sentences(found: list[SearchRecord], language: Language) -> list[tuple[str, str]]:
    """Return records that restate clauses, and a sentence of each that is long enough to be cut."""
    kinds = ("row", "provision", "project", "measure")
    return [
        (record.id, text[language])
        for record in found
        if record.kind in kinds
        for text in record.texts
        if len(text.zh) > 12
    ]


def runs(text: str) -> list[str]:
    """Return the runs of Chinese characters of a text."""
    made = "".join(sign if "\u4e00" <= sign <= "\u9fff" else " " for sign in folded(text))
    return [run for run in made.split() if len(run) > 4]


def piece(chance: random.Random, text: str) -> str | None:
    """Return four to six characters from anywhere in a run, across words."""
    pieces = runs(text)
    if not pieces:
        return None
    run = chance.choice(pieces)
    length = min(len(run), chance.randint(4, 6))
    start = chance.randrange(len(run) - length + 1)
    return run[start : start + length]


def two(chance: random.Random, text: str) -> str | None:
    """Return two pairs of characters from a text, apart by a blank."""
    first, second = piece(chance, text), piece(chance, text)
    return f"{first[:2]} {second[-2:]}" if first and second else None


def misheard(chance: random.Random, text: str) -> str | None:
    """Return a piece with one character replaced by another of the same sound."""
    cut = piece(chance, text)
    table = sounds(cut or "")
    places = [place for place in range(len(cut or "")) if any(cut and cut[place] in each for each in table.values())]
    if not cut or not places:
        return None
    place = chance.choice(places)
    alike = next(each for each in table.values() if cut[place] in each).replace(cut[place], "")
    return cut[:place] + chance.choice(alike) + cut[place + 1 :] if alike else None


def words(chance: random.Random, text: str) -> str | None:
    """Return three English words in a row."""
    every = [word for word in text.split() if word.isalpha()]
    start = chance.randrange(max(1, len(every) - 3))
    return " ".join(every[start : start + 3]) if len(every) > 5 else None


def made(
    found: list[SearchRecord], language: Language, make: Callable[[random.Random, str], str | None], seed: int
) -> Iterator[tuple[str, str]]:
    """Yield queries with the text they come from."""
    chance = random.Random(seed)  # noqa: S311 - repeatable samples, not secrets
    pool = sentences(found, language)
    count = 0
    while count < EACH:
        _, text = chance.choice(pool)
        query = make(chance, text)
        if query:
            count += 1
            yield query, text


@pytest.mark.parametrize(
    ("make", "language", "floor"),
    [(piece, Language.ZH, 0.97), (two, Language.ZH, 0.9), (misheard, Language.ZH, 0.85), (words, Language.EN, 0.97)],
    ids=["substrings", "two words", "homophones", "English"],
)
def test_what_stands_there_is_found(
    engine: Engine,
    real: KnowledgeBase,
    make: Callable[[random.Random, str], str | None],
    language: Language,
    floor: float,
) -> None:
    """One of the first ten answers says the query, or comes from the sentence it was cut from."""
    found = records(real)
    said = {record.id: folded("\n".join(text[language] for text in (record.title, *record.texts))) for record in found}
    results = []
    for query, text in made(found, language, make, 20261124):
        hits = [hit.id for hit in engine.search(query, language=language)][:10]
        parts = [folded(part) for part in query.split()]
        right = [hit for hit in hits if folded(text) in said[hit] or all(part in said[hit] for part in parts)]
        results.append(bool(right))
    assert mean(results) >= floor
