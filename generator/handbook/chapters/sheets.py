"""Decision sheets (纸上问答表): the conditions of a benefit as plain questions to tick; none of them says no."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator import wording
from generator.handbook.chapters.benefits import benefit_anchor, sheet_anchor
from generator.handbook.making import Entry, Made, Making
from generator.language import Bilingual
from generator.model import Benefit, BenefitConditions, Chapter, Condition, Item


@dataclass(frozen=True, slots=True)
class Option:
    """An answer to tick; `agrees` with the document (粗框) or differs from it (细框)."""

    name: str
    agrees: bool


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with its answers; "not sure" (圆圈) always stands beside them."""

    text: str
    help: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class AskedLine:
    """A condition: one question, or several of which one in a thick box is enough."""

    number: str
    joint: str | None
    questions: tuple[Asked, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """A box at the foot: which boxes were ticked, and what to do then."""

    name: str
    when: str
    then: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet."""

    anchor: str
    number: str
    benefit_href: str
    title: str
    lines: tuple[AskedLine, ...]
    outcomes: tuple[Outcome, ...]
    ask: str
    source: str


@dataclass(frozen=True, slots=True)
class Sheets:
    """The chapter."""

    sheets: tuple[Sheet, ...]


def sheets(making: Making, chapter: Chapter) -> Made | None:
    """Print a sheet for each of the benefits that has conditions."""
    own = [each for each in chapter.benefits or tuple(making.kb.benefits.values()) if each.conditions]
    made = tuple(_sheet(making, each, f"{making.number}.{number}") for number, each in enumerate(own, start=1))
    documents = {each.conditions[0].item.document.id: each.conditions[0].item.document for each in own}
    below = tuple(Entry(each.title, f"#{each.anchor}", each.number) for each in made)
    return Made(Sheets(made), tuple(documents.values()), below) if made else None


def fullest(benefit: Benefit) -> BenefitConditions:
    """Return the conditions that ask most: a sheet holds those of one document."""
    return max(benefit.conditions, key=lambda each: len(each.condition.all))


def _sheet(making: Making, benefit: Benefit, number: str) -> Sheet:
    conditions = fullest(benefit)
    top = conditions.condition
    asked = tuple(_line(making, str(index), each) for index, each in enumerate(top.all or (top,), start=1))
    outcomes = tuple(
        Outcome(
            making.label(f"handbook-outcome-{each}"),
            making.label(f"handbook-outcome-{each}-when"),
            making.label(f"handbook-outcome-{each}-then"),
        )
        for each in ("a", "b", "c")
    )
    return Sheet(
        anchor=sheet_anchor(benefit),
        number=number,
        benefit_href=f"#{benefit_anchor(benefit)}",
        title=making.label("handbook-sheet-title", name=making.say(benefit.names), count=len(asked)),
        lines=asked,
        outcomes=outcomes,
        ask=making.label("handbook-ask", where=making.say(making.kb.site.enquiries)),
        source=making.source(conditions.item),
    )


def _line(making: Making, number: str, condition: Condition) -> AskedLine:
    asked = tuple(_asked(making, condition, condition.item, wanted=True))
    joint = making.label("handbook-one-is-enough") if condition.any and len(asked) > 1 else None
    return AskedLine(number, joint, asked)


def _asked(making: Making, condition: Condition, item: Item | None, *, wanted: bool) -> Iterator[Asked]:
    """Yield the questions below a condition; `wanted` is False below a negation."""
    at = condition.item or item
    if condition.negated is not None:
        yield from _asked(making, condition.negated, at, wanted=not wanted)
    for part in condition.any or condition.all:
        yield from _asked(making, part, at, wanted=wanted)
    if condition.question is not None:
        question = condition.question
        options = tuple(
            Option(making.say(each.names), (each.id in condition.answers) is wanted) for each in question.answers
        )
        yield Asked(making.say(question.text), _help(making, question.help, at), options)
    if condition.text is not None:
        options = (Option(making.label("handbook-yes"), wanted), Option(making.label("handbook-no"), not wanted))
        yield Asked(making.say(condition.text), _help(making, wording.label("handbook-office-decides"), at), options)


def _help(making: Making, text: Bilingual | None, item: Item | None) -> str:
    said = [making.say(text)] if text else []
    if item is not None and item.ref:
        said.append(making.label("handbook-clause", clause=wording.clause_text(item.ref, making.language)))
    return wording.word_gap(making.language).join(said)
