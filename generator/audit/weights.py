"""How much a reader must fetch: pages, styles and scripts stay within budgets, compressed as a server sends them."""

import gzip
from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.audit.links import Place
from generator.audit.page import Page
from generator.language import Bilingual
from generator.problems import Position, Problem, Severity

KB = 1024
PAGE, STYLES, SCRIPTS = 150 * KB, 60 * KB, 700 * KB
"""Budgets for one page; scripts include the search index of the one page that searches."""

_WHAT = {
    PAGE: Bilingual("网页", "the page"),
    STYLES: Bilingual("样式表", "its style sheets"),
    SCRIPTS: Bilingual("脚本", "its scripts"),
}


def weight_problems(site: Path, site_url: str | None, pages: Mapping[str, Page]) -> Iterator[Problem]:
    """Yield a warning for each page that is heavier than its budgets."""
    place = Place(site, site_url, pages)
    sizes: dict[str, int] = {}
    for name, page in pages.items():
        styles = [each.target for each in page.links if each.tag == "link" and "stylesheet" in each.rel]
        scripts = [each.target for each in page.links if each.tag == "script"]
        for files, budget in (([""], PAGE), (styles, STYLES), (scripts, SCRIPTS)):
            weight = sum(_size(target, name, place, sizes) for target in files)
            if weight > budget:
                what = _WHAT[budget]
                said = Bilingual(
                    f"{what.zh}压缩后{weight // KB} KB，超过{budget // KB} KB",
                    f"compressed, {what.en} weigh {weight // KB} KB, over {budget // KB} KB",
                )
                yield Problem("page-too-heavy", Position(name), said, severity=Severity.WARNING)


def _size(target: str, name: str, place: Place, sizes: dict[str, int]) -> int:
    internal = place.internal(target)
    file = place.file(internal, name) if internal is not None else ""
    if file not in sizes:
        sizes[file] = len(gzip.compress((place.site / file).read_bytes(), 6)) if place.exists(file) else 0
    return sizes[file]
