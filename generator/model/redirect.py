"""Former ids of renamed records (改名)."""

from dataclasses import dataclass

from generator.problems import Position


@dataclass(frozen=True, slots=True)
class Redirect:
    """A record that was called otherwise: its old address leads to the new one."""

    kind: str
    """Folder of the kind below `content/`."""
    old: str
    new: str
    position: Position
