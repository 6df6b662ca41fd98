"""The whole knowledge base from the files read, in the order in which records need each other."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from generator.language import Bilingual
from generator.link import across, records
from generator.link.benefits import BenefitLinker, procedure, question
from generator.link.cited import Cited
from generator.link.content import Content, Kind
from generator.link.documents import JURISDICTION, DocumentLinker
from generator.link.entry import Entry
from generator.link.handbooks import HandbookLinker
from generator.link.items import items
from generator.link.pages import page
from generator.link.plans import PlanLinker
from generator.link.provisions import ProvisionLinker
from generator.link.readings import reading
from generator.link.redirects import redirects
from generator.link.references import Reference, References
from generator.link.waivers import waivers
from generator.model import (
    Department,
    Document,
    Evidence,
    KnowledgeBase,
    Programme,
    PublishedPage,
    Site,
    TaskTable,
    Topic,
)
from generator.problems import Problem

Record = TypeVar("Record")

_LINE = Bilingual("系统", "line")


def link(content: Content) -> tuple[KnowledgeBase | None, list[Problem]]:
    """Resolve every reference.

    Returns the knowledge base of all usable records, or None where `site.yaml` itself is unusable, and the
    problems found.
    """
    if content.site is None:
        return None, []
    linker = _Linker(content, records.site(Entry(content.site)))
    return linker.knowledge_base(), linker.references.problems


def references(content: Content) -> list[Reference]:
    """Return every place of the content that names a record by its id."""
    if content.site is None:
        return []
    linker = _Linker(content, records.site(Entry(content.site)))
    linker.knowledge_base()
    return linker.references.made


class _Linker:
    """Holds what is linked already while the rest is linked."""

    def __init__(self, content: Content, site: Site) -> None:
        self.content, self.site = content, site
        self.references = References(content)
        self.departments: dict[str, Department] = {}
        self.topics: dict[str, Topic] = {}
        self.programmes: dict[str, Programme] = {}
        self.documents: dict[str, Document] = {}
        self.tables: dict[str, TaskTable] = {}

    def knowledge_base(self) -> KnowledgeBase:
        self.departments = self._all(Kind.DEPARTMENT, self._department)
        self.topics = self._all(Kind.TOPIC, records.topic)
        self.programmes = self._all(Kind.PROGRAMME, self._programme)
        provisions = ProvisionLinker(self.references, self.departments, self.topics, self.programmes)
        documents = DocumentLinker(self.references, provisions, self.departments, self.site)
        self.documents = self._all(Kind.DOCUMENT, documents.document)
        self.tables = _usable(self._all(Kind.TASK_TABLE, partial(documents.table, documents=self.documents)))
        plans = PlanLinker(self.references, provisions, self.documents)
        columns = _usable(self._all(Kind.COLUMN, plans.column))
        indicator_tables = _usable(self._all(Kind.INDICATOR_TABLE, plans.indicator_table))
        practices = _usable(self._all(Kind.PRACTICE, plans.practice))
        found = items(
            self.documents.values(),
            self.tables.values(),
            columns.values(),
            indicator_tables.values(),
            practices.values(),
        )
        by_id = {item.id: item for item in found}
        cited = Cited(self.references, by_id, self.departments, self.topics)
        questions = self._all(Kind.QUESTION, question)
        procedures = self._all(Kind.PROCEDURE, partial(procedure, cited=cited))
        benefit_linker = BenefitLinker(cited, questions, procedures)
        benefit_linker.groups = self._all(Kind.GROUP, benefit_linker.group)
        benefits = self._all(Kind.BENEFIT, benefit_linker.benefit)
        handbooks = HandbookLinker(cited, self.documents, self.tables, indicator_tables, benefits)
        return KnowledgeBase(
            site=self.site,
            documents=self.documents,
            departments=self.departments,
            topics=self.topics,
            programmes=self.programmes,
            task_tables=self.tables,
            columns=columns,
            indicator_tables=indicator_tables,
            practices=practices,
            readings=self._all(Kind.READING, partial(reading, references=self.references, items=by_id)),
            items=by_id,
            questions=questions,
            procedures=procedures,
            groups=benefit_linker.groups,
            benefits=benefits,
            quantities=self._all(Kind.QUANTITY, partial(across.quantity, cited=cited)),
            duties=self._all(Kind.DUTY, partial(across.duty, cited=cited)),
            transfers=self._all(Kind.TRANSFER, partial(across.transfer, cited=cited)),
            comparisons=self._all(Kind.COMPARISON, partial(across.comparison, cited=cited)),
            link_sets=self._all(Kind.LINK, partial(across.link_set, cited=cited)),
            glossary=self._all(Kind.GLOSSARY, partial(across.term, cited=cited)),
            localities=self._all(Kind.LOCALITY, partial(across.locality, cited=cited, benefits=benefits)),
            handbooks=self._all(Kind.HANDBOOK, handbooks.handbook),
            evidence=self._all(Kind.EVIDENCE, self._evidence),
            pages=self._pages(),
            content_hash=self.content.content_hash,
            waivers=waivers(self.content, self.references),
            redirects=redirects(self.content, self.references),
        )

    def _all(self, kind: Kind, one: Callable[[str, Entry], Record]) -> dict[str, Record]:
        files = self.content.records[kind]
        return {record_id: one(record_id, Entry(file)) for record_id, file in files.items()}

    def _department(self, record_id: str, entry: Entry) -> Department:
        made = records.department(record_id, entry)
        if made.line is not None:
            self.references.listed(_LINE, made.line, self.site.lines, entry.at("line"))
        if made.jurisdiction is not None:
            self.references.listed(JURISDICTION, made.jurisdiction, self.site.jurisdictions, entry.at("jurisdiction"))
        if made.parent is not None:
            self.references.exists(Kind.DEPARTMENT, made.parent, entry.at("parent"))
        for key in ("former_names", "later_names"):
            for other in entry.entries(key):
                if other.has("department"):
                    self.references.exists(Kind.DEPARTMENT, other.text("department"), other.at("department"))
        return made

    def _programme(self, record_id: str, entry: Entry) -> Programme:
        return Programme(
            id=record_id,
            names=entry.bilingual("names"),
            aliases=entry.words("aliases"),
            kind=entry.text("kind"),
            description=entry.bilingual_or_none("description"),
            topics=tuple(
                self.topics[topic]
                for index, topic in enumerate(entry.words("topics"))
                if self.references.exists(Kind.TOPIC, topic, entry.at("topics", index))
            ),
            position=entry.position,
        )

    def _evidence(self, record_id: str, entry: Entry) -> Evidence:
        self.references.exists(Kind.DOCUMENT, record_id, entry.position)
        return records.evidence(record_id, entry)

    def _pages(self) -> dict[str, PublishedPage]:
        made = {}
        for page_id, texts in self.content.pages.items():
            linked, problems = page(page_id, texts)
            self.references.problems += problems
            if linked is not None:
                made[page_id] = linked
        return made


def _usable(made: dict[str, Record | None]) -> dict[str, Record]:
    return {key: record for key, record in made.items() if record is not None}
