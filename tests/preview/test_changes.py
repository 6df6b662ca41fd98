"""What a saved file touches, and which files are none of ours."""

from pathlib import Path

import pytest

from generator.preview import change
from generator.preview.changes import is_worth_a_look, section_of
from generator.resources import SCHEMAS, TEMPLATES

PROJECT = Path("/project")


@pytest.mark.parametrize(
    "name", [".x.yaml.swp", "x.yaml~", "4913", "#x.yaml#", ".#x.yaml", ".x.yaml.123.new", "x.yaml.tmp", "~$x.yaml"]
)
def test_swap_files_and_backups_are_overlooked(name: str) -> None:
    """What vi, Emacs, and our own writer leave beside a file."""
    assert not is_worth_a_look(PROJECT / "content" / "topics" / name)


def test_a_record_touches_its_part_of_the_site() -> None:
    """The part that shows it is staged first."""
    found = change(PROJECT, [PROJECT / "content" / "topics" / "x.yaml", PROJECT / "content" / "glossary" / "y.yaml"])
    assert found.sections == {"topics", "glossary"}
    assert (found.content, found.pages, found.theme, found.assets, found.schemas) == (True, True, False, False, False)


def test_a_style_sheet_touches_no_page() -> None:
    """No record is read, no page is staged."""
    found = change(PROJECT, [TEMPLATES / "css" / "base.css"])
    assert (found.content, found.pages, found.theme, found.assets) == (False, False, False, True)


def test_templates_and_schemas() -> None:
    """A template of pages stages pages; the theme themes them anew; a schema reads every file again."""
    assert change(PROJECT, [TEMPLATES / "site" / "topic.md.jinja"]).pages
    assert change(PROJECT, [TEMPLATES / "theme" / "main.html"]).theme
    assert change(PROJECT, [SCHEMAS / "topic.schema.json"]).schemas
    assert change(PROJECT, [PROJECT / "mkdocs.yml"]).theme


@pytest.mark.parametrize(
    ("path", "section"),
    [("/", ""), ("/en/", ""), ("/documents/x/", "documents"), ("/en/topics/", "topics"), ("/404.html", "")],
)
def test_sections_of_addresses(path: str, section: str) -> None:
    """The first folder, whatever the language."""
    assert section_of(path) == section
