"""Other search engines over the same records and queries: Material's (with jieba and without), MiniSearch, Pagefind."""

import functools
import gzip
import http.server
import json
import shutil
import subprocess
import sys
import threading
import time
import venv
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser
from py_mini_racer import MiniRacer

from benchmarks.search_measured import Result
from generator.search import SearchRecord
from generator.search.scripts import whole_lunr

ENGINES = Path(__file__).parent / "search_engines"
JIEBA = "jieba==0.42.1"


def rivals(
    found: Sequence[SearchRecord], asked: Sequence[str], limit: int, folder: Path, browser: Browser
) -> Iterator[Result]:
    """Yield what was measured of each; engines that cannot be installed here are left out, and said so."""
    given = {"records": _plain(found), "queries": list(asked), "limit": limit}
    yield _material("Material’s search without jieba", given)
    if jieba := _jieba(folder):
        (folder / "input.json").write_text(json.dumps(given), encoding="utf-8")
        begun = time.perf_counter()
        subprocess.run([jieba, ENGINES / "segment.py", folder / "input.json", folder / "cut.json"], check=True)  # noqa: S603 - our own script
        seconds = time.perf_counter() - begun
        yield _material("Material’s search with jieba", json.loads((folder / "cut.json").read_text("utf-8")), seconds)
    if shutil.which("npm") is None:
        sys.stderr.write("no npm here: MiniSearch and Pagefind are left out\n")
        return
    shutil.copytree(ENGINES, folder, dirs_exist_ok=True)
    subprocess.run(["npm", "ci", "--ignore-scripts", "--silent"], cwd=folder, check=True)  # noqa: S607 - npm of the PATH
    (folder / "input.json").write_text(json.dumps(given), encoding="utf-8")
    mini = _node(folder, "minisearch.mjs", "input.json")
    size = len(gzip.compress(mini["index"].encode()))
    yield Result("MiniSearch 7.2.0 (Intl.Segmenter)", mini["build"], size, mini["latency"], mini["found"])
    build = _node(folder, "pagefind.mjs", "input.json", "pagefind")["build"]
    yield _pagefind(folder, given, build, browser)


def _plain(found: Sequence[SearchRecord]) -> list[dict[str, str]]:
    """Return records as other engines take them, each id once."""
    made: dict[str, dict[str, str]] = {}
    for record in found:
        names = [record.called, record.words, record.place]
        bodies = [body[2] for body in record.bodies]
        made.setdefault(
            record.id,
            {
                "id": record.id,
                "title": f"{record.title.zh}\n{record.title.en}",
                "names": "\n".join([*(f"{each.zh}\n{each.en}" for each in names), *bodies]),
                "text": "\n".join(f"{text.zh}\n{text.en}" for text in record.texts),
            },
        )
    return list(made.values())


def _jieba(folder: Path) -> Path | None:
    """Return a Python that has jieba, in an environment of its own; None where it cannot be installed."""
    place = folder / "jieba"
    python = place / "bin" / "python"
    if not python.is_file():
        venv.create(place, with_pip=True)
        done = subprocess.run([python, "-m", "pip", "install", "--quiet", JIEBA], check=False)  # noqa: S603 - a fixed package
        if done.returncode:
            sys.stderr.write("jieba cannot be installed here: Material’s search with jieba is left out\n")
            shutil.rmtree(place)
            return None
    return python


def _material(name: str, given: dict[str, Any], before: float = 0.0) -> Result:
    engine = MiniRacer()
    engine.eval(f"var window = this;{whole_lunr()};lunr = window.lunr;")
    engine.eval((ENGINES / "material.js").read_text(encoding="utf-8"))
    engine.eval(f"var given = {json.dumps(given)};")
    begun = time.perf_counter()
    engine.eval("var index = build(given.records);")
    build = time.perf_counter() - begun + before
    size = len(gzip.compress(str(engine.eval("JSON.stringify(index)")).encode()))
    begun = time.perf_counter()
    asked = "JSON.stringify(given.queries.map(function (query) { return ask(index, query, given.limit); }))"
    found = json.loads(str(engine.eval(asked)))
    latency = (time.perf_counter() - begun) * 1000 / len(found)
    engine.close()
    return Result(name, build, size, latency, found)


def _node(folder: Path, *arguments: str) -> Any:  # noqa: ANN401 - JSON data
    done = subprocess.run(["node", *arguments], cwd=folder, check=True, capture_output=True, text=True)  # noqa: S603, S607 - our own scripts
    return json.loads(done.stdout.splitlines()[-1])


def _pagefind(folder: Path, given: dict[str, Any], build: float, browser: Browser) -> Result:
    """Ask Pagefind in Chromium; a query's time is until the first ten answers are there."""
    files = [path for path in (folder / "pagefind").rglob("*") if path.is_file()]
    size = sum(len(gzip.compress(path.read_bytes())) for path in files if path.suffix in (".pf_index", ".pf_meta"))
    (folder / "page.html").write_text("<!doctype html><html lang=zh><title>Pagefind</title>", encoding="utf-8")
    with _served(folder) as address:
        page = browser.new_page()
        page.set_default_timeout(0)
        page.goto(f"{address}page.html")
        found, latency = page.evaluate(
            """async ([address, queries, limit]) => {
              const engine = await import(address + "pagefind/pagefind.js");
              await engine.init();
              const urls = (all) => all.map((each) => decodeURIComponent(each.raw_url || each.url).replace(/^\\//, ""));
              const data = (results) => Promise.all(results.map((each) => each.data()));
              const found = [];
              let spent = 0;
              for (const query of queries) {
                const begun = performance.now();
                const { results } = await engine.search(query);
                const first = await data(results.slice(0, 10));
                spent += performance.now() - begun;
                found.push(urls(first.concat(await data(results.slice(10, limit)))));
              }
              return [found, spent / queries.length];
            }""",
            [address, given["queries"], given["limit"]],
        )
        page.close()
    return Result("Pagefind 1.5.2", build, size, latency, found)


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
