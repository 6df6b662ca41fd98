"""A book keeps its number, and its PDF, as long as what it says stays the same."""

import re
from dataclasses import replace

from generator.handbook import Edition
from generator.handbook.numbering import numbered
from generator.language import Language
from generator.model import KnowledgeBase
from tests.conftest import AS_OF

EDITIONS = [Edition("responsibility", name, language) for name in ("a4", "large") for language in Language]
NUMBER = re.compile(r"[0-9a-f]{4}(?:\W[0-9a-f]{4}){3}")


def numbers(kb: KnowledgeBase, wanted: list[Edition]) -> set[str]:
    """Return the numbers on the covers."""
    made = numbered(kb, wanted, AS_OF, None)
    assert "feedface" not in "".join(made.values())
    found = [NUMBER.search(text) for text in made.values()]
    return {re.sub(r"\W", "", match.group()) for match in found if match}


def test_all_formats_and_languages_of_a_book_bear_one_number(maximal: KnowledgeBase) -> None:
    """Also when only one of them is made."""
    together = numbers(maximal, EDITIONS)
    assert len(together) == 1
    assert numbers(maximal, EDITIONS[-1:]) == together


def test_the_footer_bears_its_first_half(maximal: KnowledgeBase) -> None:
    """As before, eight digits."""
    (number,) = numbers(maximal, EDITIONS[:1])
    (text,) = numbered(maximal, EDITIONS[:1], AS_OF, None).values()
    assert number[:8] in text.replace(NUMBER.search(text).group(), "")  # type: ignore[union-attr]


def test_what_the_book_does_not_say_does_not_change_it(maximal: KnowledgeBase) -> None:
    """Another state of the content, the same book: the same bytes."""
    other = replace(maximal, content_hash="0" * 16)
    assert numbered(other, EDITIONS, AS_OF, None) == numbered(maximal, EDITIONS, AS_OF, None)


def test_what_it_says_changes_it(maximal: KnowledgeBase) -> None:
    """In either language."""
    book = maximal.handbooks["responsibility"]
    renamed = replace(book, titles=replace(book.titles, en="Another Handbook"))
    other = replace(maximal, handbooks={**maximal.handbooks, "responsibility": renamed})
    assert numbers(other, EDITIONS).isdisjoint(numbers(maximal, EDITIONS))
