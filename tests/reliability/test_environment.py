"""What is missing on a machine is told in one message that says what to do; exit 3, nothing published."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from generator import cli, output
from generator.handbook import fonts, pdf
from generator.handbook.fonts import WEIGHTS, Fonts, cut_font, sources_of
from tests import chromium
from tests.reliability import forked, projects

ENVIRONMENT = 3
Build = Callable[..., tuple[int, str]]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a fictional project with a handbook, whose published site says `old`."""
    made = projects.with_leaflet(tmp_path)
    (made / "site").mkdir()
    (made / "site" / "index.html").write_text("old", encoding="utf-8")
    return made


@pytest.fixture
def refused(project: Path, capsys: pytest.CaptureFixture[str]) -> Callable[[], str]:
    """Build, expect that the machine is at fault, and return the one message."""

    def build() -> str:
        code = cli.main(["-C", str(project), "--as-of", projects.FIRST, "--lang", "en", "build", "--quiet"])
        told = capsys.readouterr().err
        problems = [line for line in told.splitlines() if "warning" not in line and not line.startswith(" ")]
        assert code == ENVIRONMENT, told
        assert (project / "site" / "index.html").read_text(encoding="utf-8") == "old"
        assert [path.name for path in (project / "site").iterdir()] == ["index.html"]
        assert projects.left_beside(project) == set()
        return problems[-1]

    return build


def test_no_pango(refused: Callable[[], str], monkeypatch: pytest.MonkeyPatch, project: Path) -> None:
    """The packages are named; without handbooks the site is built all the same."""
    monkeypatch.setattr(pdf, "_CHILD", "tests.reliability.without_pango")
    monkeypatch.setenv("PYTHONPATH", str(projects.REPOSITORY))
    monkeypatch.setenv("POLICYKB_CACHE", str(project / "cache"))
    monkeypatch.setattr(pdf.font_files, "fonts", lambda *_: Fonts(project, "none"))
    told = refused()
    assert "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0" in told
    assert "--no-pdf" in told
    assert cli.main(["-C", str(project), "--as-of", projects.FIRST, "build", "--quiet", "--no-pdf"]) == 0
    assert (project / "site" / "SHA256SUMS").is_file()
    assert list((project / "site").rglob("*.pdf")) == []


def test_no_fonts_at_all(refused: Callable[[], str], monkeypatch: pytest.MonkeyPatch, project: Path) -> None:
    """Pango crashes then, in the child process only; the message tells why and what to do."""
    (project / "build" / "empty").mkdir(parents=True)
    monkeypatch.setenv("POLICYKB_CACHE", str(project / "cache"))
    monkeypatch.setattr(pdf.font_files, "fonts", lambda *_: Fonts(project / "build" / "empty", "empty"))
    told = refused()
    assert "font" in told
    assert "--no-pdf" in told


def test_no_chinese_font(refused: Callable[[], str], monkeypatch: pytest.MonkeyPatch) -> None:
    """The package that brings it is missing."""

    def missing(_: str) -> Path:
        raise ModuleNotFoundError("justmytype_intl_cjk")

    monkeypatch.setattr(fonts, "files", missing)
    told = refused()
    assert "justmytype-intl-cjk" in told
    assert "handbook_fonts" in told


def test_a_font_that_lacks_a_character(refused: Callable[[], str], project: Path) -> None:
    """Each character is named, with its number."""
    own = project / "build" / "own.ttf"
    own.parent.mkdir()
    own.write_bytes(cut_font(sources_of(None)[0], WEIGHTS[0], frozenset("残疾人")))
    with (project / "content" / "site.yaml").open("a", encoding="utf-8") as handle:
        handle.write("handbook_fonts: {regular: build/own.ttf, bold: build/own.ttf}\n")
    told = refused()
    assert "own.ttf lacks these characters" in told
    assert "的 (U+7684)" in told


def test_a_damaged_font_of_the_cache_is_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever byte changed, it is noticed; so is a checksum that is gone."""
    monkeypatch.setattr(fonts, "basic_characters", frozenset)
    made = fonts.fonts("残疾人", tmp_path)
    first = [path.read_bytes() for path in made.files]
    made.files[0].write_bytes(b"damaged")
    (made.files[1].parent / f".{made.files[1].name}.sha256").unlink()
    assert [path.read_bytes() for path in fonts.fonts("残疾人", tmp_path).files] == first
    assert all(output.kept(path) is not None for path in made.files)


def test_a_cache_full_of_rubbish_changes_nothing(tmp_path: Path) -> None:
    """Every file of the cache overwritten: the next build makes the same site."""
    project = projects.fictional(tmp_path)
    forked.start(project, "--no-pdf").ended()
    before = projects.sums(project / "site")
    for path in (project / "cache").rglob("*"):
        if path.is_file():
            path.write_bytes(b"\xff[]")
    code, told = forked.start(project, "--no-pdf").ended()
    assert code == 0, told
    assert "Publishing" in told
    assert projects.sums(project / "site") == before


def test_an_older_python_is_told() -> None:
    """Before anything is imported that it could not read."""
    code = "import sys; sys.version_info = (3, 10, 12); import generator"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)  # noqa: S603 - our own interpreter
    assert done.returncode == ENVIRONMENT
    assert "3.11" in done.stderr
    assert "Traceback" not in done.stderr


def test_no_chromium_ends_the_tests_with_one_message(monkeypatch: pytest.MonkeyPatch) -> None:
    """The run stops with exit code 3 and the way out."""
    monkeypatch.setenv("POLICYKB_CHROMIUM", "/nonexistent/chromium")
    with sync_playwright() as playwright, pytest.raises(pytest.exit.Exception, match="apt-get install") as raised:
        chromium.launch(playwright)
    assert raised.value.returncode == ENVIRONMENT
