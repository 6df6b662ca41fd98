"""What was proved of a document against its official text (证据), as `policykb stamp` wrote it down."""

from dataclasses import dataclass

from generator.problems import Position


@dataclass(frozen=True, slots=True)
class ProvedClause:
    """A clause of the official text: its fingerprint, how many figures it prints, whether a record states it."""

    ref: str
    fingerprint: str
    figures: int
    covered: bool


@dataclass(frozen=True, slots=True)
class RepairCount:
    """How often a repair rule was used on the text, and where (offsets in the raw text)."""

    rule: str
    count: int
    offsets: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """The evidence of one document; its id is the document's."""

    id: str
    source_sha256: str
    normaliser: int
    clauses: tuple[ProvedClause, ...]
    repairs: tuple[RepairCount, ...]
    position: Position

    @property
    def covered(self) -> int:
        """Number of clauses that a record states."""
        return sum(clause.covered for clause in self.clauses)
