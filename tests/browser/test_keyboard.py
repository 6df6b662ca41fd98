"""Everything by keyboard alone: every stop is seen, in the order of the page, and none is a trap."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.looking import kinds, page_in, wait_until

pytestmark = pytest.mark.browser
FOCUSED = """() => {
  const it = document.activeElement, box = it.getBoundingClientRect(), style = getComputedStyle(it);
  if (it === document.body) { return null; }
  const last = window.kbLast || document.body;
  window.kbLast = it;
  return { after: !last.isConnected || Boolean(last.compareDocumentPosition(it) & 20),
    seen: box.width > 1 && box.height > 1 && box.right > 0 && it.checkVisibility(),
    ring: parseFloat(style.outlineWidth) >= 2 && style.outlineStyle !== 'none', html: it.outerHTML.slice(0, 120) };
}"""
REACHABLE = """() => Array.from(document.querySelectorAll("a[href], button, input, summary, [tabindex='0']"))
  .filter(it => !it.disabled && it.type !== "hidden")
  .filter(it => it.checkVisibility() && it.tabIndex >= 0).length"""
MOST = 160
"""Pages with more stops are walked this far."""


@pytest.mark.parametrize("width", [1280, 320])
def test_a_walk_through_every_kind_of_page(browser: Browser, address: str, built_site: Path, width: int) -> None:
    """Tab by Tab from the skip link to the end."""
    with page_in(browser, width=width) as page:
        for kind, each in kinds(built_site, "").items():
            page.goto(address + each)
            reachable = page.evaluate(REACHABLE)
            stops = 0
            while stops < min(reachable, MOST):
                page.keyboard.press("Tab")
                at = page.evaluate(FOCUSED)
                assert at is not None, (kind, stops, reachable)
                assert at["after"], (kind, at)
                assert (at["seen"], at["ring"]) == (True, True), (kind, at)
                stops += 1


def test_a_term_opens_and_closes_and_gives_the_focus_back(browser: Browser, address: str) -> None:
    """Escape closes the panel; the focus stays on the word."""
    with page_in(browser) as page:
        page.goto(address + "documents/jl-2020-care/")
        term = page.locator("main [role=button].kb-term:visible").first
        term.focus()
        page.locator(".kb-panel").wait_for()
        assert term.get_attribute("aria-expanded") == "true"
        page.keyboard.press("Escape")
        assert page.locator(".kb-panel").count() == 0
        assert term.evaluate("element => element === document.activeElement")


def test_results_are_announced(browser: Browser, address: str) -> None:
    """The number of results is a status that screen readers speak."""
    with page_in(browser) as page:
        page.goto(address + "responsibilities/")
        page.locator(".kb-search--large input").fill("康复")
        wait_until(page, "document.getElementById('kb-status').textContent.length > 0")
        assert page.locator("#kb-status").get_attribute("role") == "status"


def test_a_scroll_region_moves_by_keyboard(browser: Browser, address: str) -> None:
    """The matrix can be moved sideways without a mouse."""
    with page_in(browser, width=320) as page:
        page.goto(address + "matrix/")
        region = page.locator(".kb-scroll").first
        region.focus()
        page.keyboard.press("ArrowRight")
        wait_until(page, "document.querySelector('.kb-scroll').scrollLeft > 0")
