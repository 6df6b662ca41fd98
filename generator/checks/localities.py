"""Rules on localities and on telephone numbers anywhere."""

import re
from collections.abc import Iterator
from datetime import date

from generator.checks.breach import breach
from generator.checks.subject import Subject
from generator.link import Kind
from generator.problems import Problem

_MOBILE = re.compile(r"(?<![0-9A-Za-z])(?:\+?86[ -]?)?1[3-9][0-9][ -]?[0-9]{4}[ -]?[0-9]{4}(?![0-9A-Za-z])")
_LONG_NUMBER = re.compile(r"[0-9]{4}(?![0-9a-f]{30})")
_ID_CARD = re.compile(
    r"(?<![0-9A-Za-z])[1-9][0-9]{5}(?:19|20)[0-9]{2}[01][0-9][0-3][0-9][0-9]{3}[0-9Xx](?![0-9A-Za-z])"
)


def contacts_too_old(subject: Subject) -> Iterator[Problem]:
    """A telephone line or amount that nobody has looked at for twelve months."""
    limit = _a_year_before(subject.as_of).isoformat()
    for locality in subject.kb.localities.values():
        checked = [("contacts", index, each.checked_on) for index, each in enumerate(locality.contacts)]
        checked += [("amounts", index, each.checked_on) for index, each in enumerate(locality.amounts)]
        for key, index, day in checked:
            if day < limit[: len(day)]:
                yield breach(
                    "contact-too-old",
                    subject.place(Kind.LOCALITY, locality.id, key, index, "checked_on"),
                    (f"{day}核对的，已过12个月", f"last looked at on {day}, more than twelve months ago"),
                    ("重新核对，再改checked_on", "look it up again, then change `checked_on`"),
                )


def personal_numbers(subject: Subject) -> Iterator[Problem]:
    """A mobile number or an identity number: nobody's private number is published."""
    for each in subject.words:
        if _LONG_NUMBER.search(each.words) is None:
            continue
        if _MOBILE.search(each.words):
            said = ("像是个人手机号码", "this looks like the mobile number of a person")
            yield breach("personal-number", each.position, said, ("只写办公电话", "give the line of the office only"))
        if _ID_CARD.search(each.words):
            said = ("像是身份证号码", "this looks like an identity number")
            yield breach("personal-number", each.position, said, ("删去", "delete it"))


def _a_year_before(day: date) -> date:
    leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year - 1, day=28) if leap_day else day.replace(year=day.year - 1)
