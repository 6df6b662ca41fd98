"""A browser and the built site, shared by the browser tests of one process."""

from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, sync_playwright

from generator.policy import HEADERS
from tests.chromium import launch


class WithHeaders(SimpleHTTPRequestHandler):
    """Sends what docs/hosting tells servers to send."""

    def end_headers(self) -> None:
        """Add the headers of the policy."""
        for name, value in HEADERS.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Yield Debian's Chromium."""
    with sync_playwright() as playwright:
        chromium = launch(playwright)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def address(built_site: Path) -> Iterator[str]:
    """Yield the address of a server over the built site."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(WithHeaders, directory=str(built_site))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()
