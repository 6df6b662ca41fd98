"""What pages weigh, packed as servers send them."""

import gzip
import re
from pathlib import Path
from statistics import median

import pytest

KILOBYTE = 1000


@pytest.fixture(scope="module")
def weights(built_site: Path) -> dict[str, int]:
    """Return the packed size of every page."""
    return {
        path.relative_to(built_site).as_posix(): len(gzip.compress(path.read_bytes()))
        for path in built_site.rglob("*.html")
    }


def test_no_page_is_heavy(weights: dict[str, int]) -> None:
    """Half of all pages below 20 KB, none above 100 KB."""
    assert median(weights.values()) <= 20 * KILOBYTE
    assert {path: size for path, size in weights.items() if size > 100 * KILOBYTE} == {}


def test_a_first_visit_is_light(built_site: Path, weights: dict[str, int]) -> None:
    """The home page with every style sheet, script and icon that it asks for: 100 KB at most."""
    home = (built_site / "index.html").read_text(encoding="utf-8")
    asked = re.findall(r'<(?:link|script)[^>]+(?:href|src)="([^"]+\.(?:css|js|svg))"', home)
    assert len(asked) >= 3
    assert weights["index.html"] + sum(len(gzip.compress((built_site / each).read_bytes())) for each in asked) <= (
        100 * KILOBYTE
    )
