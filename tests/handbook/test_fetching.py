"""WeasyPrint reads nothing but the known assets: no file of the machine, no address."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pikepdf
import pytest

WORDS = "the words of a file of the machine"
WAYS = (
    '<img alt="x" src="{url}">',
    '<link rel="stylesheet" href="{url}">',
    '<style>@import url("{url}");</style>',
    '<style>@font-face {{ font-family: X; src: url("{url}") }} p {{ font-family: X }}</style><p>x</p>',
    "<style>p {{ background: url('{url}') }}</style><p>x</p>",
    "<style>li {{ list-style-image: url('{url}') }}</style><ul><li>x</ul>",
    "<style>p::before {{ content: url('{url}') }}</style><p>x</p>",
    '<object data="{url}">x</object>',
    '<embed src="{url}">',
    '<svg width="9" height="9"><image href="{url}" width="9" height="9"/></svg>',
    '<svg width="9" height="9"><use href="{url}#a"/></svg>',
    '<link rel="attachment" href="{url}">',
    '<p><a rel="attachment" href="{url}">x</a></p>',
    '<base href="{url}"><img alt="x" src="x.png">',
)
"""Everything by which a page makes WeasyPrint load something."""


@pytest.fixture(scope="module")
def listener() -> Iterator[tuple[str, list[str]]]:
    """Yield the address of a server that notes who asks it for what."""
    asked: list[str] = []

    class Noting(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            """Note the path."""
            asked.append(self.path)
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Noting) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/x", asked
        server.shutdown()


def test_no_page_makes_it_ask_or_read(tmp_path: Path, listener: tuple[str, list[str]]) -> None:
    """A local server stays silent, and the words of a local file are nowhere, attached or shown."""
    address, asked = listener
    words = tmp_path / "words.txt"
    words.write_text(WORDS, encoding="utf-8")
    for url in (address, words.as_uri()):
        answer, content = _set("".join(way.format(url=url) for way in WAYS), tmp_path)
        assert sum(url in each for each in answer["warnings"]) >= 4
        with pikepdf.open(io.BytesIO(content)) as pdf:
            streams = [each.read_bytes() for each in pdf.objects if isinstance(each, pikepdf.Stream)]
            assert not any(WORDS.encode() in each for each in streams)
            assert len(pdf.attachments) == 0
    assert asked == []


def _set(body: str, folder: Path) -> tuple[dict[str, Any], bytes]:
    pdf = folder / "book.pdf"
    job = {"html": f'<html lang="en"><title>T</title>{body}', "assets": {}, "output": str(pdf)}
    command = [sys.executable, "-P", "-m", "generator.handbook.weasy"]
    done = subprocess.run(  # noqa: S603 - our own interpreter and module
        command, input=json.dumps(job), capture_output=True, check=True, encoding="utf-8", env=dict(os.environ)
    )
    return json.loads(done.stdout), pdf.read_bytes()
