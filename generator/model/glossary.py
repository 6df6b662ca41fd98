"""Glossary terms (术语): one English name each."""

from dataclasses import dataclass

from generator.language import Bilingual
from generator.model.item import Item
from generator.model.topic import Topic
from generator.problems import Position


@dataclass(frozen=True, slots=True)
class Words:
    """Words in each language."""

    zh: tuple[str, ...] = ()
    en: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Term:
    """A term with its definition, and the everyday words that lead to it."""

    id: str
    names: Bilingual
    aliases: Words
    everyday: Words
    avoid: tuple[str, ...]
    """English renderings that are not used."""
    definition: Bilingual
    basis: str
    confidence: str | None
    places: tuple[Item, ...]
    topics: tuple[Topic, ...]
    note: Bilingual | None
    position: Position
