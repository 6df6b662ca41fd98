"""Searching, until the first answer.

The built site, from disk, in Chromium: seconds from the start of a visit to the first answer, at full speed and at a
sixth of it, and the seconds that the page's main thread works at full speed; each the median of five visits. The aims
are 0.2 s and 1 s.
"""

import statistics
from collections.abc import Iterator

from playwright.sync_api import Browser, sync_playwright

from benchmarks.timing import PROJECT
from tests.chromium import launch

VISITS = (
    ("finder, a body", "responsibilities/index.html?q=民政厅"),
    ("finder, words", "responsibilities/index.html?q=危房"),
    ("search, words", "search/index.html?q=康复"),
    ("search, everyday words", "search/index.html?q=上学补助"),
    ("search, English", "en/search/index.html?q=rehabilitation"),
)
_TRIES = 5


def measure() -> str:
    """Return a table of seconds by kind of visit."""
    return "\n".join(_lines())


def _lines() -> Iterator[str]:
    site = PROJECT / "site"
    if not (site / "search" / "index.html").is_file():
        yield "The site was not built: no ready times."
        return
    yield "| page, from the start of the visit to the first answer | full speed | a sixth | processor time |"
    yield "|---|---|---|---|"
    with sync_playwright() as playwright:
        browser = launch(playwright)
        times = {name: [_times(browser, f"{site.as_uri()}/{path}", rate) for rate in (1, 6)] for name, path in VISITS}
        browser.close()
    for name, (full, sixth) in times.items():
        wall = [statistics.median(seconds for seconds, _ in each) for each in (full, sixth)]
        yield f"| {name} | {wall[0]:.2f} s | {wall[1]:.2f} s | {statistics.median(work for _, work in full):.2f} s |"


def _times(browser: Browser, url: str, rate: int) -> list[tuple[float, float]]:
    return [_visit(browser, url, rate) for _ in range(_TRIES)]


def _visit(browser: Browser, url: str, rate: int) -> tuple[float, float]:
    """Return the seconds that passed, and those that the page's main thread worked."""
    context = browser.new_context()
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    session.send("Emulation.setCPUThrottlingRate", {"rate": rate})
    page.goto(url, wait_until="commit")
    page.locator(".kb-result:not([hidden]) mark").first.wait_for()
    seconds: float = page.evaluate("performance.now() / 1000")
    metrics = {each["name"]: float(each["value"]) for each in session.send("Performance.getMetrics")["metrics"]}
    context.close()
    return seconds, metrics["TaskDuration"]
