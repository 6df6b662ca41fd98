"""The whole knowledge base from the files read, in the order in which records need each other."""

from collections.abc import Callable
from typing import TypeVar

from generator.language import Bilingual
from generator.link import records
from generator.link.content import Content, Kind
from generator.link.entry import Entry
from generator.link.pages import page
from generator.link.provisions import ProvisionLinker, intended_gaps
from generator.link.references import References
from generator.model import (
    BodyInRow,
    Chapter,
    Department,
    Document,
    Evidence,
    Handbook,
    KnowledgeBase,
    NamedBody,
    PublishedPage,
    Role,
    RowPlaces,
    Site,
    TaskRow,
    TaskTable,
    Topic,
)
from generator.problems import Problem

Record = TypeVar("Record")

_JURISDICTION = Bilingual("地区", "jurisdiction")
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


class _Linker:
    """Holds what is linked already while the rest is linked."""

    def __init__(self, content: Content, site: Site) -> None:
        self.content, self.site = content, site
        self.references = References(content)
        self.departments: dict[str, Department] = {}
        self.topics: dict[str, Topic] = {}
        self.documents: dict[str, Document] = {}
        self.tables: dict[str, TaskTable] = {}

    def knowledge_base(self) -> KnowledgeBase:
        self.departments = self._all(Kind.DEPARTMENT, self._department)
        self.topics = self._all(Kind.TOPIC, records.topic)
        self.documents = self._all(Kind.DOCUMENT, self._document)
        tables = self._all(Kind.TASK_TABLE, self._table)
        self.tables = {key: table for key, table in tables.items() if table is not None}
        return KnowledgeBase(
            site=self.site,
            documents=self.documents,
            departments=self.departments,
            topics=self.topics,
            task_tables=self.tables,
            handbooks=self._all(Kind.HANDBOOK, self._handbook),
            evidence=self._all(Kind.EVIDENCE, self._evidence),
            pages=self._pages(),
            content_hash=self.content.content_hash,
        )

    def _all(self, kind: Kind, one: Callable[[str, Entry], Record]) -> dict[str, Record]:
        files = self.content.records[kind]
        return {record_id: one(record_id, Entry(file)) for record_id, file in files.items()}

    def _department(self, record_id: str, entry: Entry) -> Department:
        made = records.department(record_id, entry)
        if made.line is not None:
            self.references.listed(_LINE, made.line, self.site.lines, entry.at("line"))
        if made.jurisdiction is not None:
            self.references.listed(_JURISDICTION, made.jurisdiction, self.site.jurisdictions, entry.at("jurisdiction"))
        if made.parent is not None:
            self.references.exists(Kind.DEPARTMENT, made.parent, entry.at("parent"))
        for key in ("former_names", "later_names"):
            for other in entry.entries(key):
                if other.has("department"):
                    self.references.exists(Kind.DEPARTMENT, other.text("department"), other.at("department"))
        return made

    def _department_at(self, entry: Entry, key: str) -> Department | None:
        if not entry.has(key):
            return None
        found = self.references.exists(Kind.DEPARTMENT, entry.text(key), entry.at(key))
        return self.departments[entry.text(key)] if found else None

    def _document(self, record_id: str, entry: Entry) -> Document:
        self.references.listed(
            _JURISDICTION, entry.text("jurisdiction"), self.site.jurisdictions, entry.at("jurisdiction")
        )
        relations = list(entry.entries("relations"))
        for each in relations:
            if each.has("document"):
                self.references.exists(Kind.DOCUMENT, each.text("document"), each.at("document"), "dangling-relation")
        issuers = [
            self.departments[issuer]
            for index, issuer in enumerate(entry.words("issuers"))
            if self.references.exists(Kind.DEPARTMENT, issuer, entry.at("issuers", index))
        ]
        provisions = ProvisionLinker(self.references, self.departments, self.topics)
        return Document(
            id=record_id,
            titles=entry.bilingual("titles"),
            short_titles=entry.bilingual("short_titles"),
            number=entry.text_or_none("number"),
            number_en=entry.text_or_none("number_en"),
            type=entry.text("type"),
            identity=records.identity(entry.entry("identity")),
            issuers=tuple(issuers),
            issued=entry.text_or_none("issued"),
            printed_by=self._department_at(entry, "printed_by"),
            printed_on=entry.text_or_none("printed_on"),
            year=entry.number("year"),
            jurisdiction=entry.text("jurisdiction"),
            period=records.period(period) if (period := entry.entry_or_none("period")) else None,
            in_force=records.in_force(entry.entry("in_force")),
            addressees=tuple(each.as_bilingual() for each in entry.entries("addressees")),
            distribution=tuple(records.distribution(each) for each in entry.entries("distribution")),
            relations=tuple(records.relation(each) for each in relations),
            source=records.source(entry.entry("source")),
            coverage=entry.text("coverage"),
            provisions=tuple(provisions.provision(each) for each in entry.entries("provisions")),
            summary=entry.bilingual("summary"),
            topics=self._topics(entry),
            position=entry.position,
        )

    def _topics(self, entry: Entry) -> tuple[Topic, ...]:
        return tuple(
            self.topics[topic]
            for index, topic in enumerate(entry.words("topics"))
            if self.references.exists(Kind.TOPIC, topic, entry.at("topics", index))
        )

    def _table(self, record_id: str, entry: Entry) -> TaskTable | None:
        document = entry.text("document")
        if not self.references.exists(Kind.DOCUMENT, document, entry.at("document")):
            return None
        owner = self.documents[document]
        return TaskTable(
            id=record_id,
            document=owner,
            ref=entry.text("ref"),
            titles=entry.bilingual("titles"),
            lead_rule=records.lead_rule(entry.entry("lead_rule")),
            rows=tuple(self._row(record_id, owner, each) for each in entry.entries("rows")),
            position=entry.position,
        )

    def _row(self, table: str, document: Document, entry: Entry) -> TaskRow:
        bodies = [
            BodyInRow(department, Role(each.text("role")), each.text("printed"), each.at("printed"), each.position)
            for each in entry.entries("bodies")
            if (department := self._department_at(each, "department")) is not None
        ]
        named = [
            NamedBody(department, each.text("printed"), each.at("printed"))
            for each in entry.entries("named")
            if (department := self._department_at(each, "department")) is not None
        ]
        return TaskRow(
            table_id=table,
            document=document,
            number=entry.number("number"),
            ref=entry.text("ref"),
            fingerprint=entry.text_or_none("fingerprint"),
            heading=entry.bilingual_or_none("heading"),
            label=entry.bilingual("label"),
            task=entry.bilingual("task"),
            items=tuple(each.as_bilingual() for each in entry.entries("items")),
            en_of=entry.text_or_none("en_of"),
            bodies=tuple(bodies),
            named=tuple(named),
            open_ended=entry.flag("open_ended"),
            topics=self._topics(entry),
            note=entry.bilingual_or_none("note"),
            intended_gaps=intended_gaps(entry),
            places=_row_places(entry),
            position=entry.at("number"),
        )

    def _evidence(self, record_id: str, entry: Entry) -> Evidence:
        self.references.exists(Kind.DOCUMENT, record_id, entry.position)
        return records.evidence(record_id, entry)

    def _handbook(self, record_id: str, entry: Entry) -> Handbook:
        return Handbook(
            id=record_id,
            titles=entry.bilingual("titles"),
            subtitles=entry.bilingual("subtitles"),
            audience=entry.bilingual("audience"),
            editions=entry.words("editions"),
            chapters=tuple(self._chapter(each) for each in entry.entries("chapters")),
            position=entry.position,
        )

    def _chapter(self, entry: Entry) -> Chapter:
        table = None
        if entry.has("table") and self.references.exists(Kind.TASK_TABLE, entry.text("table"), entry.at("table")):
            table = self.tables.get(entry.text("table"))
        return Chapter(entry.text("type"), entry.bilingual("titles"), table, entry.bilingual_or_none("text"))

    def _pages(self) -> dict[str, PublishedPage]:
        made = {}
        for page_id, texts in self.content.pages.items():
            linked, problems = page(page_id, texts)
            self.references.problems += problems
            if linked is not None:
                made[page_id] = linked
        return made


def _row_places(entry: Entry) -> RowPlaces:
    return RowPlaces(
        ref=entry.at("ref"),
        heading=entry.at("heading", "zh"),
        task=entry.at("task", "zh"),
        items=tuple(each.at("zh") for each in entry.entries("items")),
        open_ended=entry.at("open_ended"),
    )
