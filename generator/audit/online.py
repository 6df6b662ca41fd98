"""`policykb check --online`: whether the addresses of other sites that the content names still answer.

Asked politely: only when told to, a few at a time and one at a time of a host, HEAD before GET, with pauses before a
second try, and never again for a week once an answer was good. The only user of `httpx`.
"""

import json
import threading
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from urllib.parse import urlsplit

import httpx

from generator import output
from generator.language import Bilingual
from generator.problems import Position, Problem, Severity

AT_ONCE = 6
TRIES = 3
TIMEOUT = 15.0
GOOD_FOR = timedelta(days=7)
_NAME = "policykb-link-check/1.0"
_NO_HEAD = {400, 403, 404, 405, 406, 410, 429, 500, 501, 503}
"""Answers to HEAD after which GET is asked: many servers do not know HEAD."""
_TRY_AGAIN = {429, 500, 502, 503, 504}
_MOVED = {301, 308}
_LEAST_BAD = 400


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server said of one address: its status, 0 where it could not be asked, and where it moved for good."""

    status: int
    moved: str | None = None
    fault: str = ""

    @property
    def is_good(self) -> bool:
        """Whether a reader gets the page."""
        return 0 < self.status < _LEAST_BAD


def online_problems(
    addresses: Iterable[tuple[str, Position]], as_of: date, cache: Path, *, pause: float = 1.0
) -> Iterator[Problem]:
    """Yield the addresses that no longer answer, and those that moved for good; each is asked once."""
    places: dict[str, list[Position]] = defaultdict(list)
    for address, at in addresses:
        places[address].append(at)
    for address, answer in _answers(sorted(places), as_of, cache / "online.json", pause).items():
        for at in places[address]:
            if not answer.is_good:
                why = Bilingual(f"（{answer.status or answer.fault}）", f" ({answer.status or answer.fault})")
                said = Bilingual(f"打不开{address}{why.zh}", f"{address} does not answer{why.en}")
                yield Problem("address-broken", at, said, severity=Severity.WARNING)
            elif answer.moved:
                said = Bilingual(f"{address}已迁到{answer.moved}", f"{address} has moved to {answer.moved}")
                yield Problem("address-moved", at, said, severity=Severity.WARNING)


def _answers(addresses: list[str], as_of: date, file: Path, pause: float) -> dict[str, Answer]:
    known = _remembered(file, as_of)
    asked = [each for each in addresses if each not in known]
    hosts = {_host(each): threading.Lock() for each in asked}
    headers = {"user-agent": _NAME, "accept": "*/*"}
    with (
        httpx.Client(timeout=TIMEOUT, follow_redirects=True, max_redirects=8, headers=headers) as client,
        ThreadPoolExecutor(AT_ONCE) as pool,
    ):
        found = dict(zip(asked, pool.map(lambda each: _politely(client, each, hosts, pause), asked), strict=True))
    _remember(file, {each: known[each] for each in addresses if each in known}, found, as_of)
    return {each: found[each] if each in found else known[each][1] for each in addresses}


def _politely(client: httpx.Client, address: str, hosts: dict[str, threading.Lock], pause: float) -> Answer:
    with hosts[_host(address)]:
        answer = _ask(client, "HEAD", address)
        if answer.status in _NO_HEAD or answer.status == 0:
            answer = _ask(client, "GET", address)
        for attempt in range(1, TRIES):
            if answer.status and answer.status not in _TRY_AGAIN:
                break
            time.sleep(pause * attempt)
            answer = _ask(client, "GET", address)
    return answer


def _host(address: str) -> str:
    try:
        return urlsplit(address).netloc
    except ValueError:
        return ""


def _ask(client: httpx.Client, method: str, address: str) -> Answer:
    try:
        with client.stream(method, address) as response:
            codes = {each.status_code for each in response.history}
            moved = str(response.url) if codes and codes <= _MOVED else None
            return Answer(response.status_code, moved)
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        return Answer(0, fault=type(error).__name__)


def _remembered(file: Path, as_of: date) -> dict[str, tuple[str, Answer]]:
    """Return the good answers of the last days: address, then day and answer."""
    oldest = (as_of - GOOD_FOR).isoformat()
    try:
        stored = json.loads(file.read_text(encoding="utf-8"))
        return {
            each: (day, Answer(status, moved))
            for each, (day, status, moved) in stored.items()
            if oldest < day <= as_of.isoformat()
        }
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def _remember(file: Path, known: dict[str, tuple[str, Answer]], found: dict[str, Answer], as_of: date) -> None:
    kept = {each: [day, answer.status, answer.moved] for each, (day, answer) in known.items()}
    kept |= {each: [as_of.isoformat(), a.status, a.moved] for each, a in found.items() if a.is_good}
    output.write_file(file, json.dumps(kept, indent=1, sort_keys=True).encode())
