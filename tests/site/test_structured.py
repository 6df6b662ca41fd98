"""What machines are told of a page."""

import json
import re

import pytest

from generator import site
from generator.language import Language
from generator.model import KnowledgeBase
from generator.output import Artifact
from generator.site import structured
from tests.conftest import AS_OF

ARTIFACTS = (Artifact("data/policykb.json", 12_345, None, "0" * 64),)


@pytest.fixture(scope="module")
def graphs(real: KnowledgeBase) -> dict[str, list[dict[str, object]]]:
    """Return the things that each English page names, by path."""
    found = {}
    for file in site.pages(real, Language.EN, AS_OF, ARTIFACTS):
        line = re.findall(r"^structured: (.*)$", file.content.decode(), re.MULTILINE)[0]
        text = json.loads(line)
        found[file.path] = json.loads(text)["@graph"] if text else []
    return found


def test_every_page_but_the_home_page_has_its_trail(graphs: dict[str, list[dict[str, object]]]) -> None:
    """Numbered from one."""
    for path, things in graphs.items():
        trails = [each for each in things if each["@type"] == "BreadcrumbList"]
        assert len(trails) == (path != "index.md"), path


def test_documents_bodies_and_data_are_named_as_what_they_are(graphs: dict[str, list[dict[str, object]]]) -> None:
    """A page about legislation is not the legislation; a class of bodies is no government organization."""
    document = graphs["documents/jl-2020-care/index.md"][1]
    assert document["@type"] == "WebPage"
    about = document["about"]
    assert isinstance(about, dict)
    assert (about["@type"], about["legislationDate"]) == ("Legislation", "2020-06-08")
    assert graphs["departments/jl-civil-affairs/index.md"][1]["@type"] == "GovernmentOrganization"
    assert graphs["departments/neighbours/index.md"][1]["@type"] == "Organization"
    assert graphs["data/index.md"][1]["@type"] == "Dataset"


def test_nothing_can_end_the_script_element() -> None:
    """Neither a closing tag nor a comment."""
    text = structured.script([{"name": "</script><!-- & -->"}])
    assert not re.search("[<>&]", text)
    assert json.loads(text)["@graph"] == [{"name": "</script><!-- & -->"}]
