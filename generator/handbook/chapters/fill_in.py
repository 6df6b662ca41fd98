"""Sheets to fill in: forms, contacts, errata."""

from dataclasses import dataclass
from datetime import date, timedelta

from generator import wording
from generator.handbook.making import Entry, Made, Making
from generator.model import Chapter, Contact

_FRESH = timedelta(days=365)
"""A line checked longer ago is not printed; a ruled line stands in its place."""


@dataclass(frozen=True, slots=True)
class FormSheet:
    """A sheet to copy: fields of one record, or the heads of a ledger with numbered lines."""

    anchor: str
    title: str
    text: str
    is_ledger: bool
    fields: tuple[str, ...]
    lines: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Forms:
    """The chapter of forms (入户记录和台账)."""

    sheets: tuple[FormSheet, ...]


_LINES = {"a4": 18, "large": 10, "a5": 14}


def forms(making: Making, chapter: Chapter) -> Made | None:
    """Print sheets to copy and fill in."""
    lines = tuple(range(1, _LINES.get(making.edition.layout, 18) + 1))
    sheets = tuple(
        FormSheet(
            anchor=making.anchor(f"form-{number}"),
            title=making.say(form.titles),
            text=making.say(form.text),
            is_ledger=form.layout == "ledger",
            fields=tuple(making.say(each) for each in form.fields),
            lines=lines,
        )
        for number, form in enumerate(chapter.forms, start=1)
    )
    return Made(Forms(sheets), below=tuple(Entry(each.title, f"#{each.anchor}") for each in sheets))


@dataclass(frozen=True, slots=True)
class Office:
    """An office; None where a line to fill in stands."""

    name: str
    address: str | None = None
    phone: str | None = None
    hours: str | None = None
    checked: str | None = None


@dataclass(frozen=True, slots=True)
class Contacts:
    """The chapter of contacts (通讯录)."""

    ask: str
    offices: tuple[Office, ...]


def contacts(making: Making, chapter: Chapter) -> Made | None:
    """Print the offices of the locality, else lines to fill in."""
    own = local_contacts(making)
    offices = tuple(office(making, each) for each in own) or tuple(Office(making.say(each)) for each in chapter.offices)
    ask = making.label("handbook-ask", where=making.say(making.kb.site.enquiries))
    return Made(Contacts(ask, offices)) if offices else None


def local_contacts(making: Making) -> tuple[Contact, ...]:
    """Return the offices of the locality of this copy, then those of its county."""
    place = making.locality
    found: list[Contact] = []
    while place is not None:
        found += place.contacts
        place = making.kb.localities.get(place.parent) if place.parent else None
    return tuple(found)


def office(making: Making, contact: Contact) -> Office:
    """Return an office; what was checked more than a year ago is left to be filled in."""
    if date.fromisoformat(contact.checked_on) < making.as_of - _FRESH:
        return Office(making.say(contact.office))
    return Office(
        name=making.say(contact.office),
        address=making.say(contact.address) if contact.address else None,
        phone=contact.phone,
        hours=making.say(contact.hours) if contact.hours else None,
        checked=wording.date_text(contact.checked_on, making.language),
    )


@dataclass(frozen=True, slots=True)
class Errata:
    """The errata page (勘误页): numbered lines to fill in."""

    lines: tuple[int, ...]


def errata(making: Making, _: Chapter) -> Made:
    """Print lines for what a reader finds wrong."""
    return Made(Errata(tuple(range(1, _LINES.get(making.edition.layout, 18) - 3))))
