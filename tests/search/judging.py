"""How answers are judged: recall among the first ten, and the reciprocal rank of the first right one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import yaml

from generator.language import Language
from generator.search import Engine, SearchRecord
from tests.conftest import REPOSITORY


def read(name: str) -> dict[str, list[dict[str, Any]]]:
    """Return the queries of a file, by their part."""
    found: dict[str, list[dict[str, Any]]] = yaml.safe_load(
        (REPOSITORY / "tests" / "search" / f"{name}.yaml").read_text(encoding="utf-8")
    )
    return found


QUERIES = read("queries")
HELD_OUT = read("held_out")
_IDS = {
    "p": "jl-2021-14th-plan#p-{}",
    "k": "jl-2020-care#p-{}",
    "c": "jl-2016-civil-affairs#p-{}",
    "cr": "jl-2016-civil-affairs-tasks#row-{}",
    "o": "jl-2016-13th-outline-tasks#row-{}",
    "i": "jl-2021-14th-plan-indicators#indicator-{}",
}


@dataclass(frozen=True, slots=True)
class Asked:
    """A query with its right answers; `phrase` makes any record right that says it literally.

    `also` may come first too, but need not be found.
    """

    kind: str
    language: Language
    query: str
    right: tuple[str, ...]
    phrase: str | None = None
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Judged:
    """A query as it was answered."""

    asked: Asked
    recall: float
    reciprocal: float
    found: tuple[str, ...]


def full_id(short: str) -> str:
    """Return the id of `p:3-4-2`, `x:8-2` or `s:taian-2`; a whole id stays."""
    prefix, colon, rest = short.partition(":")
    if not colon:
        return short
    if prefix == "x":
        return "jl-2021-14th-plan-{}#project-{}".format(*rest.split("-"))
    if prefix == "s":
        return "{}#measure-{}".format(*rest.split("-"))
    return _IDS[prefix].format(rest)


def everything(queries: dict[str, list[dict[str, Any]]] = QUERIES) -> list[Asked]:
    """Return the queries over all kinds."""
    return [
        Asked(
            entry["kind"],
            Language(entry["language"]),
            str(query),
            tuple(map(full_id, entry["right"])),
            str(entry["phrase"]) if "phrase" in entry else None,
            tuple(map(full_id, entry.get("also", ()))),
        )
        for entry in queries["everything"]
        for query in entry["queries"]
    ]


def judge(engine: Engine, queries: Iterable[Asked], found: Sequence[SearchRecord]) -> list[Judged]:
    """Ask every query and judge the first ten answers."""
    said: dict[str, str] = {}
    for record in found:  # a benefit and a term may have the same id
        said[record.id] = said.get(record.id, "") + _said(record)
    return [_judged(engine, asked, said) for asked in queries]


def _judged(engine: Engine, asked: Asked, said: dict[str, str]) -> Judged:
    ids = [hit.id for hit in engine.search(asked.query, language=asked.language)][:10]
    recall = len(set(asked.right) & set(ids)) / min(10, len(asked.right))
    phrase = asked.phrase.lower() if asked.phrase else None
    first = (*asked.right, *asked.also)
    ranks = [rank for rank, each in enumerate(ids, 1) if each in first or (phrase is not None and phrase in said[each])]
    return Judged(asked, recall, 1 / ranks[0] if ranks else 0.0, tuple(ids))


def _said(record: SearchRecord) -> str:
    texts = [record.title, record.called, record.words, *record.texts]
    return "\n".join(f"{text.zh}\n{text.en}" for text in texts).lower()


def mean(numbers: Iterable[float]) -> float:
    """Return the mean."""
    every = list(numbers)
    return sum(every) / len(every)
