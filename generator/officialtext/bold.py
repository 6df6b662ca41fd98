"""Names in bold type, as the districts in the city paragraphs of a briefing."""

import re
from bisect import bisect_left
from dataclasses import replace

from generator.officialtext.clause import Clause
from generator.officialtext.normalise import Normalised

_BOLD = re.compile(r"\*\*([^*\n]{1,40})\*\*")


def with_bold(clause: Clause, text: Normalised) -> Clause:
    """Return `clause` and all below it with what is set in bold within each."""
    names = [(_normalised(text, match.start(1)), match[1]) for match in _BOLD.finditer(text.raw)]
    return _marked(clause, names) if names else clause


def _normalised(text: Normalised, raw: int) -> int:
    """Return the first offset of the normalised text that stands at or after the raw offset."""
    return bisect_left(text.offsets, raw)


def _marked(clause: Clause, names: list[tuple[int, str]]) -> Clause:
    own = tuple(name for place, name in names if any(piece.start <= place < piece.end for piece in clause.pieces))
    return replace(clause, bold=own, children=tuple(_marked(child, names) for child in clause.children))
