"""What is measured of a search engine, and how its answers are judged."""

import statistics
from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.search import SearchRecord
from tests.search.judging import Asked

COPY = "~"
"""Stands in the id of a copy before its number."""


@dataclass(frozen=True, slots=True)
class Result:
    """What was measured of one engine: seconds, bytes, milliseconds, and the ids found for each query."""

    name: str
    build: float
    size: int
    latency: float
    found: list[list[str]]


def grown(found: Sequence[SearchRecord], times: int) -> list[SearchRecord]:
    """Return the records `times` times under new ids, rows first as the engine wants them."""
    many = [
        replace(record, id=f"{record.id}{COPY}{copy}", part=f"{record.part}{COPY}{copy}") if copy else record
        for copy in range(times)
        for record in found
    ]
    return sorted(many, key=lambda record: record.kind != "row")


def line(result: Result, queries: Sequence[Asked]) -> str:
    """Return a row of the table; copies count as what they are copies of."""
    recalls, reciprocals = [], []
    for ids, asked in zip(result.found, queries, strict=True):
        first = list(dict.fromkeys(each.split(COPY)[0] for each in ids))[:10]
        recalls.append(len(set(asked.right) & set(first)) / min(10, len(asked.right)))
        ranks = [rank for rank, each in enumerate(first, 1) if each in (*asked.right, *asked.also)]
        reciprocals.append(1 / ranks[0] if ranks else 0.0)
    recall, reciprocal = statistics.mean(recalls), statistics.mean(reciprocals)
    return (
        f"| {result.name} | {recall:.3f} | {reciprocal:.3f} | {result.size / 1024:.0f} | {result.latency:.1f} "
        f"| {result.build:.1f} |"
    )
