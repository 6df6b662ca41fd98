"""Every page in every mode with every engine; what was asked and found is kept for the report.

`POLICYKB_SWEEP_EVERY=n` takes each n-th page, for a first look; the report names the number of pages.
"""

import json
import os
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.looking import VIEWS, View, all_pages, kinds, page_in
from tests.conftest import REPOSITORY
from tests.sweep import engines
from tests.sweep.engines import Fault

pytestmark = [pytest.mark.browser, pytest.mark.sweep]
PARTS = REPOSITORY / "build" / "sweep"
EVERY = int(os.environ.get("POLICYKB_SWEEP_EVERY", "1"))
IN_PAGES = {engines.AXE: engines.axe, engines.IBM: engines.ibm}
AT_ONCE = 100
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


def asked(site: Path, language: str) -> list[str]:
    """Return the pages of one language to ask about."""
    return [each for each in all_pages(site) if each.startswith("en/") == (language == "en/")][::EVERY]


@pytest.mark.parametrize("view", [*VIEWS, View("print", 1280, ""), View("print", 1280, "en/")], ids=str)
@pytest.mark.parametrize("engine", IN_PAGES)
def test_every_page(browser: Browser, address: str, built_site: Path, engine: str, view: View) -> None:
    """No fault in any mode, at any width, on paper."""
    pages, faults = asked(built_site, view.language), []
    with page_in(browser, "light" if view.mode == "print" else view.mode, view.width) as page:
        if view.mode == "print":
            page.emulate_media(media="print")
        for each in pages:
            page.goto(address + each)
            faults += [Fault(found.rule, f"{each} {found.place}") for found in IN_PAGES[engine](page)]
    keep(engine, str(view), len(pages), faults)
    assert faults == []


@pytest.mark.parametrize("language", ["", "en/"], ids=["zh", "en"])
def test_every_page_is_valid(built_site: Path, language: str) -> None:
    """The Nu HTML Checker finds no error."""
    pages, faults = asked(built_site, language), []
    files = [built_site / each if each.endswith(".html") else built_site / each / "index.html" for each in pages]
    for start in range(0, len(files), AT_ONCE):
        faults += engines.nu(files[start : start + AT_ONCE])
    keep(engines.NU, language.strip("/") or "zh", len(pages), faults)
    assert faults == []


def test_lighthouse(address: str, built_site: Path) -> None:
    """Accessibility is judged; the other scores are only told."""
    scores: dict[str, dict[str, int]] = {}
    faults = []
    for kind, each in kinds(built_site, "").items():
        if kind in LIGHTHOUSE_KINDS:
            scores[kind], found = engines.lighthouse(address + each)
            faults += found
    keep(engines.LIGHTHOUSE, "phone", len(scores), faults, scores)
    assert faults == []
    assert sorted(scores) == sorted(LIGHTHOUSE_KINDS)
