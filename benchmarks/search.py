"""Searching.

The written queries of `tests/search/` over all kinds of records, judged by the listed records alone, against Material’s
search, MiniSearch and Pagefind; every engine is given the same titles, names and texts. At ten and a hundred times the
records stand there as copies under new ids, and a copy counts as what it is a copy of. KiB are gzip, of what holds the
index; a query's time is that of answering, without loading. Only ours knows roles, everyday words and typing errors;
that is part of the comparison.
"""

import gzip
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from playwright.sync_api import sync_playwright

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


def measure() -> str:
    """Return the comparison and our own growth."""
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
