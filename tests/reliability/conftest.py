"""What several tests build on."""

import shutil
from pathlib import Path

import pytest

from tests.reliability import forked, projects


@pytest.fixture(scope="package")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a fictional project with a published site, to copy: nobody changes it."""
    project = projects.fictional(tmp_path_factory.mktemp("built"))
    assert forked.start(project, "--no-pdf").ended()[0] == 0
    return project


@pytest.fixture
def published(built: Path, tmp_path: Path) -> Path:
    """Return a fictional project with a published site, to do harm to."""
    return Path(shutil.copytree(built, tmp_path / "project"))
