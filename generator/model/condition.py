"""Conditions as data: all, any, not, a question with the answers that fulfil it, or a text nobody can decide here."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.language import Bilingual
from generator.model.item import Item
from generator.problems import Position


@dataclass(frozen=True, slots=True)
class Answer:
    """A possible answer to a question."""

    id: str
    names: Bilingual


@dataclass(frozen=True, slots=True)
class Question:
    """A question that conditions share; “not sure” is always possible."""

    id: str
    text: Bilingual
    help: Bilingual | None
    order: int
    answers: tuple[Answer, ...]
    position: Position


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition; exactly one of `all`, `any`, `negated`, `question` and `text` is set."""

    all: tuple["Condition", ...]
    any: tuple["Condition", ...]
    negated: "Condition | None"
    question: Question | None
    answers: tuple[str, ...]
    """Ids of the answers that fulfil the question."""
    text: Bilingual | None
    item: Item | None
    """The clause that states this part."""
    position: Position

    def holds(self, given: dict[str, str]) -> bool | None:
        """Return whether it holds for `given` (question id to answer id), or None where that is not known."""
        if self.all:
            return _all(part.holds(given) for part in self.all)
        if self.any:
            return _not(_all(_not(part.holds(given)) for part in self.any))
        if self.negated is not None:
            return _not(self.negated.holds(given))
        if self.question is not None and self.question.id in given:
            return given[self.question.id] in self.answers
        return None

    def questions(self) -> tuple[Question, ...]:
        """Return the questions it asks, each once, in the order of the sheet."""
        found = {each.id: each for each in _asked(self)}
        return tuple(sorted(found.values(), key=lambda each: (each.order, each.id)))


def _asked(condition: Condition) -> Iterator[Question]:
    if condition.question is not None:
        yield condition.question
    for part in (*condition.all, *condition.any, *((condition.negated,) if condition.negated else ())):
        yield from _asked(part)


def _not(value: bool | None) -> bool | None:  # noqa: FBT001 - three-valued logic
    return None if value is None else not value


def _all(values: Iterable[bool | None]) -> bool | None:
    known = list(values)
    if False in known:
        return False
    return None if None in known else True
