"""Who is told to do what: by level, regularly, and single sentences about one subject."""

from dataclasses import dataclass

from generator import wording
from generator.handbook.chapters.clauses import Sentence, body_name, places, sentence
from generator.handbook.making import Entry, Made, Making, Place
from generator.model import Chapter, Document, Statement, dues

_LEVELS = ("village", "township", "county")


@dataclass(frozen=True, slots=True)
class Sourced:
    """A sentence with its source."""

    sentence: Sentence
    source: str


@dataclass(frozen=True, slots=True)
class Level:
    """What the documents give one level of government or self-governance to do."""

    anchor: str
    name: str
    sentences: tuple[Sourced, ...]


@dataclass(frozen=True, slots=True)
class Levels:
    """The chapter of levels (村、乡、县各做什么)."""

    levels: tuple[Level, ...]


def levels(making: Making, _: Chapter) -> Made | None:
    """Print what village, township and county are told to do, by level."""
    made: list[Level] = []
    documents: dict[str, Document] = {}
    found: list[Place] = []
    for level in _LEVELS:
        shown = []
        for document, record, statement in _statements(making):
            if any(body.department.level == level for body in statement.bodies):
                shown.append(_sourced(making, record, statement))
                documents[document.id] = document
                found += places(making, record, [statement])
        if shown:
            made.append(Level(making.anchor(level), making.label(f"handbook-level-{level}"), tuple(shown)))
    below = tuple(Entry(each.name, f"#{each.anchor}") for each in made)
    return Made(Levels(_once(made)), tuple(documents.values()), below, tuple(found)) if made else None


def _once(levels: list[Level]) -> tuple[Level, ...]:
    """Give a sentence that stands under two levels its anchor only once."""
    seen: set[str] = set()
    made = []
    for level in levels:
        shown = tuple(_unanchored(each) if each.sentence.anchor in seen else each for each in level.sentences)
        seen |= {each.sentence.anchor for each in level.sentences}
        made.append(Level(level.anchor, level.name, shown))
    return tuple(made)


def _unanchored(told: Sourced) -> Sourced:
    said = told.sentence
    return Sourced(Sentence("", said.text, said.strength, said.bodies), told.source)


def _statements(making: Making) -> list[tuple[Document, str, Statement]]:
    return [
        (document, record, statement)
        for document in sorted(making.kb.documents.values(), key=lambda each: (-each.year, each.id))
        if document.type != "work-bulletin"
        for record, provision in making.kb.clauses_of(document)
        for statement in provision.statements
        if statement.strength != "reported"
    ]


def _sourced(making: Making, record: str, statement: Statement) -> Sourced:
    return Sourced(sentence(making, record, statement), making.source(making.kb.items[f"{record}#{statement.id}"]))


@dataclass(frozen=True, slots=True)
class Duty:
    """Something that returns: how often, what, who."""

    anchor: str
    rhythm: str
    what: str
    who: str
    source: str


@dataclass(frozen=True, slots=True)
class Duties:
    """The chapter of recurring duties (定期要做的事)."""

    duties: tuple[Duty, ...]


def recurring(making: Making, _: Chapter) -> Made | None:
    """Print what the documents ask to be done regularly."""
    own = [
        each
        for each in dues(making.kb)
        if each.deadline.type == "recurring" and each.deadline.rhythm and each.strength != "reported"
    ]
    shown, found = [], []
    for number, due in enumerate(own, start=1):
        anchor, rhythm = making.anchor(f"duty-{number}"), due.deadline.rhythm
        names = wording.joined((body_name(making, body) for body in due.bodies), making.language)
        what = making.say(due.deadline.what)
        said = making.say(rhythm) if rhythm else ""
        shown.append(Duty(anchor, said, what, names or making.label("handbook-who-missing"), making.source(due.item)))
        found.append(Place(anchor, what, tuple(body.department for body in due.bodies)))
    documents = tuple({each.item.document.id: each.item.document for each in own}.values())
    return Made(Duties(tuple(shown)), documents, (), tuple(found)) if shown else None


@dataclass(frozen=True, slots=True)
class Stated:
    """Sentences chosen by hand, and what the documents do not say about their subject."""

    sentences: tuple[Sourced, ...]
    missing: tuple[str, ...]


def stated(making: Making, chapter: Chapter) -> Made | None:
    """Print single sentences with their sources, then lines for what is not stated."""
    known = {f"{record}#{statement.id}": (record, statement) for _, record, statement in _statements(making)}
    own = [known[each.id] for each in chapter.places if each.id in known]
    content = Stated(
        tuple(_sourced(making, record, statement) for record, statement in own),
        tuple(making.say(each) for each in chapter.missing),
    )
    documents = tuple({each.document.id: each.document for each in chapter.places}.values())
    found = tuple(place for record, statement in own for place in places(making, record, [statement]))
    return Made(content, documents, (), found) if content.sentences or content.missing else None
