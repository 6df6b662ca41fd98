"""Setting of text for print: what must not be torn apart, thin gaps, half-width marks.

Only spans are added: the text itself, and so the text layer of the PDF, stays as it is. Classes: `keep` (never
broken), `before` and `after` (a thin gap at that side), `half` (a mark set half width), `ring` (○ drawn strongly
enough for a photocopy).
"""

import itertools
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from markupsafe import Markup, escape

from generator.language import Language

_HAN = re.compile(r"[\u3400-\u9fff]")
_LATIN = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9 .,:%/&'’+–-]*[A-Za-z0-9%])?")
_HAN_RUN = re.compile(
    r"[\u3000-\u303f\u3400-\u9fff\uff00-\uffef“”]*[\u3400-\u9fff][\u3000-\u303f\u3400-\u9fff\uff00-\uffef]*"
)
_KEEP = {
    Language.ZH: re.compile(
        r"[\u3400-\u9fff]{2,4}〔[0-9]{4}〕[0-9]+号?"  # document number
        r"|第?[0-9][0-9.,]*(?:年[0-9]+月(?:[0-9]+日)?|[—–-][0-9]+[年页行项]?|[万亿]?[年月日元户人名个项行页%])"
        r"|[一二三四五六七八九十]+（[一二三四五六七八九十]+）[0-9]*"  # clause
        r"|[0-9]{4}-[0-9]{2}-[0-9]{2}"
        r"|[●○■][\u3400-\u9fff]{1,3}"
    ),
    Language.EN: re.compile(
        r"(?:\[[0-9]{4}\] )?No\. [0-9]+|RMB [0-9.,]+[0-9]"
        r"|\b(?:[Rr]ows?|p\.|pp\.|[Gg]rade|[Tt]able) [0-9]+"
        r"|[0-9]{1,2} [A-Z][a-z]+ [0-9]{4}"
        r"|[●○■] ?[a-z]+"
    ),
}
_SIGN = re.compile("[●○■]")
_OPENING, _CLOSING = "（《〈「『【〔“", "）》〉」』】〕”，。；：、！？"
_TAIL = 3
_TAIL_FROM = 12
"""Shorter texts are labels; keeping their end together would only leave holes."""

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Run:
    """Plain text inside one span: where it ends, its classes, its language."""

    end: int
    classes: tuple[str, ...] = ()
    lang: str | None = None

    def shown(self, text: str) -> Markup:
        if self.lang:
            return Markup('<span lang="{}">{}</span>').format(self.lang, text)
        return (
            Markup('<span class="{}">{}</span>').format(" ".join(self.classes), text) if self.classes else escape(text)
        )


@lru_cache(maxsize=1 << 16)
def typeset(text: str, language: Language) -> Markup:
    """Return `text` as HTML with the spans that `language` needs; every format of a book sets the same texts."""
    keeps = _merged([*(match.span() for match in _KEEP[language].finditer(text)), *_tail(text, language)])
    if language is Language.ZH:
        keeps = _merged(_widened(keeps, text))
    runs = dict(_runs(text, language))
    starts, ends = {start for start, _ in keeps}, {end for _, end in keeps}
    boundaries = sorted({*starts, *ends, *runs, len(text)})
    pieces: list[Markup] = []
    at = 0
    while at < len(text):
        if at in starts:
            pieces.append(Markup('<span class="keep">'))
        run = runs.get(at) or _Run(boundaries[bisect_right(boundaries, at)])
        pieces.append(run.shown(text[at : run.end]))
        at = run.end
        if at in ends:
            pieces.append(Markup("</span>"))
    return Markup("").join(pieces)


def _tail(text: str, language: Language) -> list[Span]:
    """The end of a Chinese paragraph: no last line of one character."""
    return [(len(text) - _TAIL, len(text))] if language is Language.ZH and len(text) > _TAIL_FROM else []


def _widened(spans: Iterable[Span], text: str) -> Iterator[Span]:
    """Widen spans to whole Latin runs, which are short inside Chinese: so spans nest."""
    latin = [match.span() for match in _LATIN.finditer(text)]
    for start, end in spans:
        touched = [each for each in latin if each[0] < end and start < each[1]]
        yield min([start, *(a for a, _ in touched)]), max([end, *(b for _, b in touched)])


def _merged(spans: Iterable[Span]) -> list[Span]:
    """Join spans that overlap."""
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _runs(text: str, language: Language) -> Iterator[tuple[int, _Run]]:
    """Yield every run that needs a span, by its start."""
    for match in _SIGN.finditer(text):
        ring = ("ring",) if match[0] == "○" else ()
        yield match.start(), _Run(match.end(), (*ring, *_gaps(text, match.end(), match.end())))
    if language is Language.EN:
        for match in _HAN_RUN.finditer(text):
            yield match.start(), _Run(match.end(), lang=Language.ZH.tag)
        return
    for match in _LATIN.finditer(text):
        yield match.start(), _Run(match.end(), _gaps(text, *match.span()))
    if text.startswith(tuple(_OPENING)):
        yield 0, _Run(1, ("half",))
    for index, (mark, following) in enumerate(itertools.pairwise(text)):
        if mark in _CLOSING and following in _CLOSING:
            yield index, _Run(index + 1, ("half",))
        elif mark in _CLOSING + _OPENING and following in _OPENING:
            yield index + 1, _Run(index + 2, ("half",))


def _gaps(text: str, start: int, end: int) -> tuple[str, ...]:
    """Return the sides of a run that touch a Chinese character; none beside punctuation."""
    before = ("before",) if start and start != end and _HAN.match(text, start - 1) else ()
    return (*before, *(("after",) if _HAN.match(text, end) else ()))
