"""Setting of text for print: what must not be torn apart, thin gaps, half-width marks.

Only spans are added: the text itself, and so the text layer of the PDF, stays as it is. Classes: `keep` (never
broken), `before` and `after` (a thin gap at that side), `half` (a mark set half width), `ring` (○ drawn strongly
enough for a photocopy).
"""

import re
from collections.abc import Iterable, Iterator

from markupsafe import Markup, escape

from generator.language import Language

_HAN = re.compile(r"[\u3400-\u9fff]")
_LATIN = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9 .,:%/&'’+–-]*[A-Za-z0-9%])?")
_HAN_RUN = re.compile(r"[\u3000-\u303f\u3400-\u9fff\uff00-\uffef“”]*[\u3400-\u9fff][\u3000-\u303f\u3400-\u9fff\uff00-\uffef]*")
_KEEP = {
    Language.ZH: re.compile(
        r"[\u3400-\u9fff]{2,4}〔[0-9]{4}〕[0-9]+号?"  # document number
        r"|第?[0-9][0-9.,]*(?:年[0-9]+月(?:[0-9]+日)?|[—–-][0-9]+[年页行项]?|[万亿]?[年月日元户人名个项行页%])"
        r"|[一二三四五六七八九十]+（[一二三四五六七八九十]+）[0-9]*"  # clause
        r"|[0-9]{4}-[0-9]{2}-[0-9]{2}"
        r"|[●○■][\u3400-\u9fff]{1,3}"
    ),
    Language.EN: re.compile(
        r"(?:\[[0-9]{4}\] )?No\. [0-9]+|RMB [0-9.,]+[0-9]|\b(?:[Rr]ows?|p\.|pp\.|[Gg]rade|[Tt]able) [0-9]+|[0-9]{1,2} [A-Z][a-z]+ [0-9]{4}|[●○■] ?[a-z]+"
    ),
}
_OPENING, _CLOSING = "（《〈「『【〔“", "）》〉」』】〕”，。；：、！？"
_TAIL = 3
_TAIL_FROM = 12
"""Shorter texts are labels; keeping their end together would only leave holes."""

Span = tuple[int, int]


def typeset(text: str, language: Language) -> Markup:
    """Return `text` as HTML with the spans that `language` needs."""
    keeps = _merged([*(match.span() for match in _KEEP[language].finditer(text)), *_tail(text, language)], text)
    inner = dict(_inner_spans(text, language))
    starts, ends = {start for start, _ in keeps}, {end for _, end in keeps}
    pieces: list[Markup] = []
    at = 0
    while at < len(text):
        if at in starts:
            pieces.append(Markup('<span class="keep">'))
        end, attributes = inner.get(at, (at + 1, ""))
        shown = escape(text[at:end])
        pieces.append(Markup("<span {}>{}</span>").format(Markup(attributes), shown) if attributes else shown)
        at = end
        if at in ends:
            pieces.append(Markup("</span>"))
    return Markup("").join(pieces)


def _tail(text: str, language: Language) -> list[Span]:
    """The end of a Chinese paragraph: no last line of one character."""
    return [(len(text) - _TAIL, len(text))] if language is Language.ZH and len(text) > _TAIL_FROM else []


def _merged(spans: Iterable[Span], text: str) -> list[Span]:
    """Join spans that overlap and widen them to whole Latin runs, so that spans nest."""
    latin = [match.span() for match in _LATIN.finditer(text)]
    wide = []
    for start, end in spans:
        touched = [each for each in latin if each[0] < end and start < each[1]]
        wide.append((min([start, *(a for a, _ in touched)]), max([end, *(b for _, b in touched)])))
    merged: list[Span] = []
    for start, end in sorted(wide):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _inner_spans(text: str, language: Language) -> Iterator[tuple[int, tuple[int, str]]]:
    """Yield start, end and attributes of every span that holds plain text."""
    for match in re.finditer("○", text):
        yield match.start(), (match.end(), 'class="ring"')
    if language is Language.EN:
        for match in _HAN_RUN.finditer(text):
            yield match.start(), (match.end(), f'lang="{Language.ZH.tag}"')
        return
    for match in _LATIN.finditer(text):
        start, end = match.span()
        sides = [
            name
            for name, neighbour in (("before", text[start - 1 : start]), ("after", text[end : end + 1]))
            if _HAN.fullmatch(neighbour)
        ]
        yield start, (end, f'class="{" ".join(sides)}"' if sides else "")
    for index, (mark, following) in enumerate(zip(text, text[1:], strict=False)):
        if mark in _CLOSING and following in _CLOSING:
            yield index, (index + 1, 'class="half"')
        elif mark in _CLOSING + _OPENING and following in _OPENING:
            yield index + 1, (index + 2, 'class="half"')
