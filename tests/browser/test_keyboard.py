"""Everything by keyboard alone: every stop is seen, in the order of the page, and none is a trap."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.looking import View, dealt, page_in, wait_until

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
STOPS = "a[href], button, input:not([type=hidden]), summary, [tabindex='0']"
REACHABLE = f"""Array.from(document.querySelectorAll("{STOPS}"))
  .filter(it => !it.disabled && it.tabIndex >= 0 && it.checkVisibility())"""
FIRST, LAST = 40, 10
"""Stops walked at the beginning of a page, and, where it has more, at its end."""
LEAP = f"""last => {{
  window.kbLast = {REACHABLE}.at(-last - 1);
  window.kbLast.focus();
}}"""


@pytest.mark.parametrize("view", [View("light", 1280), View("light", 320)], ids=str)
def test_a_walk_through_every_kind_of_page(browser: Browser, address: str, built_site: Path, view: View) -> None:
    """Tab by Tab from the skip link on; after its end the page lets go, or begins anew."""
    with page_in(browser, view.mode, view.width) as page:
        for kind, each in dealt(built_site, view).items():
            page.goto(address + each)
            reachable = page.evaluate(f"{REACHABLE}.length")
            walk(page, kind, min(FIRST, reachable))
            if reachable > FIRST + LAST:
                page.evaluate(LEAP, LAST)
                walk(page, kind, LAST)
                page.keyboard.press("Tab")
                wait_until(page, "document.activeElement.matches('body, .kb-skip')")


def walk(page: Page, kind: str, stops: int) -> None:
    """Press Tab so many times; every stop comes later in the page, is seen and has a ring."""
    for stop in range(stops):
        page.keyboard.press("Tab")
        at = page.evaluate(FOCUSED)
        assert at is not None, (kind, stop, stops)
        assert (at["after"], at["seen"], at["ring"]) == (True, True, True), (kind, at)


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
