"""Parts of pages in a browser: glossary terms, the matrix, filters, inferred links, charts."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

CARE = "documents/jl-2020-care/"
CHART = "indicators/jl-2021-14th-plan-indicators/"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Yield a page of common width."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


def test_a_term_opens_on_focus_and_closes_with_escape(page: Page, address: str) -> None:
    """The panel stands right behind the term, says what it means, and leads to the glossary."""
    page.goto(address + CARE)
    term = page.locator(".kb-term").first
    assert term.get_attribute("aria-expanded") == "false"
    term.focus()
    panel = page.locator(".kb-panel")
    panel.wait_for()
    assert term.get_attribute("aria-expanded") == "true"
    assert term.get_attribute("aria-controls") == panel.get_attribute("id")
    assert len(panel.inner_text()) > 10
    assert "glossary/#" in (panel.locator("a").get_attribute("href") or "")
    page.keyboard.press("Tab")
    assert panel.locator("a").evaluate("element => element === document.activeElement")
    page.keyboard.press("Escape")
    assert panel.count() == 0
    assert term.evaluate("element => element === document.activeElement")


def test_a_term_opens_on_a_click_and_stays_on_the_page(page: Page, address: str) -> None:
    """A second click closes it; a click elsewhere too; the address does not change."""
    page.goto(address + CARE)
    term = page.locator(".kb-term").first
    term.click()
    page.locator(".kb-panel").wait_for()
    page.wait_for_timeout(500)
    term.click()
    assert page.locator(".kb-panel").count() == 0
    term.click()
    page.locator(".kb-panel").wait_for()
    page.locator("h1").click()
    assert page.locator(".kb-panel").count() == 0
    assert page.url == address + CARE


def test_a_term_opens_from_a_disk(page: Page, built_site: Path) -> None:
    """The meanings come as a script, which needs no server."""
    page.goto((built_site / CARE / "index.html").as_uri())
    page.locator(".kb-term").first.focus()
    page.locator(".kb-panel").wait_for()


def test_without_scripts_a_term_leads_to_the_glossary(browser: Browser, address: str) -> None:
    """A plain link to the entry."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + CARE)
    href = page.locator("a.kb-term").first.get_attribute("href") or ""
    page.locator("a.kb-term").first.click()
    assert page.url == f"{address}glossary/#{href.partition('#')[2]}"
    assert page.locator(f"[id='{href.partition('#')[2]}']").is_visible()
    context.close()


def test_the_matrix_is_sorted_by_name_and_back(page: Page, address: str) -> None:
    """Both ways, without losing a body."""
    page.goto(address + "matrix/")
    part = page.locator(".kb-matrix-part").first
    heads = part.locator("tbody th")
    by_count = heads.all_inner_texts()
    part.get_by_role("button", name="按名称排").click()
    by_name = heads.all_inner_texts()
    assert sorted(by_name) == sorted(by_count)
    assert by_name != by_count
    part.get_by_role("button", name="按任务多少排").click()
    assert heads.all_inner_texts() == by_count


def test_filters_narrow_the_list_of_documents(page: Page, address: str) -> None:
    """Values of one filter are alternatives, filters narrow each other; the number is told; reset shows all."""
    page.goto(address + "en/documents/")
    rows = page.locator("[data-kb-keys]:visible")
    every = rows.count()
    page.get_by_label("2016").check()
    assert rows.count() == 2
    page.get_by_label("2020").check()
    assert rows.count() == 4
    page.get_by_role("checkbox", name="Shandong Province").check()
    assert rows.count() == 1
    assert page.get_by_role("status").first.inner_text() == f"1 of {every} documents"
    page.get_by_role("button", name="Clear filters").click()
    page.wait_for_function(f"document.querySelectorAll('[data-kb-keys]:not([hidden])').length === {every}")


@pytest.mark.parametrize(("width", "shown", "hidden"), [(1280, "wide", "narrow"), (390, "narrow", "wide")])
def test_one_of_the_two_drawings_is_shown(browser: Browser, address: str, width: int, shown: str, hidden: str) -> None:
    """The other one is not read out either; text on it is never below 14 px."""
    context = browser.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    page.goto(address + CHART)
    assert page.locator(f".kb-chart-{shown}").is_visible()
    assert not page.locator(f".kb-chart-{hidden}").is_visible()
    heights = page.locator(f".kb-chart-{shown} text").evaluate_all(
        "all => all.map(text => parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a)"
    )
    assert min(heights) >= 14
    context.close()
