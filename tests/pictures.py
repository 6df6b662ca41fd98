"""Draws the pictures of the README from a built site: `python -m tests.pictures SITE`."""

import sys
from io import BytesIO
from pathlib import Path
from urllib.parse import quote

import pypdfium2
from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from tests.chromium import launch
from tests.conftest import REPOSITORY

FOLDER = REPOSITORY / "docs" / "pictures"
DESKTOP, PHONE = (1120, 760), (390, 760)
PAGES = {
    "finder.zh": (f"responsibilities/index.html?q={quote('民政厅牵头')}", DESKTOP),
    "benefit.en": ("en/benefits/living-allowance/index.html", DESKTOP),
    "elder.zh": ("benefits/living-allowance/index.html?elder=1", PHONE),
}
"""Pictures of the site: address and size of the window."""
HANDBOOKS = {"handbook.zh": ("responsibility.a4.zh.pdf", (0, 8))}
"""Pictures of handbooks: file and pages side by side."""
_COLOURS, _SCALE, _GAP = 48, 0.75, 12


def main() -> None:
    """Draw all."""
    site = Path(sys.argv[1]).resolve()
    with sync_playwright() as playwright:
        browser = launch(playwright)
        for name, (address, size) in PAGES.items():
            _save(name, _screen(browser, f"{site.as_uri()}/{address}", size))
        browser.close()
    for name, (file, pages) in HANDBOOKS.items():
        _save(name, _spread(site / "handbooks" / file, pages))


def _screen(browser: Browser, address: str, size: tuple[int, int]) -> Image.Image:
    page = browser.new_page(viewport={"width": size[0], "height": size[1]})
    page.goto(address)
    page.wait_for_timeout(1500)
    taken = page.screenshot(animations="disabled")
    page.close()
    return Image.open(BytesIO(taken))


def _spread(path: Path, numbers: tuple[int, ...]) -> Image.Image:
    with pypdfium2.PdfDocument(path) as book:
        pages = [book[number].render(scale=_SCALE).to_pil() for number in numbers]
    width = sum(page.width for page in pages) + _GAP * (len(pages) + 1)
    made = Image.new("RGB", (width, max(page.height for page in pages) + 2 * _GAP), "#c8ccd0")
    left = _GAP
    for page in pages:
        made.paste(page, (left, _GAP))
        left += page.width + _GAP
    return made


def _save(name: str, picture: Image.Image) -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    path = FOLDER / f"{name}.png"
    picture.convert("RGB").quantize(_COLOURS, dither=Image.Dither.NONE).save(path, "PNG", optimize=True)
    sys.stderr.write(f"{path.relative_to(REPOSITORY)} {path.stat().st_size // 1000} kB\n")


if __name__ == "__main__":
    main()
