"""The clauses of an official text, as a tree."""

from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause with its own text; children stand apart.

    `kind` is head, preamble, part (一、), section (（一）), item (1.), subitem (（1）, ①), article (第一条),
    enumeration (1.… or 一是… inside a paragraph), column (专栏), project, table (附件), row, note, city or tail.
    """

    ref: str
    """Reference: `三(四)2`, `专栏5-2`, `附件-14`, `济南市一是`."""
    kind: str
    number: str
    """Number as printed, or nothing."""
    heading: str
    """Heading or title as printed, or nothing."""
    text: str
    """Own text after number, heading included where it is part of a sentence; children excluded."""
    start: int
    """Offset in the normalised text of the first character of its own text."""
    children: tuple["Clause", ...] = field(default=())
    bodies: tuple[str, ...] = field(default=())
    """For a row: the responsible bodies in printed order."""
    open_ended: bool = False
    """For a row: whether the list of bodies ends in 等."""
    lost: bool = False
    """Whether its number or title is missing in the text."""

    def walk(self) -> Iterator["Clause"]:
        """Yield the clause and everything below it, in order."""
        yield self
        for child in self.children:
            yield from child.walk()
