"""A clause while it is being read."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.officialtext.clause import Clause, Piece, joined

_REST_OF_HEADING = 8
"""A heading broken over two lines leaves a rest of a few words."""
_SENTENCE_END = ("。", "！", "？", "；", "：", "”", "）")


@dataclass(slots=True)
class GrowingClause:
    """Collects text and children until the next mark; `clause()` freezes it."""

    ref: str
    kind: str
    number: str
    start: int
    level: int = 0
    heading: list[Piece] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    children: list["GrowingClause"] = field(default_factory=list)
    bodies: tuple[str, ...] = ()
    bodies_at: tuple[tuple[int, int], ...] = ()
    cells: tuple[str, ...] = ()
    open_ended: bool = False
    lost: bool = False

    def add(self, piece: Piece) -> None:
        """Add a paragraph: the rest of an unfinished heading, else own text."""
        if self._is_heading_open(piece.text):
            self.heading.append(Piece(piece.text, piece.start, ""))
        elif piece.text:
            self.pieces.append(piece)

    def _is_heading_open(self, words: str) -> bool:
        waits = bool(self.heading) and not self.pieces and not self.children and not words.endswith(_SENTENCE_END)
        return waits and len(words) <= _REST_OF_HEADING

    @property
    def is_open(self) -> bool:
        """Whether its text breaks off inside a sentence."""
        return bool(self.pieces) and not self.pieces[-1].text.endswith(_SENTENCE_END)

    def clause(self) -> Clause:
        """Return the finished clause."""
        spans = [(piece.start, piece.end) for piece in (*self.heading, *self.pieces)]
        ends = [end for _, end in (*spans, *self.bodies_at)]
        return Clause(
            ref=self.ref,
            kind=self.kind,
            number=self.number,
            heading=joined(self.heading),
            text=joined(self.pieces),
            start=self.start,
            end=max(ends, default=self.start),
            children=tuple(child.clause() for child in self.children),
            bodies=self.bodies,
            open_ended=self.open_ended,
            cells=self.cells,
            lost=self.lost,
            pieces=tuple(self.pieces),
            spans=tuple(sorted((*spans, *self.bodies_at))),
        )

    def walk(self) -> Iterator["GrowingClause"]:
        """Yield the clause and everything below it, in order."""
        yield self
        for child in self.children:
            yield from child.walk()
