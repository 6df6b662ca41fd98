"""Links of handbooks lead to pages that are there."""

from pathlib import Path

import pytest

from generator import audit


@pytest.mark.parametrize(
    ("target", "code"),
    [
        ("https://policy.example/a/", None),
        ("https://policy.example/a/#row-1", None),
        ("https://elsewhere.example/", None),
        ("https://policy.example/b/", "broken-link"),
        ("https://policy.example/a/#row-9", "broken-link"),
        ("javascript:alert\\(1\\)", "unsafe-link"),
    ],
)
def test_a_link_is_followed(tmp_path: Path, target: str, code: str | None) -> None:
    """Page and anchor; other sites are only looked at."""
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "index.html").write_text('<p id="row-1"></p>', encoding="utf-8")
    place = audit.Place(tmp_path, "https://policy.example/", audit.read_pages(tmp_path))
    objects = f"<</S /URI /URI ({target})>>".encode()
    found = [each.code for each in audit.pdf_link_problems(objects, "handbooks/a.pdf", place)]
    assert found == ([code] if code else [])
