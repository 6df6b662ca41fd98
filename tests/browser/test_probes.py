"""What no engine asks: languages of passages, tables, sizes of targets and text, focus, reflow, motion, shifts."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.looking import LANGUAGES, PLAIN, PROBES, VIEWS, WIDTHS, View, dealt, kinds, page_in, probe, probes

pytestmark = pytest.mark.browser
TARGETS = {"elder": 60}
LEAST_TEXT = {"elder": 18}
LEADING = 1.3
SPACING = """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
p { margin-bottom: 2em !important; }"""
"""The settings of WCAG 1.4.12."""
SET_SPACING = "css => { const s = new CSSStyleSheet(); s.replaceSync(css); document.adoptedStyleSheets = [s]; }"


def faults(page: Page, mode: str) -> list[str]:
    """Return what the probes find on the page as it is."""
    found = probes(page, PLAIN)
    found += [f"target: {fault}" for fault in probe(page, "targets", TARGETS.get(mode, 44))]
    found += [f"text: {fault}" for fault in probe(page, "text", LEAST_TEXT.get(mode, 13), LEADING)]
    return found + ([f"tint: {fault}" for fault in probe(page, "tints")] if mode == "forced" else [])


@pytest.mark.parametrize("view", VIEWS, ids=str)
def test_probes_find_nothing(browser: Browser, address: str, built_site: Path, view: View) -> None:
    """On a page of every kind."""
    with page_in(browser, view.mode, view.width, script=PROBES) as page:
        for kind, each in dealt(built_site, view).items():
            page.goto(address + each)
            assert faults(page, view.mode) == [], kind


BROKEN = {
    "headings": "<h1>a</h1><h1>b</h1><h3>c</h3>",
    "languages": '<p lang="en">他是</p>',
    "tables": "<table><tr><td>a</td></tr></table>",
    "underlines": '<p>text <a href="#a" style="text-decoration:none">link</a></p>',
    "pictures": '<svg width="9" height="9"></svg>',
    "wide": '<p style="width:3000px">a</p>',
    "focus": '<a href="#a" style="opacity:0">a</a>',
    "moving": '<p style="transition:color 1s">a</p>',
    "tints": '<p class="kb-notice">a</p>',
    "clipped": '<p style="height:5px;overflow:hidden">a<br>b</p>',
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_probe_sees_its_fault(browser: Browser, name: str) -> None:
    """A probe that cannot fail would be a defect."""
    with page_in(browser, script=PROBES) as page:
        page.set_content(f'<html lang="zh-Hans"><body><main>{BROKEN[name]}</main></body></html>')
        assert probe(page, name) != []


@pytest.mark.parametrize(("name", "values"), [("targets", (44.0,)), ("text", (18.0, 1.3))])
def test_a_probe_of_sizes_sees_its_fault(browser: Browser, name: str, values: tuple[float, ...]) -> None:
    """Small buttons, small text."""
    with page_in(browser, script=PROBES) as page:
        page.set_content('<html lang="en"><body><main><button>a</button><p style="font-size:12px">a</p></main>')
        assert probe(page, name, *values) != []


def test_text_spacing_cuts_nothing_off(browser: Browser, address: str, built_site: Path) -> None:
    """With the reader's own spacing (WCAG 1.4.12) on a phone, no text is clipped and nothing runs wide."""
    with page_in(browser, width=320, script=PROBES) as page:
        for language in LANGUAGES:
            for kind, each in kinds(built_site, language).items():
                page.goto(address + each)
                page.evaluate(SET_SPACING, SPACING)
                assert (probe(page, "clipped"), probe(page, "wide")) == ([], []), kind


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("mode", ["light", "elder"])
def test_nothing_shifts_while_a_page_loads(
    browser: Browser, address: str, built_site: Path, width: int, mode: str
) -> None:
    """Controls that scripts bring have their place from the first moment."""
    with page_in(browser, mode, width, script=PROBES) as page:
        for kind, each in kinds(built_site, "").items():
            page.goto(address + each)
            assert probe(page, "shift") == 0, kind


def test_nothing_moves(browser: Browser, address: str, built_site: Path) -> None:
    """Least of all for readers who asked for less motion."""
    with page_in(browser, script=PROBES, reduced_motion="reduce") as page:
        for kind, each in kinds(built_site, "").items():
            page.goto(address + each)
            assert probe(page, "moving") == [], kind
            assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"


def test_forced_colours_keep_the_marks(browser: Browser, address: str) -> None:
    """A chosen facet, the current section and the strongest badge are told by shape, not only by colour."""
    with page_in(browser, "forced") as page:
        page.goto(address + "responsibilities/?role=lead")
        box = page.locator("input[value=lead]")
        box.wait_for()
        assert box.is_checked()
        other = page.locator("input[value=partner]")
        fill = "element => getComputedStyle(element).backgroundColor"
        assert box.evaluate(fill) != other.evaluate(fill)
        current = page.locator(".kb-nav a[aria-current]")
        assert current.evaluate("element => parseInt(getComputedStyle(element).borderBottomWidth)") >= 3
        assert current.evaluate("element => Number(getComputedStyle(element).fontWeight)") >= 700
