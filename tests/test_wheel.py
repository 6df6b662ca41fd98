"""The wheel holds all that a new province needs: installed elsewhere, it begins, checks and builds a project."""

import json
import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from generator import editing
from generator.cli import main
from tests.conftest import REPOSITORY


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel, without network."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--no-index"]
    subprocess.run([*command, "--wheel-dir", str(folder), str(REPOSITORY)], check=True)  # noqa: S603 - our own pip
    (made,) = folder.glob("policykb-*.whl")
    return made


def run(command: Path, *arguments: str) -> str:
    """Run the installed command where the repository is out of sight, and return what it says."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "VIRTUAL_ENV"))}
    done = subprocess.run(  # noqa: S603 - the command of the wheel
        [str(command), *arguments], capture_output=True, text=True, check=False, env=environment, cwd="/"
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_wheel_holds_schemas_templates_and_settings(wheel: Path) -> None:
    """And no content of ours, no test."""
    names = set(zipfile.ZipFile(wheel).namelist())
    assert {
        "generator/_data/mkdocs.yml",
        "generator/_data/schema/document.schema.json",
        "generator/_data/site_templates/labels.yaml",
        "generator/_data/site_templates/starter/content/site.yaml",
        "generator/_data/site_templates/preview/client.js",
    } <= names
    assert not any(name.startswith(("content/", "tests/", "docs/")) for name in names)


def test_an_installed_wheel_begins_checks_and_builds_a_project(wheel: Path, tmp_path: Path) -> None:
    """In a clean environment that sees the locked packages and not this repository."""
    folder = tmp_path / "environment"
    venv.create(folder, with_pip=False)
    version = f"python{sys.version_info[0]}.{sys.version_info[1]}"
    packages = folder / "lib" / version / "site-packages"
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(packages)
    # After the wheel in the search path; the editable install there would need a .pth file, which is not read.
    (packages / "locked.pth").write_text(f"{sysconfig.get_path('purelib')}\n", encoding="utf-8")
    command = folder / "bin" / "policykb"
    command.write_text(f"#!{folder / 'bin' / 'python'}\nimport sys\nfrom generator.cli import main\nsys.exit(main())\n")
    command.chmod(0o755)
    where = run(folder / "bin" / "python", "-c", "import generator; print(generator.__file__)")
    assert Path(where.strip()).is_relative_to(packages)
    project = tmp_path / "province"
    run(command, "init", str(project))
    assert "0 errors, 0 warnings" in run(command, "-C", str(project), "--lang", "en", "check")
    run(command, "-C", str(project), "build", "--no-pdf")
    assert (project / "site" / "en" / "documents" / "example-opinions" / "index.html").exists()
    assert (project / "site" / "data" / "schema" / "document.schema.json").exists()


def test_a_new_project_never_goes_over_another(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder with something in it is refused and left alone."""
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    assert main(["init", str(tmp_path)]) == 2
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]
    capsys.readouterr()


def test_editors_know_the_schemas_of_a_new_project(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """As in this repository."""
    assert main(["init", str(tmp_path / "new")]) == 0
    settings = json.loads((tmp_path / "new" / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    assert all((tmp_path / "new" / path).exists() for path in settings["yaml.schemas"])
    ours = json.loads((REPOSITORY / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    assert editing.editor_schemas() == ours["yaml.schemas"]
    capsys.readouterr()
