"""Records across documents: quantities, similar duties, transfers, comparisons, links, glossary, localities."""

from generator.link.cited import Cited
from generator.link.content import Kind
from generator.link.entry import Entry
from generator.model import (
    Benefit,
    Comparison,
    ComparisonSide,
    Contact,
    CrossLink,
    Duty,
    DutyPlace,
    LinkSet,
    LocalAmount,
    Locality,
    Quantity,
    QuantityPlace,
    Term,
    Transfer,
    TransferBody,
    Words,
)


def quantity(record_id: str, entry: Entry, cited: Cited) -> Quantity:
    """Link a quantity."""
    places = tuple(
        QuantityPlace(item, each.text("printed"), each.bilingual_or_none("scope"), each.at("printed"))
        for each in entry.entries("places")
        if (item := cited.item(each))
    )
    return Quantity(
        id=record_id,
        names=entry.bilingual("names"),
        value=entry.decimal("value") if entry.has("value") else None,
        unit=entry.bilingual_or_none("unit"),
        agree=entry.flag("agree"),
        scope=entry.bilingual("scope"),
        places=places,
        position=entry.position,
    )


def duty(record_id: str, entry: Entry, cited: Cited) -> Duty:
    """Link similar duties."""
    places = tuple(
        DutyPlace(
            item=item,
            leads=cited.departments(each, "leads"),
            partners=cited.departments(each, "partners"),
            text=each.bilingual("text"),
            position=each.position,
        )
        for each in entry.entries("places")
        if (item := cited.item(each))
    )
    return Duty(
        id=record_id,
        names=entry.bilingual("names"),
        verdict=entry.text("verdict"),
        text=entry.bilingual("text"),
        basis=entry.text("basis"),
        places=places,
        position=entry.position,
    )


def transfer(record_id: str, entry: Entry, cited: Cited) -> Transfer:
    """Link the transfer of a function."""

    def body(each: Entry) -> TransferBody:
        return TransferBody(each.bilingual("names"), cited.department(each))

    return Transfer(
        id=record_id,
        names=entry.bilingual("names"),
        source=body(entry.entry("from")),
        target=body(entry.entry("to")),
        date=entry.text("date"),
        basis=entry.text("basis"),
        confidence=entry.text_or_none("confidence"),
        evidence=entry.bilingual_or_none("evidence"),
        affected=cited.items(entry, "affected"),
        position=entry.position,
    )


def comparison(record_id: str, entry: Entry, cited: Cited) -> Comparison:
    """Link a comparison of two plans."""

    def side(key: str) -> ComparisonSide | None:
        if entry.is_text(key):
            return None
        each = entry.entry(key)
        return ComparisonSide(each.bilingual("text"), cited.items(each, "at"))

    return Comparison(
        id=record_id,
        names=entry.bilingual("names"),
        order=entry.number("order"),
        before=side("before"),
        baseline=side("baseline"),
        after=side("after"),
        change=entry.text("change"),
        basis=entry.text("basis"),
        confidence=entry.text_or_none("confidence"),
        topics=cited.topics(entry),
        note=entry.bilingual_or_none("note"),
        position=entry.position,
    )


def link_set(record_id: str, entry: Entry, cited: Cited) -> LinkSet:
    """Link a file of relations between items."""
    links = tuple(
        CrossLink(
            source=source,
            target=target,
            relation=each.text("relation"),
            basis=each.text("basis"),
            note=each.bilingual_or_none("note"),
            position=each.position,
        )
        for each in entry.entries("links")
        if (source := cited.item(each, "from")) and (target := cited.item(each, "to"))
    )
    return LinkSet(record_id, entry.bilingual("titles"), links, entry.position)


def term(record_id: str, entry: Entry, cited: Cited) -> Term:
    """Link a glossary term."""

    def words(key: str) -> Words:
        each = entry.entry_or_none(key)
        return Words(each.words("zh"), each.words("en")) if each else Words()

    return Term(
        id=record_id,
        names=entry.bilingual("names"),
        aliases=words("aliases"),
        everyday=words("everyday"),
        avoid=entry.words("avoid"),
        definition=entry.bilingual("definition"),
        basis=entry.text("basis"),
        confidence=entry.text_or_none("confidence"),
        places=cited.items(entry, "places"),
        topics=cited.topics(entry),
        note=entry.bilingual_or_none("note"),
        position=entry.position,
    )


def locality(record_id: str, entry: Entry, cited: Cited, benefits: dict[str, Benefit]) -> Locality:
    """Link a county or township."""
    if entry.has("parent"):
        cited.references.exists(Kind.LOCALITY, entry.text("parent"), entry.at("parent"))
    contacts = tuple(
        Contact(
            office=each.bilingual("office"),
            department=cited.department(each),
            address=each.bilingual_or_none("address"),
            phone=each.text("phone"),
            hours=each.bilingual_or_none("hours"),
            checked_on=each.text("checked_on"),
            phone_position=each.at("phone"),
            position=each.position,
        )
        for each in entry.entries("contacts")
    )
    amounts = tuple(
        LocalAmount(
            benefit=benefits[each.text("benefit")],
            text=each.bilingual("text"),
            source=each.bilingual("source"),
            checked_on=each.text("checked_on"),
            position=each.position,
        )
        for each in entry.entries("amounts")
        if cited.references.exists(Kind.BENEFIT, each.text("benefit"), each.at("benefit"))
    )
    return Locality(
        id=record_id,
        names=entry.bilingual("names"),
        level=entry.text("level"),
        parent=entry.text_or_none("parent"),
        fictional=entry.flag("fictional"),
        contacts=contacts,
        amounts=amounts,
        position=entry.position,
    )
