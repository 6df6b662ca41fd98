"""Typed access to a value inside a record file, with its place.

The shape has been checked against the schema, so a wrong type here is a bug of the program, not of the content.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.language import Bilingual
from generator.problems import Position
from generator.yamlfiles import Trail, Value, YamlFile


@dataclass(frozen=True, slots=True)
class Entry:
    """A mapping somewhere in a file."""

    file: YamlFile
    trail: Trail = ()

    @property
    def _mapping(self) -> dict[str, Value]:
        value: Value = self.file.data
        for step in self.trail:
            value = value[step]  # type: ignore[index]
        if not isinstance(value, dict):
            raise TypeError(f"{self.file.path}: no mapping at {self.trail}")
        return value

    @property
    def position(self) -> Position:
        """Where the mapping was written."""
        return self.file.at(*self.trail)

    def at(self, *keys: str | int) -> Position:
        """Where the value below was written."""
        return self.file.at(*self.trail, *keys)

    def has(self, key: str) -> bool:
        """Whether `key` is there and not null."""
        return self._mapping.get(key) is not None

    def is_text(self, key: str) -> bool:
        """Whether the value under `key` is a text, such as `not_stated`."""
        return isinstance(self._mapping.get(key), str)

    def names(self) -> tuple[str, ...]:
        """Keys of the mapping in written order."""
        return tuple(self._mapping)

    def text(self, key: str) -> str:
        """Return a text that must be there."""
        value = self._mapping[key]
        if not isinstance(value, str):
            raise TypeError(f"{self.file.path}: {key} is no text")
        return value

    def text_or_none(self, key: str) -> str | None:
        """Return a text, or None where it is absent or null."""
        return self.text(key) if self.has(key) else None

    def number(self, key: str) -> int:
        """Return a whole number."""
        value = self._mapping[key]
        if not isinstance(value, int):
            raise TypeError(f"{self.file.path}: {key} is no whole number")
        return value

    def decimal(self, key: str) -> Decimal:
        """Return a number exactly as written."""
        value = self._mapping[key]
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise TypeError(f"{self.file.path}: {key} is no number")
        return Decimal(str(value))

    def flag(self, key: str) -> bool:
        """Return a truth value, False where absent."""
        return bool(self._mapping.get(key, False))

    def words(self, key: str) -> tuple[str, ...]:
        """Return a list of texts, empty where absent."""
        value = self._mapping.get(key)
        return tuple(str(each) for each in value) if isinstance(value, list) else ()

    def entry(self, key: str) -> "Entry":
        """Return the mapping below `key`."""
        return Entry(self.file, (*self.trail, key))

    def entry_or_none(self, key: str) -> "Entry | None":
        """Return the mapping below `key`, or None where it is absent or null."""
        return self.entry(key) if self.has(key) else None

    def entries(self, key: str) -> Iterator["Entry"]:
        """Yield the mappings of the list below `key`, nothing where absent."""
        value = self._mapping.get(key)
        for index in range(len(value) if isinstance(value, list) else 0):
            yield Entry(self.file, (*self.trail, key, index))

    def bilingual(self, key: str) -> Bilingual:
        """Return a text in both languages."""
        entry = self.entry(key)
        return Bilingual(entry.text("zh"), entry.text("en"))

    def bilingual_or_none(self, key: str) -> Bilingual | None:
        """Return a text in both languages, or None."""
        return self.bilingual(key) if self.has(key) else None

    def as_bilingual(self) -> Bilingual:
        """Return this very mapping as a text in both languages."""
        return Bilingual(self.text("zh"), self.text("en"))
