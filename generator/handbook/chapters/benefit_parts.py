"""The parts of a benefit's page: a question each, with the facts that answer it or a line to fill in."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator import wording
from generator.handbook.making import Making
from generator.language import Language
from generator.model import Benefit, Document, Fact, Item, Procedure

_CIRCLED = ord("①")
_FIELDS = ("what", "amounts", "whom", "priority", "procedure", "papers", "decides", "bodies", "funding")
_ASKED = ("amounts", "whom", "procedure", "papers", "decides")
"""Fields that somebody must find out before going: each gets a line of its own where nothing is stated."""
_SHORT = 26


@dataclass(frozen=True, slots=True)
class FactLine:
    """A fact with its source: the mark of the document and the clause."""

    anchor: str
    text: str
    ref: str
    amount: bool = False
    """Short enough to be set large: year and amount in one run."""


@dataclass(frozen=True, slots=True)
class StepBox:
    """A step: who acts, what is done."""

    number: str
    actor: str
    text: str


@dataclass(frozen=True, slots=True)
class Steps:
    """A procedure in boxes; `few` where they fit side by side."""

    name: str
    few: bool
    boxes: tuple[StepBox, ...]


@dataclass(frozen=True, slots=True)
class Blank:
    """A line to fill in: label, whether it stands for something that the documents do not state."""

    label: str
    missing: bool


@dataclass(frozen=True, slots=True)
class Part:
    """A question and what answers it."""

    label: str
    lead: str | None = None
    facts: tuple[FactLine, ...] = ()
    steps: tuple[Steps, ...] = ()
    local: tuple[str, ...] = ()
    """What the locality has put in, with source and day."""
    remark: str | None = None
    blank: Blank | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """A document that a benefit rests on, with its mark."""

    mark: str
    text: str


class Marks:
    """The documents of a benefit by mark: ① or [1]."""

    def __init__(self, making: Making, documents: Sequence[Document]) -> None:
        """Number the documents, the oldest first."""
        self._making, self._documents = making, documents
        self._marks: Mapping[str, str] = {
            document.id: chr(_CIRCLED + index) if making.language is Language.ZH else f"[{index + 1}]"
            for index, document in enumerate(documents)
        }

    def ref(self, item: Item) -> str:
        """Return the mark of an item's document and its clause."""
        clause = wording.clause_text(item.ref, self._making.language) if item.ref else ""
        return f"{self._marks[item.document.id]}{wording.word_gap(self._making.language)}{clause}".strip()

    def sources(self) -> tuple[Source, ...]:
        """Return the documents as the foot of the page lists them."""
        return tuple(
            Source(self._marks[each.id], wording.citation(each, self._making.language)) for each in self._documents
        )


def parts(making: Making, benefit: Benefit, marks: Marks) -> Iterator[Part]:
    """Yield the parts in the order of every benefit; what nobody has stated comes as a line to fill in."""
    told, silent = dict(benefit.facts()), []
    for name in _FIELDS:
        facts = tuple(_lines(making, benefit, name, told[name], marks))
        if name == "whom":
            facts += tuple(_conditions(making, benefit, marks))
        part = _part(making, benefit, name, facts)
        if part is None:
            silent.append(making.label(f"handbook-part-{name}"))
        else:
            yield part
    if silent:
        lead = wording.joined(silent, making.language)
        yield Part(making.label("handbook-part-silent"), lead, blank=Blank("", missing=True))


def _part(making: Making, benefit: Benefit, name: str, facts: tuple[FactLine, ...]) -> Part | None:
    label = making.label(f"handbook-part-{name}")
    if name == "what":
        return Part(label, making.say(benefit.summary), facts)
    if name == "amounts":
        local = tuple(local_amounts(making, benefit))
        blank = None if local else Blank(making.label("handbook-amount-now"), missing=not facts)
        remark = making.label("handbook-amount-unverified") if facts else None
        return Part(label, None, facts, local=local, remark=remark, blank=blank)
    if name == "procedure" and benefit.procedures:
        return Part(label, None, facts, tuple(_steps(making, each) for each in benefit.procedures))
    if facts:
        blank = (
            Blank(making.label("handbook-blank-conditions"), missing=True) if _needs_conditions(name, benefit) else None
        )
        return Part(label, None, facts, blank=blank)
    return Part(label, blank=Blank(making.label(f"handbook-blank-{name}"), missing=True)) if name in _ASKED else None


def _needs_conditions(name: str, benefit: Benefit) -> bool:
    """Whether the documents say for whom it is, but not on which conditions."""
    return name == "whom" and not benefit.conditions


def _lines(making: Making, benefit: Benefit, name: str, facts: Sequence[Fact], marks: Marks) -> Iterator[FactLine]:
    for index, fact in enumerate(facts):
        text = making.say(fact.text)
        if name == "amounts" and str(fact.item.document.year) not in text:
            text = making.label("handbook-amount-year", year=fact.item.document.year) + text
        large = name == "amounts" and len(text) <= _SHORT * (1 if making.language is Language.ZH else 2)
        anchor = making.anchor(f"{benefit.id}-{name}-{index}")
        yield FactLine(anchor, text, marks.ref(fact.item), large)


def _conditions(making: Making, benefit: Benefit, marks: Marks) -> Iterator[FactLine]:
    for index, each in enumerate(benefit.conditions):
        text = making.label("handbook-conditions") + making.say(each.text)
        yield FactLine(making.anchor(f"{benefit.id}-conditions-{index}"), text, marks.ref(each.item))


def local_amounts(making: Making, benefit: Benefit) -> Iterator[str]:
    """Yield the amounts that the locality of the copy, or its county, has put in."""
    place = making.locality
    while place is not None:
        for each in place.amounts:
            if each.benefit.id == benefit.id:
                yield making.label(
                    "handbook-local-amount",
                    place=making.say(place.names),
                    text=making.say(each.text),
                    source=making.say(each.source),
                    day=wording.date_text(each.checked_on, making.language),
                )
        place = making.kb.localities.get(place.parent) if place.parent else None


_FEW = 4


def _steps(making: Making, procedure: Procedure) -> Steps:
    boxes = tuple(
        StepBox(
            str(number), making.say(each.actor), making.label(f"act-{each.act}") + _told(making, making.say(each.text))
        )
        for number, each in enumerate(procedure.steps, start=1)
    )
    short = all(len(each.text) <= _SHORT for each in boxes)
    return Steps(making.say(procedure.names), short and len(boxes) <= _FEW, boxes)


def _told(making: Making, text: str) -> str:
    return (making.label("colon") + text) if text else ""
