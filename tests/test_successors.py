"""The way on after Material's end of life: others make the very pages that MkDocs makes (docs/decisions/0006)."""

import html
import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator import output, site, theming
from generator.language import Language
from generator.model import KnowledgeBase
from generator.resources import MKDOCS_YML, TEMPLATES
from tests.conftest import AS_OF, CASES


@pytest.fixture(scope="module")
def made(maximal: KnowledgeBase, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the staged pages, the settings and the site that MkDocs makes of them."""
    folder = tmp_path_factory.mktemp("made")
    for language in Language:
        output.write(site.pages(maximal, language, AS_OF, ()), folder / "docs" / language.value)
    assert theming.build(maximal, folder, folder / "site", CASES / "valid" / "maximal") == []
    return folder


def pages(folder: Path) -> dict[str, str]:
    """Return the pages below a folder, by path, with `&#x2f;` and the like as the characters they stand for."""
    found = sorted(folder.rglob("*.html"))
    return {path.relative_to(folder).as_posix(): html.unescape(path.read_text(encoding="utf-8")) for path in found}


def by_mkdocs(made: Path, language: Language) -> dict[str, str]:
    """Return the pages of one language that MkDocs made."""
    if language is Language.EN:
        return pages(made / "site" / "en")
    return {path: text for path, text in pages(made / "site").items() if not path.startswith("en/")}


def run(folder: Path, *command: str) -> None:
    """Run a generator of sites."""
    done = subprocess.run(  # noqa: S603 - a locked package
        [sys.executable, "-m", *command], cwd=folder, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("language", Language)
def test_properdocs_makes_the_same_pages(made: Path, tmp_path: Path, language: Language) -> None:
    """With the very settings that MkDocs was given."""
    settings = made / f"mkdocs.{language.value}.yml"
    run(made, "properdocs", "build", "--strict", "--config-file", str(settings), "--site-dir", str(tmp_path / "out"))
    assert pages(tmp_path / "out") == by_mkdocs(made, language)
    assert len(pages(tmp_path / "out")) > 30


@pytest.mark.parametrize("language", Language)
def test_zensical_makes_the_same_pages(made: Path, tmp_path: Path, language: Language) -> None:
    """With the same settings, paths written from the folder of the project, which is how it wants them."""
    shutil.copytree(made / "docs" / language.value, tmp_path / "docs")
    shutil.copytree(TEMPLATES / "theme", tmp_path / "theme")
    settings: dict[str, Any] = json.loads((made / f"mkdocs.{language.value}.yml").read_text(encoding="utf-8"))
    del settings["INHERIT"]
    inherited = yaml.safe_load(MKDOCS_YML.read_text(encoding="utf-8"))
    theme = {**settings["theme"], "custom_dir": "theme"}
    asked = {**inherited, **settings, "theme": theme, "docs_dir": "docs", "site_dir": "out"}
    (tmp_path / "zensical.yml").write_text(json.dumps(asked, ensure_ascii=False), encoding="utf-8")
    run(tmp_path, "zensical", "build", "--strict", "--config-file", "zensical.yml")
    assert pages(tmp_path / "out") == by_mkdocs(made, language)
