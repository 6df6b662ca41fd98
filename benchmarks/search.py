"""Searching.

The written queries of `tests/search/queries.yaml` over all kinds of records, against MiniSearch, Pagefind and lunr.js
with its own pipeline (as Material for MkDocs uses it without jieba); every engine is given the same titles, names and
texts. Bytes are gzip, of what holds the index; a query's time is that of answering, without loading.
"""

import functools
import gzip
import http.server
import json
import shutil
import statistics
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, sync_playwright
from py_mini_racer import MiniRacer

from generator.language import Language
from generator.link import link, read_content
from generator.model import KnowledgeBase
from generator.search import Engine, SearchRecord, records
from generator.search.assets import data_files
from generator.search.index import index
from generator.search.packing import pack
from generator.search.scripts import whole_lunr
from tests.browser.conftest import OPTIONS
from tests.search.judging import Asked, everything

PROJECT = Path(__file__).resolve().parents[1]
AS_OF = date(2026, 1, 15)
ENGINES = Path(__file__).parent / "search_engines"
SIZES = (1, 10, 100)


@dataclass(frozen=True, slots=True)
class Result:
    """What was measured of one engine: seconds, bytes, milliseconds, and the ids found for each query."""

    name: str
    build: float
    size: int
    latency: float
    found: list[list[str]]


def measure() -> str:
    """Return the comparison, our own growth, and how soon the pages are ready."""
    kb, _ = link(read_content(PROJECT))
    if kb is None:
        raise ValueError("the content cannot be linked")
    queries, found = everything(), records(kb)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=OPTIONS)
        results = [_ours(kb, queries), *_others(found, queries, Path(folder), browser)]
        ready = _ready(browser)
        browser.close()
    lines = [f"{len(found)} records, {len(queries)} queries, judged by the listed ids alone.", ""]
    lines += ["| engine | recall@10 | MRR | index, KiB | a query, ms | build, s |", "|---|---|---|---|---|---|"]
    for each in results:
        recall, reciprocal = _judged(each.found, queries)
        lines.append(
            f"| {each.name} | {recall:.3f} | {reciprocal:.3f} | {each.size / 1024:.0f} | {each.latency:.1f} "
            f"| {each.build:.1f} |"
        )
    return "\n".join([*lines, "", *_growth(found), "", *ready])


def _judged(found: Sequence[Sequence[str]], queries: Sequence[Asked]) -> tuple[float, float]:
    """Judge by the listed ids alone, the same for every engine; other records that say the same do not count."""
    recalls, reciprocals = [], []
    for ids, asked in zip(found, queries, strict=True):
        recalls.append(len(set(asked.right) & set(ids)) / min(10, len(asked.right)))
        ranks = [rank for rank, each in enumerate(ids, 1) if each in asked.right]
        reciprocals.append(1 / ranks[0] if ranks else 0.0)
    return statistics.mean(recalls), statistics.mean(reciprocals)


def _ours(kb: KnowledgeBase, queries: Sequence[Asked]) -> Result:
    begun = time.perf_counter()
    files = data_files(kb, AS_OF)
    build = time.perf_counter() - begun
    size = sum(len(gzip.compress(file.content)) for file in files if "/index." in file.path)
    with Engine(kb, AS_OF) as engine:
        engine.search("康复", language=Language.ZH)
        begun = time.perf_counter()
        found = [[hit.id for hit in engine.search(each.query, language=each.language)][:10] for each in queries]
        latency = (time.perf_counter() - begun) * 1000 / len(queries)
    return Result("policykb (lunr, packed)", build, size, latency, found)


def _plain(found: Sequence[SearchRecord]) -> list[dict[str, str]]:
    """Return records as other engines take them, each id once."""
    made: dict[str, dict[str, str]] = {}
    for record in found:
        names = [record.words, *(record.place,)]
        made.setdefault(
            record.id,
            {
                "id": record.id,
                "title": f"{record.title.zh}\n{record.title.en}",
                "names": "\n".join(
                    [*(f"{each.zh}\n{each.en}" for each in names), *(body[2] for body in record.bodies)]
                ),
                "text": "\n".join(f"{text.zh}\n{text.en}" for text in record.texts),
            },
        )
    return list(made.values())


def _others(
    found: Sequence[SearchRecord], queries: Sequence[Asked], folder: Path, browser: Browser
) -> Iterator[Result]:
    plain, asked = _plain(found), [each.query for each in queries]
    yield _material(plain, asked)
    if shutil.which("npm") is None:
        return
    shutil.copytree(ENGINES, folder, dirs_exist_ok=True)
    subprocess.run(["npm", "ci", "--ignore-scripts", "--silent"], cwd=folder, check=True)  # noqa: S607 - npm of the PATH
    (folder / "input.json").write_text(json.dumps({"records": plain, "queries": asked}), encoding="utf-8")
    mini = _node(folder, "minisearch.mjs", "input.json")
    yield Result(
        "MiniSearch 7.2.0 (Intl.Segmenter)", mini["build"], len(gzip.compress(mini["index"].encode())), mini["latency"],
        mini["found"],
    )  # fmt: skip
    build = _node(folder, "pagefind.mjs", "input.json", "pagefind")["build"]
    yield _pagefind(folder, asked, build, browser)


