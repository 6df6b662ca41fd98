"""Glossary terms in running text."""

import json
from dataclasses import replace

import pytest

from generator import addresses
from generator.language import Bilingual, Language
from generator.model import KnowledgeBase, Words
from generator.site import terms
from generator.site.frame import Page
from generator.site.terms import Marker
from tests.conftest import AS_OF

LINK = '<a class="kb-term" href="../../glossary/#assistive-devices">'


@pytest.fixture
def marker(maximal: KnowledgeBase) -> Marker:
    """Return a marker on a page with one term, `assistive devices`."""
    address = addresses.document("example-opinions", Language.EN)
    return Marker(Page(maximal, Language.EN, AS_OF, address, "document", None, "t", "d"))


def test_the_first_in_a_clause_is_a_link_in_each_language(marker: Marker) -> None:
    """By name or alias; the second time it is plain text."""
    assert marker.marked("适配辅具，辅助器具", Language.ZH) == f"适配{LINK}辅具</a>，辅助器具"
    assert marker.marked("Assistive devices and assistive products", Language.EN) == (
        f"{LINK}Assistive devices</a> and assistive products"
    )


def test_titles_and_parts_of_words_are_left_alone(marker: Marker) -> None:
    """What stands in 《》, inside a longer word, or with the capitals of a title is no term."""
    for text, language in (
        ("《辅助器具办法》", Language.ZH),
        ("nonassistive devicesque", Language.EN),
        ("Rules on Assistive Devices", Language.EN),
    ):
        assert marker.marked(text, language) == text


def test_text_stays_text(marker: Marker) -> None:
    """Nothing around a term can become an element."""
    assert marker.marked("<b>辅具</b>&", Language.ZH) == f"&lt;b&gt;{LINK}辅具</a>&lt;/b&gt;&amp;"


def test_the_longest_term_wins(maximal: KnowledgeBase) -> None:
    """A term inside a longer one is not cut out of it."""
    short = maximal.glossary["assistive-devices"]
    long = replace(short, id="fitting", names=Bilingual("辅助器具适配", "fitting"), aliases=Words())
    kb = replace(maximal, glossary={short.id: short, long.id: long})
    page = Page(kb, Language.ZH, AS_OF, addresses.home(Language.ZH), "home", None, "t", "d")
    assert Marker(page).marked("辅助器具适配", Language.ZH) == (
        '<a class="kb-term" href="glossary/#fitting">辅助器具适配</a>'
    )


def test_definitions_come_as_a_file_of_their_own(real: KnowledgeBase) -> None:
    """A script that sets one name, for pages from a server and from a disk."""
    text = terms.file(real).content.decode()
    assert text.startswith("window.kbTerms={")
    body = json.loads(text.removeprefix("window.kbTerms=").removesuffix(";\n"))
    assert body.keys() == real.glossary.keys()
