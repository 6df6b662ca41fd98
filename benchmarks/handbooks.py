"""Handbooks: every edition of the standard set, cold and warm, and a page beside stock WeasyPrint."""

import os
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from generator import handbook, pipeline
from generator.handbook.page_numbers import fill
from generator.handbook.pdf import style_sheet
from generator.link import link, read_content
from generator.model import KnowledgeBase

_PROJECT = Path(__file__).resolve().parents[1]
_SITE = "https://policy.gov.cn/"
_STOCK = ("responsibility", "plan")
"""Books set once more by WeasyPrint as it is, without our page numbers and tags."""


def measure() -> str:
    """Return the section on handbooks."""
    return "\n".join(_lines())


def _lines() -> Iterator[str]:
    content = read_content(_PROJECT)
    kb, _ = link(content)
    if kb is None:
        yield "The content has errors; nothing was measured."
        return
    yield "| edition | pages | KB | cold s | s a page |"
    yield "|---|---|---|---|---|"
    with tempfile.TemporaryDirectory() as folder:
        cache = Path(folder)
        begun = _seconds()
        for edition in handbook.editions(kb):
            yield _edition(kb, edition, cache)
        cold = _seconds() - begun
        begun = _seconds()
        _render(kb, cache, handbook.editions(kb))
        warm = _seconds() - begun
    yield ""
    yield f"All editions one after another: {cold:.0f} s cold (fonts included), {warm:.1f} s from the cache."
    yield from _stock(kb)


def _render(kb: KnowledgeBase, cache: Path, wanted: list[handbook.Edition]) -> list[int]:
    today = datetime.now(tz=UTC).date()
    url = pipeline.public_url(_SITE)
    made = handbook.render(kb, today, url, cache=cache, wanted=wanted)
    return [described.pages or 0 for _, described in made] + [described.bytes for _, described in made]


def _edition(kb: KnowledgeBase, edition: handbook.Edition, cache: Path) -> str:
    begun = _seconds()
    pages, size = _render(kb, cache, [edition])
    seconds = _seconds() - begun
    name = f"{edition.handbook} {edition.name} {edition.language.value}"
    return f"| {name} | {pages} | {size // 1000} | {seconds:.1f} | {seconds / max(pages, 1):.3f} |"


def _stock(kb: KnowledgeBase) -> Iterator[str]:
    """Set the same HTML once with WeasyPrint as it comes: one layout, its own tags."""
    import weasyprint  # noqa: PLC0415  loading it loads Pango

    for edition in handbook.editions(kb):
        if edition.handbook in _STOCK and edition.name == "a4":
            html = handbook.html(kb, edition, datetime.now(tz=UTC).date(), _SITE)
            begun = _seconds()
            sheet = weasyprint.CSS(string=style_sheet(edition))
            book = weasyprint.HTML(string=html.replace('<link rel="stylesheet" href="book.css">', ""))
            fill(book.etree_element, {})
            document = book.render(stylesheets=[sheet], pdf_variant="pdf/ua-1")
            document.write_pdf(pdf_variant="pdf/ua-1")
            seconds = _seconds() - begun
            yield (
                f"Stock WeasyPrint, one layout, {edition.handbook} {edition.language.value}: {seconds:.1f} s, "
                f"{seconds / len(document.pages):.3f} s a page."
            )


def _seconds() -> float:
    """Return the processor seconds of this process and of the children that have set pages for it."""
    used = os.times()
    return used.user + used.system + used.children_user + used.children_system
