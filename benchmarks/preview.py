"""Previewing.

`policykb serve` over the real content: seconds from saving a file until its page is new, and until every page is. The
aim for the page in view is 2 seconds.
"""

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.content import REAL
from benchmarks.timing import PROJECT

_WORD = "样例词"
_PATIENCE = 300.0
_SAVES = (
    ("a topic", "content/topics/{id}.yaml", "  zh: ", "/topics/{id}/"),
    ("a benefit", "content/benefits/{id}.yaml", "  zh: ", "/benefits/{id}/"),
    ("a document", "content/documents/{id}.yaml", "  zh: ", "/documents/{id}/"),
)


def measure(content: Path = REAL) -> str:
    """Return a table of seconds, measured with the content of a project."""
    return "\n".join(_lines(content))


def _lines(content: Path) -> Iterator[str]:
    yield "| saved | page in view new after, s | everything new after, s |"
    yield "|---|---|---|"
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder) / "project"
        shutil.copytree(content / "content", project / "content")
        with _served(project) as (address, ready):
            for what, name, line, page in _SAVES:
                record = min((project / Path(name).parent).glob("*.yaml")).stem
                path = project / name.format(id=record)
                text = path.read_text(encoding="utf-8")
                first = next(each for each in text.splitlines() if each.startswith(line))
                shown = page.format(id=record)
                _get(f"{address}{shown}")
                number = _number(address, shown)
                begun = time.monotonic()
                path.write_text(text.replace(first, f"{first}{_WORD}", 1), encoding="utf-8")
                _until(lambda at=f"{address}{shown}": _WORD in _get(at))
                new = time.monotonic() - begun
                _until(lambda at=shown, known=number: _number(address, at) > known)
                _until(_rests(project))
                yield f"| {what} | {new:.2f} | {time.monotonic() - begun - _REST:.1f} |"
                path.write_text(text, encoding="utf-8")
                _until(lambda at=f"{address}{shown}": _WORD not in _get(at))
                _until(_rests(project))
    yield ""
    yield f"The preview was ready {ready:.1f} s after its start."


_REST = 6.0
"""So many seconds without a file that changes: then everything is done."""


def _rests(project: Path) -> Callable[[], bool]:
    def rests() -> bool:
        newest = max(path.stat().st_mtime for path in (project / "build" / "preview").rglob("*") if path.is_file())
        return time.time() - newest > _REST

    return rests


@contextmanager
def _served(project: Path) -> Iterator[tuple[str, float]]:
    """Run the preview at a free port; yields its address and the seconds until it was ready."""
    begun = time.monotonic()
    command = [sys.executable, "-m", "generator", "-C", str(project), "--lang", "en", "serve", "--port", "0"]
    with subprocess.Popen(command, cwd=PROJECT, env=os.environ, stderr=subprocess.PIPE, text=True) as process:  # noqa: S603 - our own interpreter
        lines = iter(process.stderr or ())
        port = int(next(lines).rpartition("127.0.0.1:")[2].partition("/")[0])
        while not next(lines).startswith("Ready"):
            pass
        yield f"http://127.0.0.1:{port}", time.monotonic() - begun
        process.send_signal(signal.SIGINT)


def _get(address: str) -> str:
    with urllib.request.urlopen(address) as answer:  # noqa: S310 - our own server
        return str(answer.read().decode())


def _number(address: str, page: str) -> int:
    return int(json.loads(_get(f"{address}/_preview/state?after=-1&path={page}"))["number"])


def _until(promise: Callable[[], bool]) -> None:
    begun = time.monotonic()
    while not promise():
        if time.monotonic() - begun > _PATIENCE:
            raise TimeoutError
        time.sleep(0.02)


if __name__ == "__main__":
    sys.stdout.write(measure())
