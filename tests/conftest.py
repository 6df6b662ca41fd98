"""What several tests share: the repository, fictional content, the real knowledge base, goldens."""

import fcntl
import os
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from generator import pipeline
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


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what needs the official texts, unless POLICYKB_SOURCES names their folder."""
    if os.environ.get("POLICYKB_SOURCES"):
        return
    needed = [item for item in items if item.get_closest_marker("evidence")]
    config.hook.pytest_deselected(items=needed)
    items[:] = [item for item in items if item not in needed]


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


@pytest.fixture(scope="session", autouse=True)
def _caches() -> None:
    """Fonts and handbooks made by a build of the repository serve the tests too; keys make that safe."""
    os.environ.setdefault("POLICYKB_CACHE", str(REPOSITORY / "build" / "cache"))


@pytest.fixture(scope="session")
def shared_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder that all test processes of this run share."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


@pytest.fixture(scope="session")
def built_site(shared_folder: Path) -> Path:
    """Build the site of the real content once, as of `AS_OF` and without handbooks, and return its folder."""
    project = shared_folder / "real"
    with (shared_folder / "real.lock").open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        shutil.copytree(REPOSITORY / "content", project / "content", dirs_exist_ok=True)
        outcome = pipeline.build(pipeline.Options(project, project / "site", AS_OF, pdf=False), lambda _: None)
    assert outcome.published, outcome.problems
    return project / "site"


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
