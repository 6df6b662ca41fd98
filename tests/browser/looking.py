"""Which pages and modes the browser tests look at, and what they ask there."""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from axe_playwright_python.base import AXE_FILE_PATH
from playwright.sync_api import Browser, Page

AXE = Path(AXE_FILE_PATH).read_text(encoding="utf-8")
ASK_AXE = (Path(__file__).parent / "axe.js").read_text(encoding="utf-8")
PROBES = (Path(__file__).parent / "probes.js").read_text(encoding="utf-8")
RULES: dict[str, Any] = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "rules": {
        "color-contrast": {"enabled": True},
        "color-contrast-enhanced": {"enabled": True},
        "target-size": {"enabled": True},
    },
    "resultTypes": ["violations"],
}
"""All levels. The rule for contrast of level AAA finds only what lies between 4.5 and 7, that of AA what lies below."""
ON_PAPER = {**RULES, "rules": {**RULES["rules"], "target-size": {"enabled": False}}}
"""The same for print: nobody presses a link on paper, so its size is not asked there."""
PLAIN = ("headings", "languages", "tables", "focus", "underlines", "pictures", "wide")
"""Probes that need no measure."""
MODES: dict[str, dict[str, Any]] = {
    "light": {},
    "dark": {"color_scheme": "dark"},
    "forced": {"forced_colors": "active"},
    "elder": {},
}
"""Options of the browser for each way to look at a page."""
WIDTHS = (1280, 320)
"""A desk, and a phone: as narrow as a desk enlarged to 400 %."""


LANGUAGES = ("", "en/")
"""Where the pages of each language begin."""


@dataclass(frozen=True, slots=True)
class View:
    """A way to look at pages."""

    mode: str
    width: int

    def __str__(self) -> str:
        """Return the name of a test."""
        return f"{self.mode}-{self.width}"


VIEWS = tuple(View(mode, width) for mode in MODES for width in WIDTHS)
ELDER = "localStorage.setItem('kb-elder', '1'); localStorage.setItem('kb-size', '{size}');"
_KIND = re.compile(r"kb-body--([\w-]+)")


def all_pages(site: Path) -> list[str]:
    """Return the addresses of all pages below the site's root."""
    return [path.relative_to(site).as_posix().removesuffix("index.html") for path in sorted(site.rglob("*.html"))]


@cache
def kinds(site: Path, language: str, *, largest: bool = False) -> dict[str, str]:
    """Return for each kind of page the address of its smallest or largest page: `language` is "" or "en/"."""
    found: dict[str, tuple[int, str]] = {}
    sign = -1 if largest else 1
    for address in all_pages(site):
        if address.startswith("en/") != (language == "en/"):
            continue
        file = site / address
        text = (file if file.suffix else file / "index.html").read_text(encoding="utf-8")
        kind = _KIND.search(text)
        if kind and (kind[1] not in found or sign * len(text) < sign * found[kind[1]][0]):
            found[kind[1]] = (len(text), address)
    return {kind: address for kind, (_, address) in sorted(found.items())}


def dealt(site: Path, view: View) -> dict[str, str]:
    """Return for each kind of page one address, in turns Chinese and English.

    A mode meets each kind in both languages, once at each width; so does a width, from mode to mode.
    """
    turn = [*MODES].index(view.mode) + WIDTHS.index(view.width)
    kinds_of_pages = kinds(site, LANGUAGES[0])
    return {kind: kinds(site, LANGUAGES[(turn + place) % 2])[kind] for place, kind in enumerate(kinds_of_pages)}


@contextmanager
def page_in(
    browser: Browser,
    mode: str = "light",
    width: int = 1280,
    size: int = 1,
    script: str = "",
    **options: Any,  # noqa: ANN401 - Playwright's
) -> Iterator[Page]:
    """Give a page that looks at the site in one mode and width.

    `size` is the text size of the elder view; `script` runs in every page before its own scripts.
    """
    context = browser.new_context(viewport={"width": width, "height": 900}, **MODES[mode], **options)
    if script:
        context.add_init_script(script)
    if mode == "elder":
        context.add_init_script(ELDER.format(size=size))
    yield context.new_page()
    context.close()


def violations(page: Page, rules: dict[str, Any] = RULES) -> list[tuple[str, str]]:
    """Return what axe-core finds: rule and element. The page has the script `AXE` of `page_in`."""
    return [(rule, element) for rule, element in page.evaluate(ASK_AXE, rules)]


def wait_until(page: Page, said: str) -> None:
    """Wait for a truth of the page; its content security policy forbids what Playwright does for this."""
    for _ in range(200):
        if page.evaluate(said):
            return
        page.wait_for_timeout(50)
    raise TimeoutError(said)


def probe(page: Page, name: str, *values: float) -> Any:  # noqa: ANN401 - what the probe tells
    """Ask one probe on the page as it is. The page has the script `PROBES` of `page_in`."""
    return page.evaluate("([name, values]) => window.kbProbes[name].apply(null, values)", [name, list(values)])


def probes(page: Page, names: Sequence[str]) -> list[str]:
    """Ask several probes at once; returns the name of a probe and what it found."""
    return [
        f"{name}: {fault}"
        for name, found in page.evaluate("names => names.map(name => [name, window.kbProbes[name]()])", names)
        for fault in found
    ]
