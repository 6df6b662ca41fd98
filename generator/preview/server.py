"""Shows the preview to this machine alone."""

import json
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from generator.preview.state import State
from generator.resources import TEMPLATES

HOST = "127.0.0.1"
_OWN = "/_preview/"
_SCRIPT = b'<script src="/_preview/client.js"></script></body>'
_WAIT = 20.0
_NOT_YET = """<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>policykb</title>
<body><p>正在准备，页面会自己出现。</p><p lang="en">Being made; the page will appear by itself.</p></body></html>"""


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64


def server(state: State, site: Path, port: int) -> ThreadingHTTPServer:
    """Return a server of the preview on 127.0.0.1; raises OSError where the port is taken."""
    return _Server((HOST, port), partial(_Handler, state, directory=str(site)))


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, state: State, *args: Any, directory: str) -> None:  # noqa: ANN401 - as the server hands them over
        self.state = state
        super().__init__(*args, directory=directory)

    def do_GET(self) -> None:
        if self.headers.get("Host", "").partition(":")[0] not in (HOST, "localhost"):
            self.send_error(HTTPStatus.MISDIRECTED_REQUEST)
            return
        path = urlsplit(self.path).path
        if path == f"{_OWN}client.js":
            self._send((TEMPLATES / "preview" / "client.js").read_bytes(), "text/javascript; charset=utf-8")
        elif path == f"{_OWN}state":
            self._state()
        elif path.endswith(("/", ".html")):
            self._page(path)
        else:
            super().do_GET()

    def _state(self) -> None:
        asked = parse_qs(urlsplit(self.path).query)
        path = asked.get("path", ["/"])[0]
        number = asked.get("after", ["-1"])[0]
        self.state.look(path)
        after = int(number) if number.lstrip("-").isdecimal() else -1
        self._send(json.dumps(self.state.after(after, path, _WAIT)).encode(), "application/json")

    def _page(self, path: str) -> None:
        file = Path(self.translate_path(path))
        file = file / "index.html" if path.endswith("/") else file
        self.state.look(path)
        try:
            text, status = file.read_bytes(), HTTPStatus.OK
        except OSError:
            text, status = self._missing()
        self._send(text.replace(b"</body>", _SCRIPT, 1), "text/html; charset=utf-8", status)

    def _missing(self) -> tuple[bytes, HTTPStatus]:
        page = Path(self.directory) / "404.html"
        if page.is_file():
            return page.read_bytes(), HTTPStatus.NOT_FOUND
        return _NOT_YET.encode(), HTTPStatus.SERVICE_UNAVAILABLE

    def _send(self, content: bytes, kind: str, status: HTTPStatus = HTTPStatus.OK) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing: the terminal tells what was built and what is wrong."""
