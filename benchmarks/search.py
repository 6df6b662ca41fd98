"""Searching.

The written queries of `tests/search/` over all kinds of records, judged by the listed records alone, against Material’s
search, MiniSearch and Pagefind; every engine is given the same titles, names and texts. At ten and a hundred times the
records stand there as copies under new ids, and a copy counts as what it is a copy of. KiB are gzip, of what holds the
index; a query's time is that of answering, without loading. Only ours knows roles, everyday words and typing errors;
that is part of the comparison.
"""

import gzip
import statistics
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from benchmarks.search_measured import Result, grown, line
from benchmarks.search_rivals import rivals
from generator.language import Language
from generator.link import link, read_content
from generator.model import KnowledgeBase
from generator.search import Engine, SearchRecord, records
from generator.search.assets import data_files
from tests.chromium import launch
from tests.search.judging import HELD_OUT, Asked, everything

PROJECT = Path(__file__).resolve().parents[1]
AS_OF = date(2026, 1, 15)
SIZES = {1: 1, 10: 5}
"""How many times the records, and every which query is asked of them."""
OURS_ALONE = {100: 25}
VISITS = (
    ("finder, a body", "responsibilities/index.html?q=民政厅"),
    ("finder, words", "responsibilities/index.html?q=危房"),
    ("search, words", "search/index.html?q=康复"),
    ("search, everyday words", "search/index.html?q=上学补助"),
    ("search, English", "en/search/index.html?q=rehabilitation"),
)


def measure() -> str:
    """Return the comparison, our own growth, and how soon the pages are ready."""
    return "\n".join(_tables(SIZES, OURS_ALONE))


def _tables(sizes: Mapping[int, int], alone: Mapping[int, int]) -> Iterator[str]:
    kb, _ = link(read_content(PROJECT))
    if kb is None:
        raise ValueError("the content cannot be linked")
    every, found = [*everything(), *everything(HELD_OUT)], records(kb)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = launch(playwright)
        for times, step in {**sizes, **alone}.items():
            many, queries = grown(found, times), every[::step]
            yield f"\n{len(many):,} records (×{times}), {len(queries)} queries:\n"
            yield "| engine | recall@10 | MRR | index, KiB | a query, ms | build, s |"
            yield "|---|---|---|---|---|---|"
            yield line(_ours(kb, many, queries), queries)
            if times in sizes:
                asked = [each.query for each in queries]
                for result in rivals(many, asked, 10 * times, Path(folder), browser):
                    yield line(result, queries)
        yield ""
        yield from _ready(browser)
        browser.close()


def _ours(kb: KnowledgeBase, many: Sequence[SearchRecord], queries: Sequence[Asked]) -> Result:
    begun = time.perf_counter()
    files = data_files(kb, AS_OF, many)
    build = time.perf_counter() - begun
    size = sum(len(gzip.compress(file.content)) for file in files if "/index." in file.path)
    with Engine(kb, AS_OF, files) as engine:
        engine.search("康复", language=Language.ZH)
        begun = time.perf_counter()
        answers = [engine.search(each.query, language=each.language) for each in queries]
        latency = (time.perf_counter() - begun) * 1000 / len(queries)
    return Result("policykb (lunr, packed)", build, size, latency, [[hit.id for hit in each] for each in answers])


def _ready(browser: Browser) -> Iterator[str]:
    """Time the built site from the start of a visit to the first answer, from disk; then the work alone."""
    site = PROJECT / "site"
    if not (site / "search" / "index.html").is_file():
        yield "The site was not built: no ready times."
        return
    yield "| page, from the start of the visit to the first answer | full speed | a sixth | processor time |"
    yield "|---|---|---|---|"
    for name, path in VISITS:
        full, sixth = ([_visit(browser, f"{site.as_uri()}/{path}", rate) for _ in range(3)] for rate in (1, 6))
        wall = [statistics.median(seconds for seconds, _ in each) for each in (full, sixth)]
        yield f"| {name} | {wall[0]:.2f} s | {wall[1]:.2f} s | {statistics.median(work for _, work in full):.2f} s |"


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
