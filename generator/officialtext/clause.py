"""The clauses of an official text, as a tree."""

from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Piece:
    """An unbroken run of the normalised text."""

    text: str
    start: int
    """Its offset in the normalised text."""
    joint: str = "\n"
    """What stands between it and the piece before it, where pieces are put together."""

    @property
    def end(self) -> int:
        """The offset after its last character."""
        return self.start + len(self.text)

    def part(self, start: int, end: int) -> "Piece":
        """Return the characters from `start` to `end`, without white space at both ends."""
        words = self.text[start:end]
        left = len(words) - len(words.lstrip())
        return Piece(words.strip(), self.start + start + left, self.joint)


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause with its own text; children stand apart.

    `kind` is head, preamble, part (一、), section (（一）), item (1.), subitem (（1）), circled (①), article (第一条),
    decimal (1.1), enumeration (1.… or 一是… inside a paragraph), column (专栏), project, table (附件), row, note, city
    or tail.
    """

    ref: str
    """Reference: `三(四)2`, `专栏5-2`, `附件-14`, `济南市一是`; `?` stands for a number that is lost."""
    kind: str
    number: str
    """Number as printed, without brackets, or nothing."""
    heading: str
    """Heading or title as printed, or nothing."""
    text: str
    """Own text after number and heading; children excluded."""
    start: int
    """Offset in the normalised text where it begins, with its number."""
    end: int = 0
    """Offset after the last character of its own text; what interrupts it stands before that."""
    children: tuple["Clause", ...] = field(default=())
    bodies: tuple[str, ...] = field(default=())
    """For a row: the responsible bodies in printed order."""
    open_ended: bool = False
    """For a row: whether the list of bodies ends in 等."""
    cells: tuple[str, ...] = field(default=())
    """For a row of indicators: name, unit, target, kind (约束性, 预期性); nothing where one is not printed."""
    bold: tuple[str, ...] = field(default=())
    """What is set in bold type within it, as the districts of a briefing."""
    lost: bool = False
    """Whether its number or title is missing in the text."""
    pieces: tuple[Piece, ...] = field(default=(), repr=False)
    """The runs of the normalised text that make up `text`."""
    spans: tuple[tuple[int, int], ...] = field(default=(), repr=False)
    """Where all its own words stand in the normalised text: heading, text and bodies, not its number."""

    def offset(self, index: int) -> int:
        """Return where the character `index` of `text` stands in the normalised text."""
        for place, piece in enumerate(self.pieces):
            index -= len(piece.joint) if place else 0
            if index < len(piece.text):
                return piece.start + max(index, 0)
            index -= len(piece.text)
        return self.end

    def walk(self) -> Iterator["Clause"]:
        """Yield the clause and everything below it, in order."""
        yield self
        for child in self.children:
            yield from child.walk()


def joined(pieces: tuple[Piece, ...] | list[Piece]) -> str:
    """Put pieces together to one text."""
    return "".join((piece.joint if place else "") + piece.text for place, piece in enumerate(pieces))
