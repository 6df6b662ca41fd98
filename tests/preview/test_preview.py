"""The preview over a fictional project: new pages, problems over the last good one, rapid saves, this machine only."""

import http.client
import json
import os
import shutil
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import AS_OF, CASES, REPOSITORY

PATIENCE = 60.0


class Preview:
    """A running `policykb serve` and its project."""

    def __init__(self, project: Path) -> None:
        """Start it at a free port and wait until it is ready."""
        self.project = project
        command = [sys.executable, "-m", "generator", "-C", str(project), "--lang", "en", "--as-of", str(AS_OF)]
        self.process = subprocess.Popen(  # noqa: S603 - our own command
            [*command, "serve", "--port", "0"], cwd=REPOSITORY, stderr=subprocess.PIPE, text=True
        )
        assert self.process.stderr is not None
        first = self.process.stderr.readline()
        self.port = int(first.rpartition("127.0.0.1:")[2].partition("/")[0])
        while not self.process.stderr.readline().startswith("Ready"):
            assert self.process.poll() is None
        os.set_blocking(self.process.stderr.fileno(), False)

    def get(self, path: str) -> str:
        """Return a page."""
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}") as answer:
            return str(answer.read().decode())

    def state(self, path: str = "/") -> dict[str, Any]:
        """Return what a page is told."""
        found: dict[str, Any] = json.loads(self.get(f"/_preview/state?after=-1&path={path}"))
        return found

    def until(self, promise: Callable[[], bool]) -> None:
        """Wait for something to come true."""
        begun = time.monotonic()
        while not promise():
            assert time.monotonic() - begun < PATIENCE, "it never came"
            time.sleep(0.05)

    def stop(self) -> int:
        """Press Ctrl-C."""
        self.process.send_signal(signal.SIGINT)
        code = self.process.wait(PATIENCE)
        assert self.process.stderr is not None
        self.process.stderr.close()
        return code


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """Run the preview of a copy of the maximal project."""
    folder = Path(shutil.copytree(CASES / "valid" / "maximal", tmp_path_factory.mktemp("preview") / "project"))
    running = Preview(folder)
    yield running
    assert running.stop() == 0


@pytest.fixture
def topic(preview: Preview) -> Iterator[Path]:
    """Return a record to change; it is put back afterwards."""
    path = preview.project / "content" / "topics" / "allowances.yaml"
    before = path.read_text(encoding="utf-8")
    yield path
    path.write_text(before, encoding="utf-8")
    preview.until(lambda: preview.state()["errors"] == 0 and "样例词" not in preview.get("/topics/allowances/"))


def renamed(path: Path, zh: str) -> None:
    """Change the Chinese name in a topic."""
    text = path.read_text(encoding="utf-8")
    line = next(each for each in text.splitlines() if each.startswith("  zh: "))
    path.write_text(text.replace(line, f"  zh: {zh}", 1), encoding="utf-8")


def test_pages_of_both_languages_are_shown(preview: Preview) -> None:
    """With the script of the preview, which no published page has."""
    for path in ("/", "/en/", "/topics/allowances/", "/en/topics/allowances/"):
        assert "/_preview/client.js" in preview.get(path)
    assert "kbSearch" in preview.get("/assets/kb/search.js")


def test_a_saved_record_is_on_its_pages(preview: Preview, topic: Path) -> None:
    """The page in view, then every page that names it, in both languages."""
    before = preview.state("/topics/allowances/")["page"]
    renamed(topic, "样例词")
    preview.until(lambda: "样例词" in preview.get("/topics/allowances/"))
    assert preview.state("/topics/allowances/")["page"] != before
    preview.until(lambda: "样例词" in preview.get("/topics/"))


def test_a_broken_file_lies_over_the_last_good_page(preview: Preview, topic: Path) -> None:
    """The page stays, the report says where, in the language of the page; mended, it is gone."""
    text = topic.read_text(encoding="utf-8")
    topic.write_text(text + "broken: [\n", encoding="utf-8")
    preview.until(lambda: preview.state()["errors"] == 1)
    assert "content/topics/allowances.yaml" in preview.state()["report"]
    assert "错误" in preview.state("/topics/")["report"]
    assert "error" in preview.state("/en/topics/")["report"]
    assert "kb-body" in preview.get("/topics/allowances/")
    topic.write_text(text, encoding="utf-8")
    preview.until(lambda: preview.state()["errors"] == 0)


def test_breaches_of_rules_are_shown_too(preview: Preview, topic: Path) -> None:
    """Whatever `check` says."""
    renamed(topic, "样例词 with English words")
    preview.until(lambda: preview.state()["errors"] > 0)


def test_rapid_saves_and_swap_files(preview: Preview, topic: Path) -> None:
    """Twenty saves in a second, written beside and moved over as editors do: the last one is shown."""
    text = topic.read_text(encoding="utf-8")
    line = next(each for each in text.splitlines() if each.startswith("  zh: "))
    for number in range(20):
        (topic.parent / ".allowances.yaml.swp").write_bytes(b"b0VIM")
        beside = topic.with_name("4913")
        beside.write_text(text.replace(line, f"  zh: 样例词{number}", 1), encoding="utf-8")
        beside.replace(topic)
        time.sleep(0.03)
    (topic.parent / ".allowances.yaml.swp").unlink()
    preview.until(lambda: "样例词19" in preview.get("/topics/allowances/"))
    preview.until(lambda: preview.state()["errors"] == 0)
    assert preview.process.poll() is None


def test_a_page_waits_until_something_is_new(preview: Preview, topic: Path) -> None:
    """No page asks again and again: the answer comes when there is one."""
    number = preview.state()["number"]
    begun = time.monotonic()
    renamed(topic, "样例词")
    told = json.loads(preview.get(f"/_preview/state?after={number}&path=/"))
    assert told["number"] > number
    assert time.monotonic() - begun < PATIENCE


def test_only_this_machine_is_answered(preview: Preview) -> None:
    """No other name leads here: a foreign page cannot read the preview by way of a name of its own."""
    connection = http.client.HTTPConnection("127.0.0.1", preview.port)
    connection.request("GET", "/", headers={"Host": "evil.example"})
    assert connection.getresponse().status == http.HTTPStatus.MISDIRECTED_REQUEST
    connection.close()


def test_a_port_that_is_taken_is_named(preview: Preview) -> None:
    """Exit 3 and what to type."""
    command = [sys.executable, "-m", "generator", "-C", str(preview.project), "serve", "--port", str(preview.port)]
    done = subprocess.run(  # noqa: S603 - our own command
        command, cwd=REPOSITORY, capture_output=True, text=True, check=False, timeout=PATIENCE
    )
    assert done.returncode == 3
    assert f"--port {preview.port + 1}" in done.stderr
