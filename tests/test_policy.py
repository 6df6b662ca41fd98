"""Servers get the same policy as pages, from samples that cannot drift."""

import pytest

from generator.policy import CONTENT_SECURITY_POLICY, HEADERS
from tests.conftest import REPOSITORY


@pytest.mark.parametrize("name", ["_headers", "nginx.conf", "Caddyfile"])
def test_the_samples_send_every_header(name: str) -> None:
    """Each header stands there with its very value."""
    text = (REPOSITORY / "docs" / "hosting" / name).read_text(encoding="utf-8")
    for header, value in HEADERS.items():
        assert header in text
        assert value in text


def test_nothing_comes_from_elsewhere() -> None:
    """Only the site itself, and pictures written into a page."""
    assert "unsafe" not in CONTENT_SECURITY_POLICY
    assert "http" not in CONTENT_SECURITY_POLICY
    assert CONTENT_SECURITY_POLICY.startswith("default-src 'none'")
