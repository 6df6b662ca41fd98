"""axe-core on every kind of page in every mode and width (in the sweep: on every page); no other host is asked."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.looking import VIEWS, View, all_pages, kinds, page_in, violations

pytestmark = pytest.mark.browser
SHARES = 12
"""The pages are dealt out to this many tests, which two processes share."""


@pytest.mark.sweep
@pytest.mark.parametrize("share", range(SHARES))
def test_every_page_is_without_fault(browser: Browser, address: str, built_site: Path, share: int) -> None:
    """WCAG 2.2 A, AA, AAA and best practice, on a desk in light colours."""
    with page_in(browser) as page:
        for each in all_pages(built_site)[share::SHARES]:
            page.goto(address + each)
            assert violations(page) == [], each


@pytest.mark.parametrize("view", VIEWS, ids=str)
def test_every_kind_in_every_mode(browser: Browser, address: str, built_site: Path, view: View) -> None:
    """Light, dark, forced colours, elder view; nothing wider than the screen, nothing from elsewhere."""
    with page_in(browser, view.mode, view.width) as page:
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        for kind, each in kinds(built_site, view.language).items():
            page.goto(address + each)
            assert violations(page) == [], kind
            assert page.evaluate("document.documentElement.scrollWidth") <= view.width, kind
        assert [url for url in asked if not url.startswith(address)] == []


@pytest.mark.parametrize("language", ["", "en/"])
def test_the_printed_view_is_without_fault(browser: Browser, address: str, built_site: Path, language: str) -> None:
    """What the style sheet for print leaves is in order too."""
    with page_in(browser) as page:
        page.emulate_media(media="print")
        for kind, each in kinds(built_site, language).items():
            page.goto(address + each)
            assert violations(page) == [], kind
