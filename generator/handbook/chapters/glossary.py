"""The chapter of terms (名词解释)."""

from dataclasses import dataclass

from generator import wording
from generator.handbook import page_index
from generator.handbook.index_order import sort_key
from generator.handbook.making import Made, Making, Place


@dataclass(frozen=True, slots=True)
class TermLine:
    """A term with its other name and its explanation."""

    anchor: str
    name: str
    other_name: str
    definition: str
    everyday: str | None
    basis: str | None


@dataclass(frozen=True, slots=True)
class Glossary:
    """The chapter of terms (名词解释)."""

    terms: tuple[TermLine, ...]


def glossary(making: Making, places: tuple[Place, ...]) -> Made | None:
    """Print the terms that the other chapters use, in alphabetical order."""
    used = page_index.terms(making.kb, places, making.language)
    chosen = [each for each in making.kb.glossary.values() if each.id in used]
    own = sorted(chosen, key=lambda each: sort_key(making.say(each.names), making.language))
    lines = tuple(
        TermLine(
            anchor=f"term-{each.id}",
            name=making.say(each.names),
            other_name=each.names[making.language.other],
            definition=making.say(each.definition),
            everyday=wording.joined(words, making.language)
            if (words := each.everyday.zh if making.language.value == "zh" else each.everyday.en)
            else None,
            basis=None if each.basis == "stated" else making.label(f"basis-{each.basis}"),
        )
        for each in own
    )
    return Made(Glossary(lines)) if lines else None
