"""Addresses of other sites that the content names."""

import re
from collections.abc import Iterator

from generator.checks.subject import words_of
from generator.link import Content
from generator.problems import Position

_ADDRESS = re.compile(r"https?://[^\s<>\"'“”（）()，。；、》\]]+", re.IGNORECASE)


def addresses(content: Content) -> Iterator[tuple[str, Position]]:
    """Yield every http address of records and pages, with its place."""
    for words in words_of(content):
        for found in _ADDRESS.finditer(words.words):
            yield found.group().rstrip(".,;:!?"), words.position
