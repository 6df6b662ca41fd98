"""Readings and the places they are about."""

from collections.abc import Mapping

from generator.link.entry import Entry
from generator.link.references import References
from generator.model import Item, Reading, ReadingPlace


def reading(record_id: str, entry: Entry, references: References, items: Mapping[str, Item]) -> Reading:
    """Link a reading and the items it is about."""
    places = [
        ReadingPlace(
            item=items[each.text("at")],
            ref=each.text_or_none("ref"),
            printed=each.text_or_none("printed"),
            text=each.bilingual_or_none("text"),
            ref_position=each.at("ref" if each.has("ref") else "at"),
            printed_position=each.at("printed" if each.has("printed") else "at"),
        )
        for each in entry.entries("places")
        if references.item(each.text("at"), items, each.at("at"))
    ]
    return Reading(
        id=record_id,
        titles=entry.bilingual("titles"),
        kind=entry.text("kind"),
        text=entry.bilingual("text"),
        basis=entry.text("basis"),
        places=tuple(places),
        position=entry.position,
    )
