"""`/data/milestones.ics`: the deadlines still ahead, as a calendar (RFC 5545)."""

from collections.abc import Iterator
from datetime import date, timedelta

from generator import addresses, wording
from generator.language import Language
from generator.model import Due, KnowledgeBase, dues
from generator.output import OutputFile

_LIMIT = 75
"""Octets of a line (RFC 5545, 3.1)."""
_ZONE = (
    "BEGIN:VTIMEZONE",
    "TZID:Asia/Shanghai",
    "BEGIN:STANDARD",
    "DTSTART:19910915T000000",
    "TZOFFSETFROM:+0800",
    "TZOFFSETTO:+0800",
    "END:STANDARD",
    "END:VTIMEZONE",
)
"""A calendar must hold something even where nothing is ahead."""


def calendar_file(kb: KnowledgeBase, as_of: date) -> OutputFile:
    """Return the calendar; a day of its own for every dated deadline that is not over on `as_of`."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//policykb//milestones//ZH", *_ZONE]
    for place, due in enumerate(dues(kb)):
        if due.deadline.type == "dated" and due.last_day and due.last_day >= as_of.isoformat():
            lines += _event(kb, due, place, as_of)
    lines.append("END:VCALENDAR")
    return OutputFile("data/milestones.ics", "".join(f"{_folded(line)}\r\n" for line in lines).encode())


def _event(kb: KnowledgeBase, due: Due, place: int, as_of: date) -> Iterator[str]:
    day = date.fromisoformat(due.last_day or "")
    what, item = due.deadline.what, due.item
    sources = [wording.citation(item.document, language, item.ref) for language in Language]
    address = addresses.item(item, Language.ZH)
    yield "BEGIN:VEVENT"
    yield f"UID:{place}-{item.id.replace('#', '-')}@policykb"
    yield f"DTSTAMP:{as_of:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{day:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{day + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{_escaped(f'{what.zh} / {what.en}')}"
    yield f"DESCRIPTION:{_escaped(chr(10).join(sources))}"
    if kb.site.site_url:
        yield f"URL:{address.absolute(kb.site.site_url)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _escaped(text: str) -> str:
    for sign in ("\\", ";", ","):
        text = text.replace(sign, f"\\{sign}")
    return text.replace("\n", "\\n")


def _folded(line: str) -> str:
    """Break a line so that none has more than 75 octets, never inside a character."""
    parts: list[str] = []
    part = ""
    for sign in line:
        if len((part + sign).encode()) > (_LIMIT if not parts else _LIMIT - 1):
            parts.append(part)
            part = ""
        part += sign
    return "\r\n ".join([*parts, part])
