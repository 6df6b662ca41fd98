"""What a clause mentions: figures, dates and deadlines, documents, quoted names, bodies."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.officialtext import bodies
from generator.officialtext.figures import FigureMention, figures

_YEAR = "(?:19|20)[0-9]{2}年"
_UNTIL = "(?:[底末初]|上半年|下半年|[一二三四]季度)?(?:之?前|以前)?"
_DATE = re.compile(
    rf"(?:到|至)?(?:19|20)[0-9]{{2}}[－—–\-至到](?:19|20)?[0-9]{{2}}年(?:期间)?"
    rf"|每年[0-9]{{1,2}}月(?:[0-9]{{1,2}}日)?{_UNTIL}"
    rf"|(?:到|至|自)?{_YEAR}[0-9]{{1,2}}月(?:[0-9]{{1,2}}日)?{_UNTIL}(?:起)?"
    rf"|(?:到|至|自)?{_YEAR}{_UNTIL}"
    rf"|每(?:年|月|周|季度|半年)[底末]?(?:之?前)?"
)
_DEADLINE = re.compile(r"^[到至]|前$|[底末]$|^每.+[底末日]|^每年.*月|(?:19|20)[0-9]{2}[－—–\-至到]")
_NUMBER = r"[\u4e00-\u9fff]{1,8}[〔［\[][0-9]{4}[〕］\]](?:第)?[0-9]+号"
_TITLE = re.compile(rf"《([^《》]+(?:〈[^〈〉]*〉[^《》]*)*)》(?:（({_NUMBER})）)?")
_QUOTED = re.compile("“([^“”]{1,30})”")


@dataclass(frozen=True, slots=True)
class Citation:
    """A document named in a text."""

    title: str
    number: str
    """文号 in brackets after it, or nothing."""


@dataclass(frozen=True, slots=True)
class Mentions:
    """All that one text mentions, in order."""

    figures: tuple[FigureMention, ...]
    dates: tuple[str, ...]
    """As printed, deadlines included."""
    deadlines: tuple[str, ...]
    """Those that say by when or how often: 2020年底前, 每年6月底前, 到2025年."""
    titles: tuple[str, ...]
    numbers: tuple[str, ...]
    citations: tuple[Citation, ...]
    """Titles with the numbers that follow them."""
    names: tuple[str, ...]
    """What stands in quotation marks."""
    bodies: tuple[str, ...]


def mentions(text: str, known_bodies: Iterable[str] = ()) -> Mentions:
    """Return what `text` mentions; with `known_bodies`, those found in it, else words that look like bodies."""
    dates = tuple(dict.fromkeys(match.group() for match in _DATE.finditer(text)))
    citations = tuple(dict.fromkeys(Citation(match[1], match[2] or "") for match in _TITLE.finditer(text)))
    taken = [match.span() for pattern in (_DATE, re.compile(_NUMBER)) for match in pattern.finditer(text)]
    return Mentions(
        figures=tuple(figures(text, taken)),
        dates=dates,
        deadlines=tuple(date for date in dates if _DEADLINE.search(date)),
        titles=tuple(dict.fromkeys(citation.title for citation in citations)),
        numbers=tuple(dict.fromkeys(match.group() for match in re.finditer(_NUMBER, text))),
        citations=citations,
        names=tuple(dict.fromkeys(match[1] for match in _QUOTED.finditer(text))),
        bodies=tuple(_bodies(text, tuple(known_bodies))),
    )


def _bodies(text: str, known: tuple[str, ...]) -> Iterator[str]:
    if not known:
        yield from dict.fromkeys(bodies.candidates(text))
        return
    found: list[tuple[int, str]] = []
    taken: list[tuple[int, int]] = []
    for name in sorted(set(known), key=lambda name: (-len(name), name)):
        for match in re.finditer(re.escape(name), text):
            if not any(start < match.end() and match.start() < end for start, end in taken):
                taken.append(match.span())
                found.append((match.start(), name))
    yield from dict.fromkeys(name for _, name in sorted(found))
