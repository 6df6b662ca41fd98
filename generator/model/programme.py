"""Programmes, brands, events, institutions and campaigns that documents name (计划、品牌、活动、机构、专项行动)."""

from dataclasses import dataclass

from generator.language import Bilingual
from generator.model.topic import Topic
from generator.problems import Position


@dataclass(frozen=True, slots=True)
class Programme:
    """Something with a name of its own."""

    id: str
    names: Bilingual
    """As printed, without quotation marks."""
    aliases: tuple[str, ...]
    """Other printed forms."""
    kind: str
    """`programme`, `brand`, `event`, `institution` or `campaign`."""
    description: Bilingual | None
    topics: tuple[Topic, ...]
    position: Position

    @property
    def printed_names(self) -> tuple[str, ...]:
        """Return the Chinese forms that a clause may print."""
        return (self.names.zh, *self.aliases)
