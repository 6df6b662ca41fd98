"""Everything together, and the questions that several renderers ask of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.language import Bilingual, Language
from generator.model.across import Comparison, CrossLink, Duty, LinkSet, Quantity, Transfer
from generator.model.benefit import Benefit
from generator.model.column import Column
from generator.model.condition import Question
from generator.model.department import Department
from generator.model.document import Document, Relation
from generator.model.evidence import Evidence
from generator.model.glossary import Term
from generator.model.group import Group
from generator.model.handbook import Handbook
from generator.model.indicator import IndicatorTable
from generator.model.item import Item
from generator.model.locality import Locality
from generator.model.practice import Practice
from generator.model.procedure import Procedure
from generator.model.programme import Programme
from generator.model.provision import Provision
from generator.model.reading import Reading
from generator.model.redirect import Redirect
from generator.model.site import Site
from generator.model.task import Role, TaskRow, TaskTable
from generator.model.topic import Topic
from generator.model.waiver import Waiver


@dataclass(frozen=True, slots=True)
class PublishedPage:
    """A hand-written page: `content/pages/<id>.{zh,en}.md`; `bodies` is Markdown without front matter."""

    id: str
    titles: Bilingual
    bodies: Bilingual


@dataclass(frozen=True, slots=True)
class Assignments:
    """The rows of one body by role, tables in document order, rows in printed order."""

    leads: tuple[TaskRow, ...]
    responsible: tuple[TaskRow, ...]
    takes_part: tuple[TaskRow, ...]
    named: tuple[TaskRow, ...]
    """Rows whose text names the body without giving it a role."""

    @property
    def count(self) -> int:
        """Number of rows in which the body has a role."""
        return len(self.leads) + len(self.responsible) + len(self.takes_part)


@dataclass(frozen=True, repr=False)
class KnowledgeBase:
    """All records of a project, references resolved."""

    site: Site
    documents: Mapping[str, Document]
    departments: Mapping[str, Department]
    topics: Mapping[str, Topic]
    programmes: Mapping[str, Programme]
    task_tables: Mapping[str, TaskTable]
    columns: Mapping[str, Column]
    indicator_tables: Mapping[str, IndicatorTable]
    practices: Mapping[str, Practice]
    readings: Mapping[str, Reading]
    items: Mapping[str, Item]
    """Everything that a reference may name, by its id `<record>` or `<record>#<part>`."""
    questions: Mapping[str, Question]
    procedures: Mapping[str, Procedure]
    groups: Mapping[str, Group]
    benefits: Mapping[str, Benefit]
    quantities: Mapping[str, Quantity]
    duties: Mapping[str, Duty]
    transfers: Mapping[str, Transfer]
    comparisons: Mapping[str, Comparison]
    link_sets: Mapping[str, LinkSet]
    glossary: Mapping[str, Term]
    localities: Mapping[str, Locality]
    handbooks: Mapping[str, Handbook]
    evidence: Mapping[str, Evidence]
    """By document; empty where nothing was stamped yet."""
    pages: Mapping[str, PublishedPage]
    content_hash: str
    """First 16 hexadecimal digits of a SHA-256 over all content files: the version shown everywhere."""
    waivers: tuple[Waiver, ...] = ()
    """Rules that records are excused from, with the reasons."""
    redirects: tuple[Redirect, ...] = ()
    """Former ids of renamed records."""

    @cached_property
    def rows(self) -> tuple[TaskRow, ...]:
        """All rows of all tables, newest document last, in printed order."""
        tables = sorted(self.task_tables.values(), key=lambda table: (table.document.issued or "", table.id))
        return tuple(row for table in tables for row in table.rows)

    @cached_property
    def _assignments(self) -> dict[str, Assignments]:
        return {each: self._gather(each) for each in self.departments}

    def _gather(self, department: str) -> Assignments:
        by_role: dict[Role, list[TaskRow]] = {role: [] for role in Role}
        for row in self.rows:
            for body in row.bodies:
                if body.department.id == department:
                    by_role[body.role].append(row)
        named = [row for row in self.rows if any(each.department.id == department for each in row.named)]
        return Assignments(
            tuple(by_role[Role.LEAD]),
            tuple(by_role[Role.RESPONSIBLE]),
            tuple(by_role[Role.PARTNER]),
            tuple(named),
        )

    def assignments(self, department: Department) -> Assignments:
        """Return the rows of `department` itself; the rows of its divisions are theirs."""
        return self._assignments[department.id]

    def divisions(self, department: Department) -> tuple[Department, ...]:
        """Return the divisions (处室) of a department, those with most rows first."""
        own = [each for each in self.departments.values() if each.parent == department.id and each.is_division]
        return tuple(sorted(own, key=lambda each: (-self.assignments(each).count, each.id)))

    def partners(self, department: Department) -> tuple[tuple[Department, int], ...]:
        """Return the bodies that share rows with `department` and in how many, most first."""
        counts: dict[str, int] = {}
        for row in self.rows:
            if row.role_of(department) is not None:
                for body in row.bodies:
                    counts[body.department.id] = counts.get(body.department.id, 0) + 1
        counts.pop(department.id, None)
        ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
        return tuple((self.departments[each], count) for each, count in ordered)

    def same_line(self, department: Department) -> tuple[Department, ...]:
        """Return the other bodies of the same line (系统), divisions left out."""
        if department.line is None:
            return ()
        return tuple(
            each
            for each in self.departments.values()
            if each.line == department.line and each.id != department.id and not each.is_division
        )

    def issued_by(self, department: Department) -> tuple[Document, ...]:
        """Return the documents that `department` issued, alone or with others, or printed."""
        return tuple(
            document
            for document in self.documents.values()
            if department in document.issuers or department == document.printed_by
        )

    def tables_of(self, document: Document) -> tuple[TaskTable, ...]:
        """Return the responsibility tables of a document."""
        return tuple(table for table in self.task_tables.values() if table.document.id == document.id)

    def columns_of(self, document: Document) -> tuple[Column, ...]:
        """Return the project columns of a document, in printed order."""
        own = [column for column in self.columns.values() if column.document.id == document.id]
        return tuple(sorted(own, key=lambda column: (column.number or 0, column.id)))

    def indicator_tables_of(self, document: Document) -> tuple[IndicatorTable, ...]:
        """Return the indicator tables of a document."""
        return tuple(table for table in self.indicator_tables.values() if table.document.id == document.id)

    def practices_of(self, document: Document) -> tuple[Practice, ...]:
        """Return the practices that a document reports."""
        return tuple(practice for practice in self.practices.values() if practice.document.id == document.id)

    def clauses_of(self, document: Document) -> Iterator[tuple[str, Provision]]:
        """Yield every clause of `document` with statements, and the id of the record that holds it."""
        for provision in document.provisions:
            yield document.id, provision
        for column in self.columns_of(document):
            for project in column.projects:
                yield column.id, project.provision
        for practice in self.practices_of(document):
            yield practice.id, practice.provision
            for measure in practice.measures:
                yield practice.id, measure.provision

    @cached_property
    def cross_links(self) -> tuple[CrossLink, ...]:
        """All relations between items, in the order of their files."""
        return tuple(each for links in self.link_sets.values() for each in links.links)

    def links_at(self, item: str) -> Iterator[tuple[CrossLink, Item]]:
        """Yield the relations of an item in either direction, each with the item at the other end."""
        yield from self._links_by_item.get(item, ())

    @cached_property
    def _links_by_item(self) -> Mapping[str, tuple[tuple[CrossLink, Item], ...]]:
        found: dict[str, list[tuple[CrossLink, Item]]] = {}
        for each in self.cross_links:
            found.setdefault(each.source.id, []).append((each, each.target))
            if each.target.id != each.source.id:
                found.setdefault(each.target.id, []).append((each, each.source))
        return {item: tuple(links) for item, links in found.items()}

    def transfers_at(self, item: str) -> tuple[Transfer, ...]:
        """Return the transfers of functions that touch an item."""
        return self._transfers_by_item.get(item, ())

    @cached_property
    def _transfers_by_item(self) -> Mapping[str, tuple[Transfer, ...]]:
        found: dict[str, list[Transfer]] = {}
        for each in self.transfers.values():
            for item in dict.fromkeys(at.id for at in each.affected):
                found.setdefault(item, []).append(each)
        return {item: tuple(transfers) for item, transfers in found.items()}

    def benefits_for(self, group: Group) -> tuple[Benefit, ...]:
        """Return the benefits whose documents name a group."""
        return tuple(each for each in self.benefits.values() if any(own.id == group.id for own in each.groups))

    def readings_at(self, item: str) -> tuple[Reading, ...]:
        """Return the readings about an item, by its id."""
        return tuple(each for each in self.readings.values() if any(place.item.id == item for place in each.places))

    def relations_to(self, document: Document) -> Iterator[tuple[Document, Relation]]:
        """Yield the relations of other documents that point to `document`: the reverse direction."""
        for other in self.documents.values():
            for relation in other.relations:
                if relation.document == document.id:
                    yield other, relation

    def rows_of_topic(self, topic: Topic) -> tuple[TaskRow, ...]:
        """Return the rows under a topic."""
        return tuple(row for row in self.rows if topic in row.topics)

    @cached_property
    def chinese_names(self) -> Mapping[str, str]:
        """Chinese names of all bodies as documents print them, and whose they are (id)."""
        return {
            name: department.id
            for department in self.departments.values()
            for name in department.own_names()
            if not name.isascii() and len(name) > 1
        }

    @cached_property
    def written_terms(self) -> Mapping[Language, Mapping[str, str]]:
        """Terms of the glossary as sentences write them, and whose they are (id); by language."""
        found: dict[Language, dict[str, str]] = {language: {} for language in Language}
        for term in self.glossary.values():
            for language, aliases in ((Language.ZH, term.aliases.zh), (Language.EN, term.aliases.en)):
                for word in (term.names[language], *aliases):
                    if len(word) > 1:
                        found[language].setdefault(word, term.id)
        return found

    @property
    def years(self) -> tuple[int, int]:
        """Return the first and the last year of the documents held."""
        years = [document.year for document in self.documents.values()]
        return min(years), max(years)
