"""Growing.

The whole build, without handbooks, of fictional content: as it is, ten times and a hundred times as much. Every record
is copied under new ids, so names are no longer unique and lists get long; what the rules and the audit would say of
that is worked out and left out. Ten times the content in ten times the time is 1.00 beside linear; the aim is 1.2.
"""

import gzip
import importlib
import statistics
import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from playwright.sync_api import sync_playwright

from benchmarks.content import FICTIONAL, multiply
from benchmarks.timing import Took, timed
from generator import checks, pipeline
from tests.chromium import launch

_TIMES = (1, 10, 100)
_AS_OF = date(2026, 1, 15)
_KB = 1000
_ANSWER = "#kb-list .kb-result:not([hidden])"


def measure(sizes: tuple[int, ...] = _TIMES) -> str:
    """Return a table of time, memory and weights by size."""
    return "\n".join(_lines(sizes))


def _lines(sizes: tuple[int, ...]) -> Iterator[str]:
    yield (
        "| content | pages | seconds on the clock | processor seconds | beside linear | largest process, MB "
        "| page of a topic, kB | a usual page, kB | first query, kB |"
    )
    yield "|---|---|---|---|---|---|---|---|---|"
    before: tuple[int, Took] | None = None
    for times in sizes:
        with tempfile.TemporaryDirectory() as folder:
            project = Path(folder) / "project"
            multiply(FICTIONAL, project, times)
            took = timed(["-m", "benchmarks.growing", str(project)], {"POLICYKB_CACHE": str(project / "cache")})
            site = project / "site"
            pages = sorted(site.rglob("index.html"))
            usual = statistics.median(_packed(page) for page in pages)
            topic = _packed(site / "topics" / "allowances" / "index.html")
            step = f"{took.clock / before[1].clock / (times / before[0]):.2f}" if before else ""
            yield (
                f"| × {times} | {len(pages)} | {took.clock:.1f} | {took.processor:.1f} | {step} "
                f"| {took.memory:.0f} | {topic:.1f} | {usual:.1f} | {_first_query(site):.0f} |"
            )
            before = times, took


def _packed(path: Path) -> float:
    return len(gzip.compress(path.read_bytes())) / _KB


def _first_query(site: Path) -> float:
    """Return the weight of everything that the search page loads until the first answer, as servers pack it."""
    asked: set[Path] = set()
    with sync_playwright() as playwright:
        browser = launch(playwright)
        page = browser.new_page()
        page.on(
            "request", lambda request: asked.add(site / request.url.removeprefix(site.as_uri() + "/").split("?")[0])
        )
        page.goto(f"{site.as_uri()}/search/index.html?q=康复")
        page.locator(_ANSWER).first.wait_for()
        browser.close()
    return sum(_packed(path) for path in asked if path.is_file())


def main() -> None:
    """Build a project whose records are copies of each other."""
    stages = importlib.import_module("generator.pipeline.build")
    rules, audit = checks.problems, stages._audit  # noqa: SLF001 - what they say of copies is left out
    checks.problems = lambda subject: iter(list(rules(subject))[:0])
    stages._audit = lambda *arguments: iter(list(audit(*arguments))[:0])  # noqa: SLF001
    project = Path(sys.argv[1])
    outcome = pipeline.build(pipeline.Options(project, project / "site", _AS_OF, pdf=False), lambda _: None)
    if not outcome.published:
        sys.exit("\n".join(problem.message.en for problem in outcome.problems[:5]))


if __name__ == "__main__":
    main()
