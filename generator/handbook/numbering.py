"""The number of a printed book: it stands for what the book says, and for nothing else.

Books are made with a placeholder for the content number, which then gives way to the hash of the book's own text in
both languages. So a book whose text did not change keeps its number, and need not be set or printed again, whatever
else changed; all formats and languages of a book bear the same number.
"""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from generator.handbook.book import html
from generator.handbook.editions import Edition
from generator.language import Language
from generator.model import KnowledgeBase

_PLACEHOLDER = "feedfacecafebeef"
_GROUPS = [_PLACEHOLDER[start : start + 4] for start in range(0, len(_PLACEHOLDER), 4)]
_GROUPED = re.compile(r"(\W{1,8}?)".join(_GROUPS))
_SHORT = 8


def numbered(kb: KnowledgeBase, wanted: Sequence[Edition], as_of: date, site_url: str | None) -> dict[Edition, str]:
    """Return the HTML of each edition, numbered."""
    blank = replace(kb, content_hash=_PLACEHOLDER)
    texts = {each: html(blank, each, as_of, site_url) for each in wanted}
    numbers: dict[tuple[Edition, ...], str] = {}
    made = {}
    for each in wanted:
        first = _first(kb, each)
        if first not in numbers:
            parts = [texts[one] if one in texts else html(blank, one, as_of, site_url) for one in first]
            numbers[first] = hashlib.sha256("\0".join(parts).encode()).hexdigest()[: len(_PLACEHOLDER)]
        made[each] = _with_number(texts[each], numbers[first])
    return made


def _first(kb: KnowledgeBase, edition: Edition) -> tuple[Edition, ...]:
    """Return the editions that stand for a book: its first format in each language."""
    name = kb.handbooks[edition.handbook].editions[0]
    return tuple(replace(edition, name=name, language=language) for language in Language)


def _with_number(text: str, number: str) -> str:
    groups = [number[start : start + 4] for start in range(0, len(number), 4)]

    def grouped(match: re.Match[str]) -> str:
        gaps = [*match.groups(), ""]
        return "".join(f"{group}{gap}" for group, gap in zip(groups, gaps, strict=True))

    return _GROUPED.sub(grouped, text).replace(_PLACEHOLDER[:_SHORT], number[:_SHORT])
