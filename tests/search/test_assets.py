"""The files that the finder loads: safe in any charset, from known packages, without needless weight."""

import gzip
import json
from dataclasses import replace

from generator.language import Bilingual
from generator.model import KnowledgeBase
from generator.search import assets
from generator.search.index import index
from generator.search.names import names
from generator.search.records import records
from tests.conftest import AS_OF


def test_scripts_are_ascii_and_repeatable(real: KnowledgeBase) -> None:
    """A wrong charset cannot break them, and two builds give the same bytes."""
    made = assets(real, AS_OF)
    assert [file.path for file in made] == [
        "assets/kb/lunr.js",
        "assets/kb/search.js",
        "assets/kb/finder.js",
        "assets/kb/finder-data.js",
    ]
    assert all(file.content.isascii() for file in made)
    assert [file.content for file in assets(real, AS_OF)] == [file.content for file in made]


def test_scripts_run_in_older_browsers(real: KnowledgeBase) -> None:
    """A look behind in one expression would stop the whole script on a phone of 2022."""
    own = [file for file in assets(real, AS_OF) if file.path.endswith(("/search.js", "/finder.js"))]
    assert [file.path for file in own if b"(?<" in file.content] == []


def test_a_visit_stays_light(real: KnowledgeBase) -> None:
    """Everything the finder loads, packed for the way."""
    size = sum(len(gzip.compress(file.content)) for file in assets(real, AS_OF))
    assert size < 200_000


def test_data_cannot_close_the_script(maximal: KnowledgeBase) -> None:
    """`</script>` in a name stays text."""
    department = replace(maximal.departments["example-finance"], short_names=Bilingual("</script><b>", "</script><b>"))
    kb = replace(maximal, departments={**maximal.departments, "example-finance": department})
    data = assets(kb, AS_OF)[-1].content.decode("ascii")
    assert "</script" not in data
    assert json.loads(data.removeprefix("window.kbFinderData=").removesuffix(";\n"))["departments"]


def test_terms_are_in_the_order_of_javascript(real: KnowledgeBase) -> None:
    """A character beyond the basic plane beside a compatibility one would stop lunr.js otherwise."""
    first = replace(records(real)[0], zh="\U00020000 \ufa0e 民")
    terms = [entry[0] for entry in index([first])["invertedIndex"]]
    assert terms == sorted(terms, key=lambda term: term.encode("utf-16-be"))
    assert "\ufa0e" not in terms or terms.index("\U00020000") < terms.index("\ufa0e")


def test_a_later_name_with_a_record_of_its_own_finds_that_alone(real: KnowledgeBase) -> None:
    """省司法厅 took over 法制办: searching it must not list the other's rows as its own."""
    bodies = {name.department for name in names(real) if name.typed == "司法厅"}
    assert bodies == {"jl-justice"}
