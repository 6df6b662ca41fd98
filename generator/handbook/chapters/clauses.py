"""Clauses as books print them: reference, heading, restated sentences, bodies with their roles."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator import wording
from generator.handbook.making import Making, Place
from generator.language import Language
from generator.model import BodyInStatement, Provision, Statement

_SIGNS = {"lead": "●", "responsible": "■", "partner": "○"}


@dataclass(frozen=True, slots=True)
class Bodies:
    """The bodies that have one role in a statement."""

    role: str
    sign: str
    word: str
    names: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A restated sentence: how strong the document words it, and who acts."""

    anchor: str
    text: str
    strength: str | None
    """The printed word with its qualifiers, None for a report."""
    bodies: tuple[Bodies, ...]


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause with its sentences."""

    anchor: str
    ref: str
    heading: str | None
    sentences: tuple[Sentence, ...]
    note: str | None


def clause(
    making: Making, record: str, provision: Provision, statements: tuple[Statement, ...] | None = None
) -> Clause:
    """Return a clause of `record`; `statements` may leave some of its sentences for elsewhere."""
    shown = provision.statements if statements is None else statements
    return Clause(
        anchor=making.anchor(f"{record}#{provision.id}"),
        ref=wording.clause_text(provision.ref, making.language),
        heading=making.say(provision.heading) if provision.heading else None,
        sentences=tuple(sentence(making, record, each) for each in shown),
        note=making.say(provision.note) if provision.note else None,
    )


def sentence(making: Making, record: str, statement: Statement) -> Sentence:
    """Return a sentence of `record`."""
    return Sentence(
        anchor=making.anchor(f"{record}#{statement.id}"),
        text=making.say(statement.text),
        strength=_strength(making, statement),
        bodies=tuple(bodies(making, statement.bodies)),
    )


def _strength(making: Making, statement: Statement) -> str | None:
    if statement.strength == "reported":
        return None
    word = statement.printed_word if making.language is Language.ZH else making.label(f"strength-{statement.strength}")
    return wording.gap(making.language).join([*(making.say(each) for each in statement.qualifiers), word])


def bodies(making: Making, named: Iterable[BodyInStatement]) -> Iterable[Bodies]:
    """Yield the bodies of a statement by role, in printed order; those only named stand in the text anyway."""
    by_role: dict[str, list[str]] = {}
    for body in named:
        if body.role != "named":
            by_role.setdefault(body.role, []).append(body_name(making, body))
    for role, names in by_role.items():
        yield Bodies(role, _SIGNS.get(role, ""), making.label(f"said-{role}"), wording.joined(names, making.language))


def body_name(making: Making, body: BodyInStatement) -> str:
    """Return a body as the document names it; in English by its short name."""
    return body.printed if making.language is Language.ZH else body.department.short_names.en


def places(making: Making, record: str, statements: Iterable[Statement]) -> Iterable[Place]:
    """Yield what the index may refer to."""
    for each in statements:
        anchor = making.anchor(f"{record}#{each.id}")
        yield Place(anchor, making.say(each.text), tuple(body.department for body in each.bodies))
