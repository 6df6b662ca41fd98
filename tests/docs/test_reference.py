"""The documentation says what the program does: references are made from it, links lead, both languages agree."""

import re
from pathlib import Path

import pytest

from generator import schemas
from generator.cli.reference import commands_page
from generator.editing import editor_schemas
from tests.conftest import REPOSITORY, Golden

DOCS = REPOSITORY / "docs"
PAGES = sorted([*DOCS.rglob("*.md"), *REPOSITORY.glob("*.md")])
_LINK = re.compile(r"\]\((?!https?:)([^)#\s]+)(#[^)\s]+)?\)")


def test_the_command_reference_is_what_help_says(golden: Golden) -> None:
    """Every command and option, in the words of `--help`."""
    golden(commands_page(), DOCS / "reference" / "commands.md")


def test_the_content_reference_is_what_the_schemas_say(golden: Golden) -> None:
    """Every kind and key."""
    names = {path.rpartition("/")[2].removesuffix(schemas.SUFFIX): files for path, files in editor_schemas().items()}
    golden(schemas.content_page(names), DOCS / "reference" / "content.md")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(REPOSITORY).as_posix())
def test_links_of_the_documentation_lead_somewhere(page: Path) -> None:
    """Files only; addresses of other sites are not asked for here."""
    text = page.read_text(encoding="utf-8")
    lost = [target for target, _ in _LINK.findall(text) if not (page.parent / target).exists()]
    assert lost == []


def test_anchors_of_the_content_reference_are_there() -> None:
    """Every shared part that a key points to."""
    text = (DOCS / "reference" / "content.md").read_text(encoding="utf-8")
    assert set(re.findall(r"\]\(#([^)]+)\)", text)) <= set(re.findall(r'<a id="([^"]+)">', text))


def test_every_page_has_a_twin() -> None:
    """What is written for people stands in both languages."""
    names = [{path.name for path in (DOCS / language).glob("*.md")} for language in ("en", "zh")]
    assert names[0] == names[1]
    assert {"tutorial.md", "how-to.md"} <= names[0]
    assert (DOCS / "architecture.zh.md").exists()


def test_the_how_to_pages_have_the_same_parts() -> None:
    """As many headings and commands in Chinese as in English."""
    for name in ("how-to.md", "tutorial.md"):
        english, chinese = ((DOCS / language / name).read_text(encoding="utf-8") for language in ("en", "zh"))
        assert len(re.findall("^#+ ", english, re.MULTILINE)) == len(re.findall("^#+ ", chinese, re.MULTILINE))
        assert re.findall(r"^policykb .*$", english, re.MULTILINE) == re.findall(
            r"^policykb .*$", chinese, re.MULTILINE
        )
