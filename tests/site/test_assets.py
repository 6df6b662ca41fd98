"""The style sheet, the script and the icon."""

import re

import pytest

from generator.resources import TEMPLATES
from generator.site.assets import STYLE_SHEETS, assets


@pytest.fixture
def files() -> dict[str, str]:
    """Return the assets by path."""
    return {file.path: file.content.decode() for file in assets()}


def test_they_stand_once(files: dict[str, str]) -> None:
    """One of each for both languages."""
    assert sorted(files) == [
        "assets/kb/favicon.svg",
        "assets/kb/questions.js",
        "assets/kb/site.css",
        "assets/kb/site.js",
    ]


def test_every_style_sheet_is_taken_up(files: dict[str, str]) -> None:
    """In the fixed order, comments left out, no sheet forgotten."""
    assert {path.stem for path in (TEMPLATES / "css").glob("*.css")} == set(STYLE_SHEETS)
    css = files["assets/kb/site.css"]
    assert "/*" not in css
    assert css.index("--kb-page:") < css.index(".kb-button") < css.index("forced-colors") < css.index("@media print")
    assert css.count("{") == css.count("}")


def test_nothing_is_fetched(files: dict[str, str]) -> None:
    """Neither fonts nor pictures nor other sheets."""
    for name, text in files.items():
        assert not re.search(r"@import|url\(|https?://(?!www\.w3\.org/2000/svg)", text), name


def test_both_colour_schemes_have_every_colour(files: dict[str, str]) -> None:
    """A colour that dark forgets would be light on light."""
    css = files["assets/kb/site.css"]
    light, dark = css.partition("prefers-color-scheme: dark")[::2]
    named = set(re.findall(r"(--kb-[a-z0-9-]+): #", light))
    same = {"--kb-on-brand", "--kb-focus-strip"}
    assert named - set(re.findall(r"(--kb-[a-z0-9-]+): #", dark.partition("@media")[0])) == same


def test_the_elder_view_needs_no_script(files: dict[str, str]) -> None:
    """Every rule of it stands twice: for the attribute that the script sets, and for the box; never both in one."""
    css = files["assets/kb/site.css"]
    rules = re.findall(r"[^{}]+\{[^{}]*\}", css)
    scripted = [rule for rule in rules if ':root[data-kb-view="elder"]' in rule]
    boxed = [rule for rule in rules if ":root:has(#kb-elder:checked)" in rule]
    assert len(scripted) > 15
    assert len(boxed) >= len(scripted)
    assert not set(scripted) & set(boxed)
    assert ":root:has(#kb-elder:checked):has(#kb-size-3:checked)" in css
