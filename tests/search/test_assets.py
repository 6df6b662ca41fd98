"""The files of search: safe in any charset, from known packages, light on the way."""

import gzip
import json
import re
from dataclasses import replace

import pytest

from generator.language import Bilingual
from generator.model import KnowledgeBase
from generator.output import OutputFile
from generator.search import assets
from generator.search.scripts import engine_js
from tests.conftest import AS_OF

KIB = 1024
FINDER = ("lunr.js", "search.js", "finder.js", "search/names.js", "search/facts.rows.js")
"""What a visit to the finder loads at once; `context` and the indexes of the rows come with the first words."""
PAGE = (
    "lunr.js",
    "search.js",
    "search-page.js",
    *(f"search/{name}.js" for name in ("names", "bodies", "facts.rows", "facts.rest")),
)


@pytest.fixture(scope="module")
def made(real: KnowledgeBase) -> dict[str, bytes]:
    """Return the content of every file by its name below `assets/kb/`."""
    return {file.path.removeprefix("assets/kb/"): file.content for file in assets(real, AS_OF)}


def packed(content: bytes) -> int:
    """Return how many bytes go over the line."""
    return len(gzip.compress(content))


def data(content: bytes) -> list[object]:
    """Return name and value of a file of search data."""
    text = content.decode("ascii").removeprefix("window.kbSearch.put.apply(null,").removesuffix(");\n")
    found: list[object] = json.loads(text)
    return found


def test_files_are_ascii_and_repeatable(real: KnowledgeBase, made: dict[str, bytes]) -> None:
    """A wrong charset cannot break them, and two builds give the same bytes."""
    assert all(content.isascii() for content in made.values())
    assert assets(real, AS_OF) == [OutputFile(f"assets/kb/{name}", content) for name, content in made.items()]


def test_scripts_run_in_older_browsers(made: dict[str, bytes]) -> None:
    """A look behind in one expression would stop the whole script on a phone of 2022."""
    scripts = [name for name in made if "/" not in name]
    assert len(scripts) == 4
    assert [name for name in scripts if b"(?<" in made[name]] == []


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_visit_to_the_finder_stays_light(made: dict[str, bytes], language: str) -> None:
    """At most 45 KiB with a full-text query in one language: scripts, names, facts, indexes of the rows."""
    rows = [name for name in made if re.fullmatch(rf"search/index\.{language}\..*-tasks\.js", name)]
    assert rows
    assert sum(packed(made[name]) for name in (*FINDER, f"search/context.{language}.js", *rows)) <= 45 * KIB


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_first_full_text_query_stays_light(made: dict[str, bytes], language: str) -> None:
    """At most 145 KiB for scripts, names, facts and every index of a language: the texts of ten answers fit too."""
    indexes = [name for name in made if name.startswith(f"search/index.{language}.")]
    assert sum(packed(made[name]) for name in (*PAGE, f"search/context.{language}.js", *indexes)) <= 145 * KIB


def test_data_cannot_close_the_script(maximal: KnowledgeBase) -> None:
    """`</script>` in a name stays text."""
    department = replace(maximal.departments["example-finance"], short_names=Bilingual("</script><b>", "</script><b>"))
    kb = replace(maximal, departments={**maximal.departments, "example-finance": department})
    files = {file.path: file.content for file in assets(kb, AS_OF)}
    names = files["assets/kb/search/names.js"]
    assert b"</script" not in names
    assert b"script\\u003e" in names or b"\\u003c/script>" in names
    assert data(names)[0] == "names"


def test_the_engine_is_one_script_of_small_files(made: dict[str, bytes]) -> None:
    """It leaves one name behind and makes no request of its own."""
    assert made["search.js"] == engine_js()
    text = engine_js().decode("ascii")
    assert text.startswith("(function(")
    assert not re.search(r"fetch\(|XMLHttpRequest|import\(|new Worker|document\.", text)
