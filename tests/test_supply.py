"""What the program is made of comes from locked packages, checked by hash; nothing is pasted into the repository."""

import hashlib
import json
import re
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import REPOSITORY

LOCKS = ("site", "test", "supply")
BROWSER = json.loads((REPOSITORY / "requirements" / "browser.cdx.json").read_text(encoding="utf-8"))["components"]
_SHARED_FOLDERS = ("node_modules", ".venv", "build", "site")


def _file(component: dict[str, Any]) -> tuple[str, str]:
    """Return the package and the file that a piece of browser code comes from."""
    told = {each["name"]: each["value"] for each in component["properties"]}
    return told["policykb:package"], told["policykb:file"]


@pytest.mark.parametrize("name", LOCKS)
def test_every_requirement_is_locked_with_hashes(name: str) -> None:
    """An exact version and at least one SHA-256 each, nothing else."""
    text = (REPOSITORY / "requirements" / f"{name}.txt").read_text(encoding="utf-8").replace("\\\n", " ")
    lines = [line.split() for line in text.splitlines() if line and not line.startswith("#")]
    assert len(lines) > 1
    for requirement, *rest in lines:
        assert re.fullmatch(r"[A-Za-z0-9._-]+==[^=]+", requirement), requirement
        hashes = [each for each in rest if each.startswith("--hash")]
        assert hashes
        assert all(re.fullmatch(r"--hash=sha256:[0-9a-f]{64}", each) for each in hashes)


def test_the_test_lock_holds_the_site_lock() -> None:
    """Tests run with the very versions that sites are built with."""
    site, test = (
        set(re.findall(r"^([a-z0-9._-]+==\S+)", (REPOSITORY / "requirements" / name).read_text("utf-8"), re.MULTILINE))
        for name in ("site.txt", "test.txt")
    )
    assert site <= test


def test_packages_are_installed_by_hash_and_as_wheels_only() -> None:
    """A source package would run its own code while it is installed."""
    makefile = (REPOSITORY / "Makefile").read_text(encoding="utf-8").replace("\\\n", " ")
    installed = [line for line in makefile.splitlines() if re.search(r"-r requirements/", line)]
    assert len(installed) == len(LOCKS)
    for line in installed:
        assert "--require-hashes" in line
        assert "--only-binary :all:" in line
    (own,) = [line for line in makefile.splitlines() if "--editable ." in line]
    assert "--no-deps" in own
    assert "--no-build-isolation" in own


def test_npm_runs_no_scripts() -> None:
    """No npm package is needed; whoever brings one brings its lock, and runs none of its scripts."""
    found = [path for path in REPOSITORY.rglob("package.json") if not set(path.parts) & set(_SHARED_FOLDERS)]
    for path in found:
        lock = json.loads((path.parent / "package-lock.json").read_text(encoding="utf-8"))
        assert all(each.get("integrity") for name, each in lock["packages"].items() if name)
    for path in (REPOSITORY / "Makefile", *(each for each in (REPOSITORY / ".ci").iterdir() if each.is_file())):
        for line in path.read_text(encoding="utf-8").splitlines():
            if re.search(r"\bnpm (ci|i|install)\b", line):
                assert "npm ci" in line
                assert "--ignore-scripts" in line
            assert not re.search(r"\bnpx\b(?!.*--no-install)", line)


@pytest.mark.parametrize("component", BROWSER, ids=[each["name"] for each in BROWSER])
def test_browser_code_is_what_the_list_says(component: dict[str, Any]) -> None:
    """Version, licence and hash of the list are those of the file in the locked package."""
    package, name = _file(component)
    installed = distribution(package)
    content = Path(str(installed.locate_file(name))).read_bytes()
    assert component["hashes"] == [{"alg": "SHA-256", "content": hashlib.sha256(content).hexdigest()}]
    assert name in {str(each) for each in installed.files or ()}
    (licence,) = component["licenses"]
    assert licence["license"]["id"] == "MIT"
    lock = (REPOSITORY / "requirements" / "site.txt").read_text(encoding="utf-8")
    assert f"\n{package}=={installed.version} " in f"\n{lock}"
    if component["name"] == "lunr.js":
        assert f'lunr.version = "{component["version"]}"'.encode() in content
        assert b"@license MIT" in content
    else:
        assert component["version"] == installed.version
        assert "MIT" in (installed.metadata["License-Expression"] or installed.metadata["License"] or "MIT License")


def test_foreign_browser_code_on_the_site_is_on_the_list(built_site: Path) -> None:
    """Besides our own files, a site has only Material's style sheet; lunr.js names its licence."""
    theirs = [each for each in (built_site / "assets").rglob("*") if each.is_file() and "kb" not in each.parts]
    known = {each["hashes"][0]["content"] for each in BROWSER}
    assert {hashlib.sha256(each.read_bytes()).hexdigest() for each in theirs} <= known
    assert b"MIT licence" in (built_site / "assets" / "kb" / "lunr.js").read_bytes()[:200]


def test_no_browser_code_is_pasted_into_the_repository() -> None:
    """Our own scripts are written to be read: no licence banner of others, no minified line."""
    scripts = [*(REPOSITORY / "site_templates").rglob("*.js"), *(REPOSITORY / "site_templates").rglob("*.css")]
    assert len(scripts) > 1
    for path in scripts:
        text = path.read_text(encoding="utf-8")
        assert "@license" not in text, path
        assert max(map(len, text.splitlines())) < 1000, path
