"""Chapters that print clauses: all of a document, its columns, the practices it reports, single sentences."""

from dataclasses import dataclass

from generator import wording
from generator.handbook.chapters.clauses import Clause, clause, places, sentence
from generator.handbook.chapters.clauses import Sentence as Sentence  # noqa: PLC0414 - shown by the templates
from generator.handbook.making import Entry, Made, Making
from generator.model import Chapter, Column, Practice, Statement


@dataclass(frozen=True, slots=True)
class Section:
    """Clauses under one head: a part of a document, a column, a city."""

    anchor: str
    number: str
    title: str
    note: str | None
    opening: Clause | None
    clauses: tuple["Told", ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A clause, and the examples that belong to it."""

    clause: Clause
    examples: tuple["Example", ...] = ()


@dataclass(frozen=True, slots=True)
class Example:
    """An example of one place."""

    place: str
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Clauses:
    """A chapter of clauses, with its source line."""

    source: str | None
    sections: tuple[Section, ...]


def provisions(making: Making, chapter: Chapter) -> Made | None:
    """Print all clauses of one document (政策汇编)."""
    document = chapter.document
    if document is None or not document.provisions:
        return None
    sections: list[list[Clause]] = []
    for provision in document.provisions:
        told = clause(making, document.id, provision)
        if not sections or (provision.heading and provision.ref.isalpha()):
            sections.append([told])
        else:
            sections[-1].append(told)
    made = tuple(_part(group) for group in sections)
    said = [each for provision in document.provisions for each in provision.statements]
    return Made(
        content=Clauses(_source(making, chapter), made),
        documents=(document,),
        below=tuple(Entry(each.title, f"#{each.anchor}", each.number) for each in made if each.title),
        places=tuple(places(making, document.id, said)),
    )


def _part(group: list[Clause]) -> Section:
    first, *rest = group
    opening = first if first.sentences or first.note else None
    return Section(first.anchor, first.ref, first.heading or "", None, opening, tuple(Told(each) for each in rest))


def _source(making: Making, chapter: Chapter) -> str | None:
    if chapter.document is None:
        return None
    period = making.say(wording.period_sentence(chapter.document, making.as_of))
    return making.label(
        "handbook-source-line", cited=wording.citation(chapter.document, making.language), period=period
    )


def columns(making: Making, chapter: Chapter) -> Made | None:
    """Print the project columns of one document (专栏和项目)."""
    document = chapter.document
    if document is None:
        return None
    own = making.kb.columns_of(document)
    sections = tuple(_column(making, each) for each in own)
    found = [
        place
        for column in own
        for project in column.projects
        for place in places(making, column.id, project.provision.statements)
    ]
    below = tuple(Entry(each.title, f"#{each.anchor}", each.number) for each in sections)
    made = Clauses(_source(making, chapter), sections)
    return Made(made, (document,), below, tuple(found)) if sections else None


def _column(making: Making, column: Column) -> Section:
    title = making.say(column.titles) if column.titles else making.label("column-lost")
    return Section(
        anchor=making.anchor(column.id),
        number=wording.clause_text(column.ref, making.language),
        title=title,
        note=making.say(column.note) if column.note else None,
        opening=None,
        clauses=tuple(Told(clause(making, column.id, each.provision)) for each in column.projects),
    )


def practices(making: Making, _: Chapter) -> Made | None:
    """Print what places did, city by city (经验做法)."""
    kb = making.kb
    own = [each for document in kb.documents.values() for each in kb.practices_of(document)]
    sections = tuple(_practice(making, each) for each in own)
    documents = tuple({each.document.id: each.document for each in own}.values())
    below = tuple(Entry(each.title, f"#{each.anchor}") for each in sections)
    found = tuple(place for each in own for place in places(making, each.id, _statements(each)))
    return Made(Clauses(None, sections), documents, below, found) if sections else None


def _statements(practice: Practice) -> tuple[Statement, ...]:
    measures = [said for measure in practice.measures for said in measure.provision.statements]
    return (*practice.provision.statements, *measures)


def _practice(making: Making, practice: Practice) -> Section:
    opening = clause(making, practice.id, practice.provision)
    told = [
        Told(
            clause(making, practice.id, measure.provision, measure.own_statements),
            tuple(
                Example(making.say(each.place), tuple(sentence(making, practice.id, said) for said in each.statements))
                for each in measure.examples
            ),
        )
        for measure in practice.measures
    ]
    return Section(
        anchor=making.anchor(practice.id),
        number="",
        title=making.say(practice.place),
        note=making.say(practice.note) if practice.note else None,
        opening=opening,
        clauses=tuple(told),
    )
