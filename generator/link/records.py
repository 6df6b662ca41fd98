"""One function a kind: from a record's mapping to its dataclass."""

from collections.abc import Iterator

from generator.language import Bilingual
from generator.link.entry import Entry
from generator.model import (
    Department,
    Distribution,
    Evidence,
    ExternalDocument,
    Identity,
    InForce,
    LeadRule,
    OtherName,
    Period,
    ProvedClause,
    Relation,
    RepairCount,
    Site,
    Source,
    Topic,
)
from generator.problems import Position


def site(entry: Entry) -> Site:
    """Link `content/site.yaml`."""
    fonts = entry.entry_or_none("handbook_fonts")
    severities = entry.entry_or_none("severities")
    return Site(
        titles=entry.bilingual("titles"),
        description=entry.bilingual("description"),
        publisher=entry.bilingual("publisher"),
        site_url=entry.text_or_none("site_url"),
        report_url=entry.text_or_none("report_url"),
        repo_url=entry.text_or_none("repo_url"),
        enquiries=entry.bilingual("enquiries"),
        jurisdictions=_names(entry.entry("jurisdictions")),
        lines=_names(lines) if (lines := entry.entry_or_none("lines")) else {},
        severities={key: severities.text(key) for key in severities.names()} if severities else {},
        handbook_fonts=(fonts.text("regular"), fonts.text("bold")) if fonts else None,
    )


def _names(entry: Entry) -> dict[str, Bilingual]:
    return {key: entry.bilingual(key) for key in entry.names()}


def department(record_id: str, entry: Entry) -> Department:
    """Link a body; its parent and the bodies of its other names stay ids."""
    aliases = entry.entry_or_none("aliases")
    return Department(
        id=record_id,
        kind=entry.text("kind"),
        names=entry.bilingual("names"),
        short_names=entry.bilingual("short_names"),
        aliases=(*aliases.words("zh"), *aliases.words("en")) if aliases else (),
        abbreviations=entry.words("abbreviations"),
        level=entry.text("level"),
        line=entry.text_or_none("line"),
        parent=entry.text_or_none("parent"),
        jurisdiction=entry.text_or_none("jurisdiction"),
        former_names=tuple(_other_name(each) for each in entry.entries("former_names")),
        later_names=tuple(_other_name(each) for each in entry.entries("later_names")),
        note=entry.bilingual_or_none("note"),
        placed_names=tuple(_placed_names(entry)),
        position=entry.position,
    )


def _placed_names(entry: Entry) -> Iterator[tuple[str, Position]]:
    for key in ("names", "short_names"):
        text = entry.entry(key)
        for language in ("zh", "en"):
            yield text.text(language), text.at(language)
    aliases = entry.entry_or_none("aliases")
    if aliases is not None:
        for language in ("zh", "en"):
            for index, word in enumerate(aliases.words(language)):
                yield word, aliases.at(language, index)
    for index, word in enumerate(entry.words("abbreviations")):
        yield word, entry.at("abbreviations", index)


def _other_name(entry: Entry) -> OtherName:
    return OtherName(
        names=entry.bilingual("names"),
        short_names=entry.bilingual_or_none("short_names"),
        aliases=entry.words("aliases"),
        since=entry.text_or_none("since"),
        until=entry.text_or_none("until"),
        change=entry.text("change"),
        department=entry.text_or_none("department"),
        basis=entry.text("basis"),
        confidence=entry.text("confidence"),
        evidence=entry.bilingual_or_none("evidence"),
        position=entry.position,
    )


def topic(record_id: str, entry: Entry) -> Topic:
    """Link a topic."""
    words = entry.entry_or_none("words")
    return Topic(
        id=record_id,
        names=entry.bilingual("names"),
        description=entry.bilingual("description"),
        words=(*words.words("zh"), *words.words("en")) if words else (),
        position=entry.position,
    )


def identity(entry: Entry) -> Identity:
    """Link how a document was identified."""
    return Identity(entry.text("basis"), entry.bilingual_or_none("note"))


def period(entry: Entry) -> Period:
    """Link a period."""
    return Period(
        entry.text("start"),
        entry.text("end"),
        entry.text("basis"),
        entry.bilingual_or_none("note"),
        entry.position,
    )


def in_force(entry: Entry) -> InForce:
    """Link what is known of validity."""
    return InForce(entry.text("status"), entry.bilingual_or_none("evidence"), entry.text_or_none("checked_on"))


def relation(entry: Entry) -> Relation:
    """Link a relation; the other document stays an id."""
    external = entry.entry_or_none("external")
    return Relation(
        type=entry.text("type"),
        document=entry.text_or_none("document"),
        external=ExternalDocument(external.bilingual("titles"), external.text_or_none("number")) if external else None,
        ref=entry.text_or_none("ref"),
        basis=entry.text("basis"),
        position=entry.position,
    )


def distribution(entry: Entry) -> Distribution:
    """Link one line of distribution."""
    return Distribution(entry.text("mode"), entry.bilingual("receivers"))


def source(entry: Entry) -> Source:
    """Link the text that a record was written from."""
    return Source(entry.text("file"), entry.text("sha256"), entry.text("completeness"), entry.bilingual_or_none("note"))


def lead_rule(entry: Entry) -> LeadRule:
    """Link a lead rule."""
    return LeadRule(entry.bilingual("text"), entry.text("ref"), entry.bilingual("scope"))


def evidence(record_id: str, entry: Entry) -> Evidence:
    """Link what was proved of a document."""
    return Evidence(
        id=record_id,
        source_sha256=entry.text("source_sha256"),
        normaliser=entry.number("normaliser"),
        clauses=tuple(
            ProvedClause(each.text("ref"), each.text("fingerprint"), each.number("figures"), each.flag("covered"))
            for each in entry.entries("clauses")
        ),
        repairs=tuple(
            RepairCount(each.text("rule"), each.number("count"), tuple(map(int, each.words("offsets"))))
            for each in entry.entries("repairs")
        ),
        position=entry.position,
    )
