"""axe-core on every page, and on every kind of page in every mode and width; no other host is asked."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.looking import (
    AXE,
    LANGUAGES,
    ON_PAPER,
    PLAIN,
    PROBES,
    VIEWS,
    View,
    all_pages,
    dealt,
    kinds,
    page_in,
    probes,
    violations,
)

pytestmark = pytest.mark.browser
SHARES = 12
"""The pages are dealt out to this many tests, which two processes share."""
EVERY_PAGE = VIEWS[0]
"""The view in which every page is looked at; the other views look at one page of each kind."""


@pytest.mark.parametrize("share", range(SHARES))
def test_every_page_is_without_fault(browser: Browser, address: str, built_site: Path, share: int) -> None:
    """WCAG 2.2 A, AA, AAA and best practice, and what only the probes ask, on a desk in light colours."""
    with page_in(browser, EVERY_PAGE.mode, EVERY_PAGE.width, script=AXE + PROBES) as page:
        for each in all_pages(built_site)[share::SHARES]:
            page.goto(address + each)
            assert [*violations(page), *probes(page, PLAIN)] == [], each


@pytest.mark.parametrize("view", VIEWS[1:], ids=str)
def test_every_kind_in_every_mode(browser: Browser, address: str, built_site: Path, view: View) -> None:
    """Light, dark, forced colours, elder view; nothing wider than the screen, nothing from elsewhere."""
    with page_in(browser, view.mode, view.width, script=AXE) as page:
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        for kind, each in dealt(built_site, view).items():
            page.goto(address + each)
            assert violations(page) == [], kind
            assert page.evaluate("document.documentElement.scrollWidth") <= view.width, kind
        assert [url for url in asked if not url.startswith(address)] == []


@pytest.mark.parametrize("language", LANGUAGES, ids=["zh", "en"])
def test_the_printed_view_is_without_fault(browser: Browser, address: str, built_site: Path, language: str) -> None:
    """What the style sheet for print leaves is in order too."""
    with page_in(browser, script=AXE) as page:
        page.emulate_media(media="print")
        for kind, each in kinds(built_site, language).items():
            page.goto(address + each)
            assert violations(page, ON_PAPER) == [], kind


@pytest.mark.parametrize(("colour", "rule"), [("#777", "color-contrast"), ("#666", "color-contrast-enhanced")])
def test_low_contrast_is_seen(browser: Browser, colour: str, rule: str) -> None:
    """The measure for the tests above: contrast is asked once for each look, and a single grey word has its own."""
    grey = f'<p style="color:{colour}">Three</p>'
    with page_in(browser, script=AXE) as page:
        page.set_content(f"<html lang=en><title>a</title><main><h1>One</h1><p>Two</p>{grey}<p>Four</p></main>")
        assert violations(page) == [(rule, grey)]
