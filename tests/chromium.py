"""Debian's Chromium, which all browser tests drive; POLICYKB_CHROMIUM names another one."""

import os
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Playwright

OPTIONS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
_MISSING = (
    "The browser tests need Chromium and it is not at {path}. On Debian: sudo apt-get install chromium; elsewhere "
    "name it in the environment variable POLICYKB_CHROMIUM. The other tests: pytest --ignore tests/browser."
)
ENVIRONMENT = 3
"""Exit code where something is missing on the machine."""


def launch(playwright: Playwright) -> Browser:
    """Start the browser; where there is none, end the whole run with one message that says what to do."""
    path = Path(os.environ.get("POLICYKB_CHROMIUM", "/usr/bin/chromium"))
    if not path.is_file():
        pytest.exit(_MISSING.format(path=path), returncode=ENVIRONMENT)
    return playwright.chromium.launch(executable_path=str(path), args=OPTIONS)
