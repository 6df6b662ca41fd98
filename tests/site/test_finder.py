"""The finder's page as staged: the whole table, every filter, the scripts, nothing inline."""

import re
from collections import Counter

import pytest

from generator.language import Language
from generator.model import KnowledgeBase
from generator.search import records
from generator.site import finder
from tests.conftest import AS_OF


@pytest.fixture(scope="module", params=list(Language), ids=lambda language: language.value)
def language(request: pytest.FixtureRequest) -> Language:
    """Return each language in turn."""
    chosen: Language = request.param
    return chosen


@pytest.fixture(scope="module")
def staged(real: KnowledgeBase, language: Language) -> str:
    """Return the page of the real content."""
    return finder.page(real, language, AS_OF).content.decode("utf-8")


def test_every_row_stands_in_the_page_in_the_order_of_the_data(
    real: KnowledgeBase, language: Language, staged: str
) -> None:
    """The script looks rows up by their place."""
    answers = re.findall(r'data-place="(\d+)".*?<h3[^>]*><a href="([^"]+)"', staged, re.DOTALL)
    places = [int(place) for place, _ in answers]
    assert places == list(range(len(real.rows)))
    expected = [record.url[language].rpartition("#")[2] for record in records(real)[: len(real.rows)]]
    assert [href.rpartition("#")[2] for _, href in answers] == expected


def test_every_body_with_a_task_is_a_choice_with_its_count(real: KnowledgeBase, staged: str) -> None:
    """Counted from the rows; bodies of another province have none and are no choice."""
    found = re.findall(r'name="department" value="([^"]+)".*?kb-choice__count">(\d+)<', staged)
    counts = Counter(body.department.id for row in real.rows for body in row.bodies)
    assert {name: int(count) for name, count in found} == dict(counts)
    assert not any(name.startswith("sd-") for name, _ in found)


def test_filters_and_what_needs_a_script_are_hidden_without_one(staged: str) -> None:
    """Nothing is offered that does not work; with a script it has its place from the first moment."""
    assert '<aside class="kb-facets kb-scripted"' in staged
    assert '<div class="kb-actions kb-scripted"' in staged
    assert "<noscript>" in staged


def test_scripts_are_files_and_nothing_is_inline(staged: str) -> None:
    """A strict content security policy lets the page work."""
    scripts = re.findall(r"<script([^>]*)>([^<]*)</script>", staged)
    names = [attributes.rpartition("/")[2].strip('"') for attributes, _ in scripts]
    assert names == ["lunr.js", "search.js", "names.js", "facts.rows.js", "finder.js"]
    assert [body for _, body in scripts if body] == []
    assert re.search(r"\son[a-z]+=|\sstyle=|javascript:", staged) is None
