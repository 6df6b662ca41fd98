"""Which pages and modes the browser tests look at, and what they ask there."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

PROBES = (Path(__file__).parent / "probes.js").read_text(encoding="utf-8")
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "rules": {
        "color-contrast": {"enabled": False},
        "color-contrast-enhanced": {"enabled": True},
        "target-size": {"enabled": True},
    },
    "resultTypes": ["violations"],
}
"""All levels. The contrast of level AAA (7:1) holds that of level AA."""
MODES: dict[str, dict[str, Any]] = {
    "light": {},
    "dark": {"color_scheme": "dark"},
    "forced": {"forced_colors": "active"},
    "elder": {},
}
"""Options of the browser for each way to look at a page."""
WIDTHS = (1280, 320)
"""A desk, and a phone: as narrow as a desk enlarged to 400 %."""


@dataclass(frozen=True, slots=True)
class View:
    """A way to look at the pages of one language: `language` is "" or "en/"."""

    mode: str
    width: int
    language: str

    def __str__(self) -> str:
        """Return the name of a test."""
        return f"{self.mode}-{self.width}-{self.language.strip('/') or 'zh'}"


VIEWS = tuple(View(mode, width, language) for mode in MODES for width in WIDTHS for language in ("", "en/"))
ELDER = "localStorage.setItem('kb-elder', '1'); localStorage.setItem('kb-size', '{size}');"
_KIND = re.compile(r"kb-body--([\w-]+)")


def all_pages(site: Path) -> list[str]:
    """Return the addresses of all pages below the site's root."""
    return [path.relative_to(site).as_posix().removesuffix("index.html") for path in sorted(site.rglob("*.html"))]


def kinds(site: Path, language: str) -> dict[str, str]:
    """Return for each kind of page the address of its smallest page: `language` is "" or "en/"."""
    found: dict[str, tuple[int, str]] = {}
    for address in all_pages(site):
        if address.startswith("en/") != (language == "en/"):
            continue
        file = site / address
        text = (file if file.suffix else file / "index.html").read_text(encoding="utf-8")
        kind = _KIND.search(text)
        if kind and len(text) < found.get(kind[1], (len(text) + 1, ""))[0]:
            found[kind[1]] = (len(text), address)
    return {kind: address for kind, (_, address) in sorted(found.items())}


@contextmanager
def page_in(
    browser: Browser,
    mode: str = "light",
    width: int = 1280,
    size: int = 1,
    **options: Any,  # noqa: ANN401 - Playwright's
) -> Iterator[Page]:
    """Give a page that looks at the site in one mode and width; `size` is the text size of the elder view."""
    context = browser.new_context(viewport={"width": width, "height": 900}, **MODES[mode], **options)
    if mode == "elder":
        context.add_init_script(ELDER.format(size=size))
    yield context.new_page()
    context.close()


def violations(page: Page) -> list[tuple[str, str]]:
    """Return what axe-core finds: rule and element."""
    found = Axe().run(page, options=RULES).response["violations"]
    return [(each["id"], node["html"][:300]) for each in found for node in each["nodes"]]


def wait_until(page: Page, said: str) -> None:
    """Wait for a truth of the page; its content security policy forbids what Playwright does for this."""
    for _ in range(200):
        if page.evaluate(said):
            return
        page.wait_for_timeout(50)
    raise TimeoutError(said)


def probe(page: Page, name: str, *values: float) -> Any:  # noqa: ANN401 - what the probe tells
    """Ask one probe on the page as it is."""
    page.evaluate(f"() => {{ if (!window.kbProbes) {{ {PROBES} }} }}")
    return page.evaluate("([name, values]) => window.kbProbes[name].apply(null, values)", [name, list(values)])
