"""Documents and their responsibility tables."""

from generator.language import Bilingual
from generator.link import records
from generator.link.content import Kind
from generator.link.entry import Entry
from generator.link.provisions import ProvisionLinker, deadline, intended_gaps
from generator.link.references import References
from generator.model import BodyInRow, Department, Document, NamedBody, Role, RowPlaces, Site, TaskRow, TaskTable

JURISDICTION = Bilingual("地区", "jurisdiction")


class DocumentLinker:
    """Links documents and tables while bodies, topics and programmes are known already."""

    def __init__(
        self, references: References, provisions: ProvisionLinker, departments: dict[str, Department], site: Site
    ) -> None:
        """Take what is linked already; unknown references are reported to `references`."""
        self.references, self.provisions, self.departments, self.site = references, provisions, departments, site

    def document(self, record_id: str, entry: Entry) -> Document:
        """Link a document with its provisions."""
        self.references.listed(
            JURISDICTION, entry.text("jurisdiction"), self.site.jurisdictions, entry.at("jurisdiction")
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
            provisions=tuple(self.provisions.provision(each) for each in entry.entries("provisions")),
            summary=entry.bilingual("summary"),
            topics=self.provisions.topics_of(entry),
            position=entry.position,
        )

    def table(self, record_id: str, entry: Entry, documents: dict[str, Document]) -> TaskTable | None:
        """Link a responsibility table, or return None where its document cannot be used."""
        document = entry.text("document")
        if not self.references.exists(Kind.DOCUMENT, document, entry.at("document")):
            return None
        owner = documents[document]
        return TaskTable(
            id=record_id,
            document=owner,
            ref=entry.text("ref"),
            titles=entry.bilingual("titles"),
            lead_rule=records.lead_rule(entry.entry("lead_rule")),
            rows=tuple(self._row(record_id, owner, each) for each in entry.entries("rows")),
            position=entry.position,
        )

    def _department_at(self, entry: Entry, key: str) -> Department | None:
        if not entry.has(key):
            return None
        found = self.references.exists(Kind.DEPARTMENT, entry.text(key), entry.at(key))
        return self.departments[entry.text(key)] if found else None

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
            deadlines=tuple(deadline(each) for each in entry.entries("deadlines")),
            programmes=self.provisions.programmes_of(entry),
            topics=self.provisions.topics_of(entry),
            note=entry.bilingual_or_none("note"),
            intended_gaps=intended_gaps(entry),
            places=_row_places(entry),
            position=entry.at("number"),
        )


def _row_places(entry: Entry) -> RowPlaces:
    return RowPlaces(
        ref=entry.at("ref"),
        heading=entry.at("heading", "zh"),
        task=entry.at("task", "zh"),
        items=tuple(each.at("zh") for each in entry.entries("items")),
        open_ended=entry.at("open_ended"),
    )
