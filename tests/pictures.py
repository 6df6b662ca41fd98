"""Draws the pictures of the README and of the handbooks’ report from a built site: `python -m tests.pictures SITE`."""

import re
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
REPORT = REPOSITORY / "docs" / "reports" / "handbooks"
LOOKED_AT = {
    "cover": ("grassroots.a4", "基层服务手册", "Grassroots"),
    "contents": ("grassroots.a4", "目录", "Contents"),
    "overview": ("grassroots.a4", "一 一页看懂", "1 Who may ask"),
    "benefit": ("grassroots.a4", r"3\.\d+ .*\s+困难残疾人生活补贴", r"3\.\d+ .*\s+Living allowance"),
    "sheet": ("grassroots.a4", "四 纸上问答表", "4 Decision sheets"),
    "large-print": ("grassroots.large", r"3\.\d+ ", r"3\.\d+ "),
    "table": ("responsibility.a4", "序 任务", "No. Task"),
    "matrix": ("responsibility.a4", "四", "4 13th plan: which body"),
    "index": ("responsibility.a4", ".{0,4}索引", ".{0,4}Index"),
    "indicators": ("plan.a4", ".{0,40}指标", ".{0,60}[Ii]ndicator"),
    "card": ("cards.card", "明白卡 给", "Card For"),
}
"""Pages of the report, in both languages: the edition, and how the text of the page begins."""
_COLOURS, _SCALE, _GAP = 48, 0.75, 12
_REPORT_SCALE = 0.86


def main() -> None:
    """Draw all."""
    site = Path(sys.argv[1]).resolve()
    with sync_playwright() as playwright:
        browser = launch(playwright)
        for name, (address, size) in PAGES.items():
            _save(FOLDER / f"{name}.png", _screen(browser, f"{site.as_uri()}/{address}", size))
        browser.close()
    for name, (file, pages) in HANDBOOKS.items():
        _save(FOLDER / f"{name}.png", _spread(site / "handbooks" / file, pages))
    for name, (edition, *beginnings) in LOOKED_AT.items():
        for language, beginning in zip(("zh", "en"), beginnings, strict=True):
            page = _page(site / "handbooks" / f"{edition}.{language}.pdf", beginning)
            _save(REPORT / f"{name}.{language}.png", page)


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


def _page(path: Path, beginning: str) -> Image.Image:
    """Return the first page whose text begins so."""
    with pypdfium2.PdfDocument(path) as book:
        for page in book:
            if re.match(beginning, page.get_textpage().get_text_range()):
                return page.render(scale=_REPORT_SCALE).to_pil()
    raise LookupError(f"no page of {path.name} begins with {beginning}")


def _save(path: Path, picture: Image.Image) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    picture.convert("RGB").quantize(_COLOURS, dither=Image.Dither.NONE).save(path, "PNG", optimize=True)
    sys.stderr.write(f"{path.relative_to(REPOSITORY)} {path.stat().st_size // 1000} kB\n")


if __name__ == "__main__":
    main()
