"""What several tests share: the repository, fictional content, the real knowledge base, goldens."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from generator.link import link, read_content
from generator.model import KnowledgeBase

REPOSITORY = Path(__file__).resolve().parents[1]
CASES = REPOSITORY / "tests" / "cases"
AS_OF = date(2026, 1, 15)
"""The day on which all tests take place: both plan periods have ended."""

Golden = Callable[[str, Path], None]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that rewrites goldens."""
    parser.addoption("--update-goldens", action="store_true", help="write what is produced over the expected files")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compare a text with an expected file, or rewrite that file under `--update-goldens`."""

    def compare(text: str, expected: Path) -> None:
        if request.config.getoption("--update-goldens"):
            expected.parent.mkdir(parents=True, exist_ok=True)
            expected.write_text(text, encoding="utf-8")
        assert text == expected.read_text(encoding="utf-8")

    return compare


@pytest.fixture
def minimal(tmp_path: Path) -> Path:
    """Return a copy of the smallest valid project, to break."""
    return Path(shutil.copytree(CASES / "valid" / "minimal", tmp_path / "project"))


@pytest.fixture(scope="session")
def real() -> KnowledgeBase:
    """Return the knowledge base of the repository itself."""
    return load(REPOSITORY)


@pytest.fixture(scope="session")
def maximal() -> KnowledgeBase:
    """Return the fictional knowledge base in which every key of every kind is used."""
    return load(CASES / "valid" / "maximal")


def load(project: Path) -> KnowledgeBase:
    """Link the content of `project`, which must be without problems."""
    content = read_content(project)
    kb, problems = link(content)
    assert [*content.problems, *problems] == []
    assert kb is not None
    return kb
