"""Whatever stands in a text, pages show it as text: no script, no element, no address, no request."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog, Request, sync_playwright

from tests.chromium import launch
from tests.hostile.payloads import ALL

_INTRUDERS = """() => [
  "script:not([src]):not([type='application/ld+json'])", "iframe", "object", "embed", "base", "style", "plaintext",
  "meta[http-equiv=refresh]", "img[src='x']", "form[action*='evil']", "link[href*='evil']", "xmp", "[style]",
  "[onerror]", "[onload]", "[onclick]", "[onfocus]", "[onmouseover]", "[ontoggle]",
  "a[href^='javascript' i]", "a[href^='data:' i]"
].filter((each) => document.querySelector(each))"""


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """Yield Debian's Chromium."""
    with sync_playwright() as playwright:
        browser = launch(playwright)
        yield browser
        browser.close()


def test_there_are_many_kinds_of_payloads() -> None:
    """Fifty and more, none twice."""
    assert len(set(ALL)) == len(ALL) >= 50


def test_no_page_runs_or_loads_anything(hostile_site: Path, chromium: Browser) -> None:
    """Every page of both languages, opened in a browser."""
    page = chromium.new_page()
    said: list[str] = []
    asked: list[str] = []

    def dialog(each: Dialog) -> None:
        said.append(each.message)
        each.dismiss()

    def request(each: Request) -> None:
        if not each.url.startswith("file://"):
            asked.append(each.url)

    page.on("dialog", dialog)
    page.on("request", request)
    for path in sorted(hostile_site.rglob("*.html")):
        page.goto(path.as_uri())
        assert page.evaluate(_INTRUDERS) == [], path
    page.close()
    assert said == []
    assert asked == []


def test_search_shows_payloads_as_text(hostile_site: Path, chromium: Browser) -> None:
    """Results and suggestions too, for a query that is a payload itself."""
    page = chromium.new_page()
    said: list[str] = []
    page.on("dialog", lambda each: (said.append(each.message), each.dismiss()))
    for name in ("responsibilities", "search"):
        page.goto((hostile_site / name / "index.html").as_uri())
        box = page.locator("main input[name=q]").first
        for query in ("示例", "<img src=x onerror=alert(1)>", "补贴 <script>"):
            box.fill(query)
            page.wait_for_timeout(400)
            assert page.evaluate(_INTRUDERS) == [], (name, query)
    page.close()
    assert said == []


def test_no_cell_is_a_formula(hostile_site: Path) -> None:
    """A spreadsheet takes cells that begin with = + - @ for formulas."""
    for path in sorted((hostile_site / "data").glob("*.csv")):
        text = path.read_text(encoding="utf-8-sig")
        for row in csv.reader(io.StringIO(text)):
            assert not any(cell.startswith(("=", "+", "@", "\t")) for cell in row), path
