"""Project columns, indicator tables and practices: what a document holds besides its provisions and tables."""

from generator.link.content import Kind
from generator.link.entry import Entry
from generator.link.provisions import ProvisionLinker, figure, intended_gaps
from generator.link.references import References
from generator.model import (
    Baseline,
    Column,
    Document,
    Example,
    Indicator,
    IndicatorTable,
    Measure,
    Practice,
    Project,
)


class PlanLinker:
    """Links the parts of documents while documents are known already."""

    def __init__(self, references: References, provisions: ProvisionLinker, documents: dict[str, Document]) -> None:
        """Take what is linked already; unknown references are reported to `references`."""
        self.references, self.provisions, self.documents = references, provisions, documents

    def column(self, record_id: str, entry: Entry) -> Column | None:
        """Link a project column, or return None where its document cannot be used."""
        document = self._document(entry)
        if document is None:
            return None
        return Column(
            id=record_id,
            document=document,
            ref=entry.text("ref"),
            number=_number_or_none(entry),
            is_lost=entry.flag("lost"),
            titles=entry.bilingual_or_none("titles"),
            note=entry.bilingual_or_none("note"),
            projects=tuple(
                Project(_number_or_none(each), each.flag("lost"), self.provisions.provision(each))
                for each in entry.entries("projects")
            ),
            position=entry.position,
        )

    def indicator_table(self, record_id: str, entry: Entry) -> IndicatorTable | None:
        """Link an indicator table, or return None where its document cannot be used."""
        document = self._document(entry)
        if document is None:
            return None
        return IndicatorTable(
            id=record_id,
            document=document,
            ref=entry.text("ref"),
            titles=entry.bilingual("titles"),
            note=entry.bilingual_or_none("note"),
            indicators=tuple(self._indicator(each) for each in entry.entries("indicators")),
            position=entry.position,
        )

    def practice(self, record_id: str, entry: Entry) -> Practice | None:
        """Link the practice of a place, or return None where its document cannot be used."""
        document = self._document(entry)
        if document is None:
            return None
        return Practice(
            id=record_id,
            document=document,
            place=entry.bilingual("place"),
            provision=self.provisions.provision(entry, record_id),
            measures=tuple(self._measure(each) for each in entry.entries("measures")),
            note=entry.bilingual_or_none("note"),
            position=entry.position,
        )

    def _document(self, entry: Entry) -> Document | None:
        exists = self.references.exists(Kind.DOCUMENT, entry.text("document"), entry.at("document"))
        return self.documents[entry.text("document")] if exists else None

    def _indicator(self, entry: Entry) -> Indicator:
        return Indicator(
            id=entry.text("id"),
            ref=entry.text("ref"),
            number=entry.number("number"),
            names=entry.bilingual("names"),
            kind=entry.text("kind"),
            target=figure(entry.entry("target")),
            baseline=_baseline(entry.entry("baseline")) if entry.has("baseline") else None,
            scope=entry.bilingual_or_none("scope"),
            fingerprint=entry.text_or_none("fingerprint"),
            en_of=entry.text_or_none("en_of"),
            topics=self.provisions.topics_of(entry),
            note=entry.bilingual_or_none("note"),
            intended_gaps=intended_gaps(entry),
            ref_position=entry.at("ref"),
            name_position=entry.at("names", "zh"),
            position=entry.position,
        )

    def _measure(self, entry: Entry) -> Measure:
        examples = tuple(
            Example(each.text("id"), each.bilingual("place"), self.provisions.statements(each))
            for each in entry.entries("examples")
        )
        of_examples = tuple(statement for example in examples for statement in example.statements)
        return Measure(entry.number("number"), self.provisions.provision(entry, examples=of_examples), examples)


def _number_or_none(entry: Entry) -> int | None:
    return entry.number("number") if entry.has("number") else None


def _baseline(entry: Entry) -> Baseline:
    return Baseline(
        ref=entry.text("ref"),
        text=entry.bilingual("text"),
        figures=tuple(figure(each) for each in entry.entries("figures")),
        ref_position=entry.at("ref"),
        text_position=entry.at("text", "zh"),
    )
