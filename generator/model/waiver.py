"""Waivers (豁免): a rule that one record may break, and why."""

from dataclasses import dataclass

from generator.language import Bilingual
from generator.problems import Position


@dataclass(frozen=True, slots=True)
class Waiver:
    """A rule that a record, or one part of it, is excused from."""

    rule: str
    reason: Bilingual
    record: str
    """Id of the record, or `site`."""
    part: str | None
    """Id of a part of it: `p-3-4-2`, `row-14`; None for the whole record."""
    lines: tuple[int, int] | None
    """First and last line of that part."""
    position: Position

    def covers(self, at: Position) -> bool:
        """Whether a problem at this place is meant."""
        within = self.lines is None or self.lines[0] <= at.line <= self.lines[1]
        return at.file == self.position.file and within
