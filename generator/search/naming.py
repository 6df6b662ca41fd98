"""What a thing alone is called, so that who asks for just that finds it first.

The browser need not know the names, only whether a query is one of them: each is sent as a number of two signs that is
made of its letters. `site_templates/browser/search/naming.js` makes the same number of a query, and counts it only
where the record's title or other names hold every word of the query.
"""

import re
from collections.abc import Iterator, Sequence

from generator.language import Language
from generator.search.packing import HALF, written
from generator.search.records import SearchRecord
from generator.search.tokens import runs, stem

KINDS = (
    "department", "benefit", "term", "topic", "group", "programme", "document", "procedure", "handbook", "indicator",
    "column", "project", "practice",
)  # fmt: skip
"""Kinds whose titles are names; those of clauses, rows, measures and notes are sentences or headings."""
LIMIT = HALF * HALF

_BRACKETED = re.compile(r" ?[(（]([^()（）]*)[)）]")
_REPLACED = re.compile(r"[^ ]+ \(([^()]*)\)")
_APART = re.compile("[、；]")
_TOPICS_APART = re.compile("[、；]|(?<=.)和(?=.)")


def packed_names(found: Sequence[SearchRecord], language: Language) -> str:
    """Return for each record how many words its title has, how many names, and their numbers, as plain signs.

    Records without a name of their own have zero names.
    """
    return written(number for record in found for number in _numbers(record, language))


def _numbers(record: SearchRecord, language: Language) -> Iterator[int]:
    names = sorted({number_of(name) for name in names_of(record, language)}) if record.kind in KINDS else []
    if not names:
        yield 0
        return
    yield len(names)
    yield words(_BRACKETED.sub("", record.title[language]))
    yield from names


def names_of(record: SearchRecord, language: Language) -> Iterator[str]:
    """Yield the title, what it says before, in and instead of brackets, its parts, and the record's other names."""
    title = record.title[language]
    bare = _BRACKETED.sub("", title)
    yield from (title, bare, _REPLACED.sub(r"\1", title))
    if language is Language.ZH:
        apart = _TOPICS_APART if record.kind == "topic" else _APART
        yield from (part for part in (*_BRACKETED.findall(title), *apart.split(bare)) if len(part) > 1)
    yield from (line for line in record.called[language].split("\n") if line)


def words(text: str) -> int:
    """Return how many units a query of just this text has: pairs of Chinese characters, words of Latin letters."""
    return sum(1 if run.isascii() else max(1, len(run) - 1) for run in runs(text))


def number_of(name: str) -> int:
    """Return the number of a name: plurals, case and what stands between words make no difference."""
    number = 7
    for character in " ".join(stem(run) for run in runs(name)):
        number = (number * 31 + ord(character)) % LIMIT
    return number
