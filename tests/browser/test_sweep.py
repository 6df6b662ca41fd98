"""Every page in every mode with every engine; what was asked and found is kept for the report.

`POLICYKB_SWEEP_EVERY=n` takes each n-th page, for a first look; the report names the number of pages.
"""

import json
import os
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.looking import LANGUAGES, VIEWS, View, all_pages, kinds, page_in
from tests.conftest import REPOSITORY
from tests.sweep import engines
from tests.sweep.engines import Fault

pytestmark = [pytest.mark.browser, pytest.mark.sweep]
PARTS = REPOSITORY / "build" / "sweep"
EVERY = int(os.environ.get("POLICYKB_SWEEP_EVERY", "1"))
IN_PAGES = {engines.AXE: engines.axe, engines.IBM: engines.ibm}
AT_ONCE = 100
PRINT = View("print", 1280)
LIGHTHOUSE_KINDS = ("home", "benefit", "responsibilities", "document")


@pytest.fixture(scope="session", autouse=True)
def _installed() -> None:
    if not engines.MODULES.is_dir():
        engines.set_up()


def keep(
    engine: str, view: str, pages: int, faults: list[Fault], scores: dict[str, dict[str, int]] | None = None
) -> None:
    """Write down for the report what was asked and what was found."""
    PARTS.mkdir(parents=True, exist_ok=True)
    told = {
        "engine": engine,
        "version": engines.version(engine),
        "view": view,
        "pages": pages,
        "faults": [[each.rule, each.place] for each in faults],
        "scores": scores or {},
    }
    (PARTS / f"{engine}.{view}.json").write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")


def asked(site: Path) -> list[str]:
    """Return the pages to ask about, of both languages."""
    return all_pages(site)[::EVERY]


@pytest.mark.parametrize("view", [*VIEWS, PRINT], ids=str)
@pytest.mark.parametrize("engine", IN_PAGES)
def test_every_page(browser: Browser, address: str, built_site: Path, engine: str, view: View) -> None:
    """No fault in any mode, at any width, on paper."""
    pages, faults = asked(built_site), []
    is_paper = view == PRINT
    script = engines.script(engine)
    with page_in(browser, "light" if is_paper else view.mode, view.width, script=script) as page:
        if is_paper:
            page.emulate_media(media="print")
        for each in pages:
            page.goto(address + each)
            faults += [Fault(found.rule, f"{each} {found.place}") for found in IN_PAGES[engine](page, is_paper)]
    keep(engine, str(view), len(pages), faults)
    assert faults == []


def test_every_page_is_valid(built_site: Path) -> None:
    """The Nu HTML Checker finds no error; without Java it is not asked, and the report says so."""
    pages, faults = asked(built_site) if engines.java() else [], []
    files = [built_site / each if each.endswith(".html") else built_site / each / "index.html" for each in pages]
    for start in range(0, len(files), AT_ONCE):
        faults += engines.nu(files[start : start + AT_ONCE])
    keep(engines.NU, "files", len(pages), faults)
    assert faults == []


def test_lighthouse(address: str, built_site: Path) -> None:
    """Accessibility is judged; the other scores are only told."""
    scores: dict[str, dict[str, int]] = {}
    faults = []
    for language in LANGUAGES:
        pages = kinds(built_site, language)
        for kind in LIGHTHOUSE_KINDS:
            scores[pages[kind] or "/"], found = engines.lighthouse(address + pages[kind])
            faults += found
    keep(engines.LIGHTHOUSE, "phone", len(scores), faults, scores)
    assert faults == []
