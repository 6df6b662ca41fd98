"""Addresses of other sites are asked politely, once, and remembered."""

import threading
import time
from collections.abc import Iterator
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from generator.audit.online import online_problems
from generator.problems import Position, Severity

TODAY = date(2026, 1, 15)


class Server(ThreadingHTTPServer):
    """A site with good, gone, moved, shy and tired pages; it remembers what it was asked."""

    daemon_threads = True

    def __init__(self) -> None:
        """Listen on a free port of this machine."""
        super().__init__(("127.0.0.1", 0), Handler)
        self.asked: list[str] = []
        self.together = self.most_together = 0
        self.counting = threading.Lock()

    @property
    def address(self) -> str:
        """Its address, ending in a slash."""
        return f"http://127.0.0.1:{self.server_address[1]}/"


class Handler(BaseHTTPRequestHandler):
    """Answers by path."""

    server: Server
    protocol_version = "HTTP/1.1"

    def do_HEAD(self) -> None:
        """Answer HEAD."""
        self._answer()

    def do_GET(self) -> None:
        """Answer GET."""
        self._answer()

    def _answer(self) -> None:
        with self.server.counting:
            self.server.asked.append(f"{self.command} {self.path}")
            self.server.together += 1
            self.server.most_together = max(self.server.most_together, self.server.together)
        time.sleep(0.002)
        status, place = self._status()
        with self.server.counting:
            self.server.together -= 1
        self.send_response(status)
        if place:
            self.send_header("Location", place)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _status(self) -> tuple[int, str]:
        asked = self.server.asked.count(f"{self.command} {self.path}")
        return {
            "/gone": (404, ""),
            "/moved": (301, "/good"),
            "/for-now": (302, "/good"),
            "/round": (302, "/round"),
            "/shy": (405 if self.command == "HEAD" else 200, ""),
            "/tired": (503 if self.command == "HEAD" or asked < 2 else 200, ""),
            "/down": (500, ""),
        }.get(self.path, (200, ""))

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def server() -> Iterator[Server]:
    """Run the site while a test asks it."""
    with Server() as running:
        thread = threading.Thread(target=running.serve_forever, daemon=True)
        thread.start()
        yield running
        running.shutdown()
        thread.join()


def codes(server: Server, cache: Path, *paths: str, as_of: date = TODAY) -> list[tuple[str, int]]:
    """Return codes and lines of the problems of addresses, the first on line 1."""
    addresses = [(server.address + path, Position("a.yaml", line)) for line, path in enumerate(paths, 1)]
    found = list(online_problems(addresses, as_of, cache, pause=0.01))
    assert all(each.severity is Severity.WARNING for each in found)
    return sorted((each.code, each.position.line) for each in found)


def test_what_answers_is_silent(server: Server, tmp_path: Path) -> None:
    """Also a server that does not know HEAD, one that is busy at first, and a passing detour."""
    assert codes(server, tmp_path, "good", "shy", "tired", "for-now") == []


def test_what_does_not_answer_is_reported_at_its_place(server: Server, tmp_path: Path) -> None:
    """Gone, failing, running in a circle, no such machine, no such address."""
    addresses = [
        (f"{server.address}gone", Position("a.yaml", 1)),
        (f"{server.address}down", Position("a.yaml", 2)),
        (f"{server.address}round", Position("a.yaml", 3)),
        ("http://127.0.0.1:9/", Position("a.yaml", 4)),
        ("http://[half/", Position("a.yaml", 5)),
    ]
    found = list(online_problems(addresses, TODAY, tmp_path, pause=0.01))
    assert sorted((each.code, each.position.line) for each in found) == [
        ("address-broken", line) for line in range(1, 6)
    ]


def test_what_moved_for_good_is_named(server: Server, tmp_path: Path) -> None:
    """The editor can write the new address."""
    assert codes(server, tmp_path, "moved") == [("address-moved", 1)]


def test_an_address_is_asked_once_and_remembered_while_it_is_good(server: Server, tmp_path: Path) -> None:
    """Good answers for a week, bad ones never."""
    codes(server, tmp_path, "good", "good", "gone")
    assert server.asked.count("HEAD /good") == 1
    codes(server, tmp_path, "good", "gone", as_of=date(2026, 1, 20))
    assert server.asked.count("HEAD /good") == 1
    assert server.asked.count("HEAD /gone") == 2
    codes(server, tmp_path, "good", as_of=date(2026, 2, 20))
    assert server.asked.count("HEAD /good") == 2


def test_one_host_is_asked_one_thing_at_a_time(server: Server, tmp_path: Path) -> None:
    """However many of its addresses are named."""
    codes(server, tmp_path, *(f"page-{number}" for number in range(20)))
    assert server.most_together == 1
    assert not any(each.startswith("GET") for each in server.asked)


def test_a_damaged_memory_is_no_obstacle(server: Server, tmp_path: Path) -> None:
    """It is asked anew."""
    (tmp_path / "online.json").write_text("{", encoding="utf-8")
    assert codes(server, tmp_path, "good") == []
