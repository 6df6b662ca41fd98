"""From a provision's mapping to its dataclasses."""

from decimal import Decimal

from generator.link.content import Kind
from generator.link.entry import Entry
from generator.link.references import References
from generator.model import (
    BodyInStatement,
    Deadline,
    Department,
    Figure,
    IntendedGap,
    Programme,
    Provision,
    Statement,
    Topic,
)


class ProvisionLinker:
    """Links provisions while bodies, topics and programmes are known already."""

    def __init__(
        self,
        references: References,
        departments: dict[str, Department],
        topics: dict[str, Topic],
        programmes: dict[str, Programme],
    ) -> None:
        """Take what is linked already; unknown references are reported to `references`."""
        self.references, self.departments, self.topics, self.programmes = references, departments, topics, programmes

    def provision(self, entry: Entry, record_id: str | None = None, examples: tuple[Statement, ...] = ()) -> Provision:
        """Link one provision; `record_id` stands in where the clause is a record, `examples` follow its statements."""
        return Provision(
            id=record_id or entry.text("id"),
            ref=entry.text("ref"),
            heading=entry.bilingual_or_none("heading"),
            fingerprint=entry.text_or_none("fingerprint"),
            statements=(*self.statements(entry), *examples),
            intended_gaps=intended_gaps(entry),
            note=entry.bilingual_or_none("note"),
            ref_position=entry.at("ref"),
            heading_position=entry.at("heading", "zh"),
            position=entry.position,
        )

    def statements(self, entry: Entry) -> tuple[Statement, ...]:
        """Link the statements of a clause or of an example."""
        return tuple(self._statement(each) for each in entry.entries("statements"))

    def topics_of(self, entry: Entry) -> tuple[Topic, ...]:
        """Link the topics of a statement or record."""
        return tuple(
            self.topics[topic]
            for index, topic in enumerate(entry.words("topics"))
            if self.references.exists(Kind.TOPIC, topic, entry.at("topics", index))
        )

    def programmes_of(self, entry: Entry) -> tuple[Programme, ...]:
        """Link the programmes that a statement or row names."""
        return tuple(
            self.programmes[programme]
            for index, programme in enumerate(entry.words("programmes"))
            if self.references.exists(Kind.PROGRAMME, programme, entry.at("programmes", index))
        )

    def _statement(self, entry: Entry) -> Statement:
        bodies = [
            BodyInStatement(self.departments[record], each.text("role"), each.text("printed"), each.at("printed"))
            for each in entry.entries("bodies")
            if self.references.exists(Kind.DEPARTMENT, record := each.text("department"), each.at("department"))
        ]
        return Statement(
            id=entry.text("id"),
            text=entry.bilingual("text"),
            en_of=entry.text_or_none("en_of"),
            strength=entry.text("strength"),
            printed_word=entry.text("printed_word"),
            qualifiers=tuple(each.as_bilingual() for each in entry.entries("qualifiers")),
            bodies=tuple(bodies),
            groups=tuple(each.as_bilingual() for each in entry.entries("groups")),
            figures=tuple(figure(each) for each in entry.entries("figures")),
            deadlines=tuple(deadline(each) for each in entry.entries("deadlines")),
            formulas=entry.words("formulas"),
            programmes=self.programmes_of(entry),
            funding=tuple(each.as_bilingual() for each in entry.entries("funding")),
            topics=self.topics_of(entry),
            id_position=entry.at("id"),
            text_position=entry.at("text", "zh"),
            strength_position=entry.at("printed_word"),
            position=entry.position,
        )


def intended_gaps(entry: Entry) -> tuple[IntendedGap, ...]:
    """Link what a record leaves out on purpose."""
    return tuple(IntendedGap(each.text("printed"), each.bilingual("reason")) for each in entry.entries("intended_gaps"))


def figure(entry: Entry) -> Figure:
    """Link a figure."""
    return Figure(
        measures=entry.bilingual("measures"),
        value=_decimal(entry, "value"),
        low=_decimal(entry, "low"),
        high=_decimal(entry, "high"),
        text=entry.bilingual_or_none("text"),
        unit=entry.bilingual_or_none("unit"),
        comparator=entry.text("comparator"),
        role=entry.text("role"),
        base=entry.bilingual_or_none("base"),
        per=entry.bilingual_or_none("per"),
        scope=entry.bilingual_or_none("scope"),
        period=entry.bilingual_or_none("period"),
        places=entry.bilingual_or_none("places"),
        printed=entry.text("printed"),
        reading=entry.bilingual_or_none("reading"),
        value_position=entry.at("value" if entry.has("value") else "low"),
        unit_position=entry.at("unit", "zh"),
        comparator_position=entry.at("comparator"),
        position=entry.at("printed"),
    )


def _decimal(entry: Entry, key: str) -> Decimal | None:
    return entry.decimal(key) if entry.has(key) else None


def deadline(entry: Entry) -> Deadline:
    """Link a deadline."""
    return Deadline(
        type=entry.text("type"),
        date=entry.text_or_none("date"),
        rhythm=entry.bilingual_or_none("rhythm"),
        what=entry.bilingual("what"),
        printed=entry.text("printed"),
        position=entry.at("printed"),
    )
