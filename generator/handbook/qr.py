"""QR codes as one black path: the only module that knows segno."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby

import segno

QUIET = 4
"""Blank modules around a code, as the standard asks."""


@dataclass(frozen=True, slots=True)
class Qr:
    """A code: its address, its side in modules with the quiet zone, its dark modules as strokes of an SVG path."""

    address: str
    side: int
    path: str


@cache
def qr(address: str) -> Qr:
    """Return the code of `address`, with the level of correction that its size leaves room for, M at least.

    Every format of a book shows the same codes.
    """
    matrix = segno.make_qr(address, error="m").matrix
    return Qr(address, len(matrix) + 2 * QUIET, "".join(_runs(matrix)))


def _runs(matrix: Sequence[Sequence[int]]) -> Iterator[str]:
    for y, line in enumerate(matrix, start=QUIET):
        x = QUIET
        for dark, modules in groupby(line):
            width = len(list(modules))
            if dark:
                yield f"M{x} {y}.5h{width}"
            x += width
