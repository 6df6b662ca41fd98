"""A YAML file as plain data that remembers where each key and value was written."""

from dataclasses import dataclass, field

from generator.problems import Position

Value = dict[str, "Value"] | list["Value"] | str | int | float | bool | None
Trail = tuple[str | int, ...]
Place = tuple[int, int]
"""Line and column, both from 1; a column counts code points."""


@dataclass(frozen=True, slots=True)
class YamlFile:
    """One file as plain data.

    `values` and `keys` map a trail (keys and list indexes from the top) to the place where that value, or the key
    that holds it, was written.
    """

    path: str
    data: Value
    values: dict[Trail, Place] = field(default_factory=dict)
    keys: dict[Trail, Place] = field(default_factory=dict)

    def at(self, *trail: str | int) -> Position:
        """Return where the value at `trail` was written, else the nearest place above it."""
        while trail and trail not in self.values:
            trail = trail[:-1]
        return Position(self.path, *self.values.get(trail, (1, 1)))

    def key_at(self, *trail: str | int) -> Position:
        """Return where the key at `trail` was written, else the value's place."""
        return Position(self.path, *self.keys[trail]) if trail in self.keys else self.at(*trail)
