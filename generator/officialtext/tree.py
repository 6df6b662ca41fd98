"""The tree of clauses while it grows: where the next clause hangs and what it is called."""

from dataclasses import dataclass, field

from generator.officialtext.clause import Clause, Piece
from generator.officialtext.growing import GrowingClause
from generator.officialtext.marks import LEVELS, Mark

_HEADING_LIMIT = 40
_UNHEADED = ("subitem", "circled")
"""Members of a list: their first sentence is no heading."""


@dataclass(slots=True)
class Tree:
    """Roots in order, and the path of open clauses down to the one that the next paragraph belongs to."""

    roots: list[GrowingClause] = field(default_factory=list)
    path: list[GrowingClause] = field(default_factory=list)
    annex: GrowingClause | None = None
    """The annex whose numbered clauses are counted anew."""

    @property
    def has_body(self) -> bool:
        """Whether a numbered clause or a city has begun."""
        return any(root.level or root.kind == "city" for root in self.roots)

    def root(self, kind: str, ref: str, start: int, number: str = "", *, lost: bool = False) -> GrowingClause:
        """Add a clause at the top."""
        clause = GrowingClause(ref, kind, number, start, lost=lost)
        self.roots.append(clause)
        return clause

    def numbered(self, mark: Mark, piece: Piece, start: int) -> GrowingClause:
        """Add a numbered clause below the nearest open one of a higher level."""
        while self.path and not 0 < self.path[-1].level < mark.level:
            self.path.pop()
        parent = self.path[-1] if self.path else self._missing(mark, start)
        clause = GrowingClause(self._ref(parent, mark), mark.kind, mark.number, start, mark.level)
        heading, own = (
            ([], [piece]) if mark.number.endswith("条") or mark.kind in _UNHEADED else heading_and_text(piece)
        )
        clause.heading += heading
        for each in own:
            clause.add(each)
        above = parent or self.annex
        (above.children if above else self.roots).append(clause)
        self.path.append(clause)
        return clause

    def _missing(self, mark: Mark, start: int) -> GrowingClause | None:
        """Where a text begins with （三） or 4., the clauses above are lost: a place is kept for them."""
        if self.has_body or mark.value <= 1 or mark.kind not in ("section", "item", "subitem"):
            return None
        above: GrowingClause | None = None
        for kind in ("part", "section", "item"):
            if LEVELS[kind] < mark.level:
                ref = (above.ref if above else "") + ("(?)" if kind == "section" else "?")
                lost = GrowingClause(ref, kind, "", start, LEVELS[kind], lost=True)
                (above.children if above else self.roots).append(lost)
                self.path.append(lost)
                above = lost
        return above

    def _ref(self, parent: GrowingClause | None, mark: Mark) -> str:
        own = f"({mark.number})" if mark.kind in ("section", "subitem") else mark.number
        stands_alone = mark.kind == "decimal" or (mark.kind == "article" and not mark.number.endswith("节"))
        if parent is None or stands_alone:
            return (self.annex.ref if self.annex else "") + own
        return parent.ref + own

    def clauses(self) -> tuple[Clause, ...]:
        """Return the finished clauses, no two with one reference."""
        seen: dict[str, int] = {}
        for root in self.roots:
            for clause in root.walk():
                seen[clause.ref] = seen.get(clause.ref, 0) + 1
                if seen[clause.ref] > 1:
                    clause.ref = f"{clause.ref}~{seen[clause.ref]}"
        return tuple(root.clause() for root in self.roots)


def heading_and_text(piece: Piece) -> tuple[list[Piece], list[Piece]]:
    """Split a heading off: the first sentence if it is short, or the whole line if it is no sentence."""
    words = piece.text
    stop = words.find("。")
    if stop < 0:
        is_heading = len(words) <= _HEADING_LIMIT and not words.endswith(("；", "：", "，", ";"))
        return ([piece], []) if words and is_heading else ([], [piece] if words else [])
    if stop > _HEADING_LIMIT:
        return [], [piece]
    rest = piece.part(stop + 1, len(words))
    return [piece.part(0, stop)], [rest] if rest.text else []
