"""Relations that run in a circle, told with the place of every step."""

from collections.abc import Iterator, Mapping, Sequence

from generator.problems import Position

Edges = Mapping[str, Sequence[tuple[str, Position]]]
"""From an id to the ids it points at, each with the place where that is written."""


def cycles(edges: Edges) -> Iterator[tuple[Position, tuple[str, str]]]:
    """Yield, for each id on a circle, the place of its step and the whole way in Chinese and English."""
    for start in edges:
        way = _way_back(edges, start)
        if way:
            zh = " → ".join(f"{each}（{at}）" for each, at in way)
            en = " → ".join(f"{each} ({at})" for each, at in way)
            yield way[0][1], (f"{zh} → {start}", f"{en} → {start}")


def _way_back(edges: Edges, start: str) -> list[tuple[str, Position]]:
    """Return the steps from `start` back to itself, each with the place where it is written, else nothing."""
    ways: list[list[tuple[str, Position]]] = [[(start, at)] for _, at in edges[start]]
    ends = [target for target, _ in edges[start]]
    seen: set[str] = set()
    while ways:
        way, end = ways.pop(), ends.pop()
        if end == start and len(way) > 1:
            return way
        if end in seen or end == start:
            continue
        seen.add(end)
        for target, at in edges.get(end, ()):
            ways.append([*way, (end, at)])
            ends.append(target)
    return []
