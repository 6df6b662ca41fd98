"""Served with the headers of docs/hosting, no page tries what the content security policy forbids."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page

from tests.browser.looking import kinds

pytestmark = pytest.mark.browser


@pytest.fixture
def told(browser: Browser) -> "tuple[Page, list[str]]":
    """Return a page and what its console says of the policy."""
    page, violations = browser.new_page(), []

    def hear(message: ConsoleMessage) -> None:
        if "Content Security Policy" in message.text or "Content-Security-Policy" in message.text:
            violations.append(f"{page.url}: {message.text}")

    page.on("console", hear)
    return page, violations


def test_a_violation_would_be_heard(told: "tuple[Page, list[str]]", address: str) -> None:
    """The measure for the tests below: a script inside a page is refused, and the console says so."""
    page, violations = told
    page.goto(address)
    page.evaluate("() => { const s = document.createElement('script'); s.textContent = '1'; document.body.append(s); }")
    page.wait_for_timeout(100)
    assert violations
    page.close()


@pytest.mark.parametrize("language", ["", "en/"])
def test_no_page_violates_the_policy(
    told: "tuple[Page, list[str]]", address: str, built_site: Path, language: str
) -> None:
    """A page of every kind, with every script at work."""
    page, violations = told
    for each in kinds(built_site, language).values():
        page.goto(address + each)
    page.goto(f"{address}{language}responsibilities/?q=%E8%BE%85%E5%8A%A9%E5%99%A8%E5%85%B7")
    page.wait_for_timeout(500)
    page.goto(f"{address}{language}search/?q=%E8%A1%A5%E8%B4%B4")
    page.wait_for_timeout(500)
    page.close()
    assert violations == []


@pytest.mark.sweep
def test_no_page_at_all_violates_the_policy(told: "tuple[Page, list[str]]", address: str, built_site: Path) -> None:
    """Every page of both languages."""
    page, violations = told
    for path in sorted(built_site.rglob("*.html")):
        page.goto(address + path.relative_to(built_site).as_posix())
    page.close()
    assert violations == []