def _node(folder: Path, *arguments: str) -> Any:  # noqa: ANN401 - JSON data
    done = subprocess.run(["node", *arguments], cwd=folder, check=True, capture_output=True, text=True)  # noqa: S603, S607 - our own scripts
    return json.loads(done.stdout.splitlines()[-1])


def _pagefind(folder: Path, asked: Sequence[str], build: float, browser: Browser) -> Result:
    files = [path for path in (folder / "pagefind").rglob("*") if path.is_file()]
    size = sum(len(gzip.compress(path.read_bytes())) for path in files if path.suffix in (".pf_index", ".pf_meta"))
    (folder / "page.html").write_text("<!doctype html><html lang=zh><title>Pagefind</title>", encoding="utf-8")
    with _served(folder) as address:
        page = browser.new_page()
        page.goto(f"{address}page.html")
        found, latency = page.evaluate(
            """async ([address, queries]) => {
              document.documentElement.lang = "zh";
              const engine = await import(address + "pagefind/pagefind.js");
              await engine.init();
              const found = [], begun = performance.now();
              for (const query of queries) {
                const { results } = await engine.search(query);
                const data = await Promise.all(results.slice(0, 10).map((each) => each.data()));
                found.push(data.map((each) => decodeURIComponent(each.raw_url || each.url).replace(/^\\//, "")));
              }
              return [found, (performance.now() - begun) / queries.length];
            }""",
            [address, list(asked)],
        )
        page.close()
    return Result("Pagefind 1.5.2", build, size, latency, found)


def _material(plain: Sequence[dict[str, str]], asked: Sequence[str]) -> Result:
    """lunr.js with its own pipeline and wildcards, words cut at blanks and punctuation: Material without jieba."""
    engine = MiniRacer()
    engine.eval(f"var window = this;{whole_lunr()};lunr = window.lunr;")
    engine.eval(f"var records = {json.dumps(plain)}, queries = {json.dumps(list(asked))};")
    begun = time.perf_counter()
    size = engine.eval(
        """lunr.tokenizer.separator = /[\\s\\-\\u3000-\\u303f\\uff00-\\uff20]+/;
        var index = lunr(function () {
          this.ref("id"); this.field("title", { boost: 1000 }); this.field("names"); this.field("text");
          records.forEach(function (record) { this.add(record); }, this);
        }); JSON.stringify(index)"""
    )
    build, begun = time.perf_counter() - begun, time.perf_counter()
    found = json.loads(
        str(
            engine.eval(
                """JSON.stringify(queries.map(function (query) {
                  var words = query.split(/\\s+/).map(function (word) { return word + " " + word + "*"; });
                  try { return index.search(words.join(" ")).slice(0, 10).map(function (hit) { return hit.ref; }); }
                  catch (error) { return []; }
                }))"""
            )
        )
    )
    latency = (time.perf_counter() - begun) * 1000 / len(asked)
    engine.close()
    return Result(
        "lunr.js with its own pipeline (Material without jieba)",
        build,
        len(gzip.compress(str(size).encode())),
        latency,
        found,
    )


def _growth(found: Sequence[SearchRecord]) -> Iterator[str]:
    """Yield our index at several sizes: the content copied under new ids."""
    yield "| content | records | index of Chinese, KiB | build, s |"
    yield "|---|---|---|---|"
    for times in SIZES:
        many = [replace(record, id=f"{record.id}-{copy}") for copy in range(times) for record in found]
        begun = time.perf_counter()
        packed = [pack(index(many[at : at + 1500], Language.ZH).frequencies) for at in range(0, len(many), 1500)]
        seconds = time.perf_counter() - begun
        size = sum(len(gzip.compress(each.encode())) for each in packed)
        yield f"| ×{times} | {len(many)} | {size / 1024:.0f} | {seconds:.1f} |"


def _ready(browser: Browser) -> list[str]:
    """Time the built site from the start of a visit to the first answer, from disk."""
    site = PROJECT / "site"
    if not (site / "search" / "index.html").is_file():
        return ["The site was not built: no ready times."]
    lines = [
        "| page, from the start of the visit to the first answer | full speed | a sixth of the speed |",
        "|---|---|---|",
    ]
    for name, path in (
        ("finder, a body", "responsibilities/index.html?q=民政厅"),
        ("finder, words", "responsibilities/index.html?q=危房"),
        ("search, words", "search/index.html?q=康复"),
        ("search, English", "en/search/index.html?q=rehabilitation"),
    ):
        times = [
            statistics.median(_visit(browser, f"{site.as_uri()}/{path}", rate) for _ in range(3)) for rate in (1, 6)
        ]
        lines.append(f"| {name} | {times[0]:.2f} s | {times[1]:.2f} s |")
    return lines


def _visit(browser: Browser, url: str, rate: int) -> float:
    context = browser.new_context()
    page = context.new_page()
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": rate})
    page.goto(url, wait_until="commit")
    page.locator("#kb-list .kb-result:not([hidden]) mark").first.wait_for()
    seconds: float = page.evaluate("performance.now() / 1000")
    context.close()
    return seconds


@contextmanager
def _served(folder: Path) -> Iterator[str]:
    handler: Callable[..., Any] = functools.partial(_Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""
