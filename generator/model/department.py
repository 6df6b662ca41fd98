"""Bodies named in documents (单位)."""

from dataclasses import dataclass

from generator.language import Bilingual
from generator.problems import Position


@dataclass(frozen=True, slots=True)
class OtherName:
    """A former or later name of a body, or the body that took over (更名、合并、拆分、并入)."""

    names: Bilingual
    """Full name."""
    short_names: Bilingual | None
    aliases: tuple[str, ...]
    """Short forms people type, in either language."""
    since: str | None
    until: str | None
    change: str
    """`renamed`, `merged`, `split` or `absorbed`."""
    department: str | None
    """Id of the other body where it has a record of its own; it is then found under its own name only."""
    basis: str
    """`stated`, `inferred` or `general-knowledge`."""
    confidence: str
    evidence: Bilingual | None
    position: Position


@dataclass(frozen=True, slots=True)
class Department:
    """A department, commission, office, division, federation or organization, or a class of them (单位)."""

    id: str
    kind: str
    """`concrete`, `generic` (民政部门) or `class` (残工委成员单位)."""
    names: Bilingual
    short_names: Bilingual
    aliases: tuple[str, ...]
    """Other names for exactly this body, Chinese ones first."""
    abbreviations: tuple[str, ...]
    level: str
    line: str | None
    parent: str | None
    """Id of the department that a division (处室) belongs to."""
    jurisdiction: str | None
    former_names: tuple[OtherName, ...]
    later_names: tuple[OtherName, ...]
    note: Bilingual | None
    placed_names: tuple[tuple[str, Position], ...]
    """Names, short names, aliases and abbreviations, each with the place where it was written."""
    position: Position

    @property
    def is_division(self) -> bool:
        """Whether it is a division inside a department: leading there is not leading in the province."""
        return self.level == "division"

    def own_names(self) -> tuple[str, ...]:
        """Every name that belongs to this body alone, without former and later ones."""
        return tuple(name for name, _ in self.placed_names)
