"""Each kind of input is changed in turn: exactly what it shapes is made again, everything else comes from the cache."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.handbook import fonts
from tests.conftest import CASES, REPOSITORY

BOOKS = {f"handbooks/responsibility.a4.{language}.pdf" for language in ("zh", "en")}
CARDS = {f"handbooks/cards.card.{language}.pdf" for language in ("zh", "en")}
PICTURES = {"picture zh", "picture en"}
FONT = {"font"}


@dataclass
class Workshop:
    """A copy of the program, a project, and the process that tells what a build would make again."""

    program: Path
    project: Path
    process: "subprocess.Popen[str]"

    def made_again(self, package: str = "") -> tuple[set[str], bool]:
        """Return what was made since the last question, and whether the site would be built."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(package + "\n")
        self.process.stdin.flush()
        found = json.loads(self.process.stdout.readline())
        return set(found["made"]), found["site"]


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workshop]:
    """Copy the program and the fictional project, with two of its books and a font of its own; build once."""
    folder = tmp_path_factory.mktemp("workshop")
    for name in ("generator", "schema", "site_templates"):
        shutil.copytree(REPOSITORY / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(REPOSITORY / "mkdocs.yml", folder)
    project = Path(shutil.copytree(CASES / "valid" / "maximal", folder / "project"))
    for name in ("everything", "task-book"):
        (project / "content" / "handbooks" / f"{name}.yaml").unlink()
    shutil.copy(fonts.sources_of(None)[0], project / "own.ttf")
    with (project / "content" / "site.yaml").open("a", encoding="utf-8") as site:
        site.write("handbook_fonts: {regular: own.ttf, bold: own.ttf}\n")
    own = {**os.environ, "PYTHONPATH": os.pathsep.join([str(folder), str(REPOSITORY)])}
    command = [sys.executable, "-P", "-m", "tests.caching.observed", str(project), str(folder / "cache")]
    with subprocess.Popen(  # noqa: S603 - our own interpreter
        command, env=own, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=folder
    ) as process:
        made = Workshop(folder, project, process)
        first, site = made.made_again()
        assert site
        assert first >= BOOKS | CARDS | PICTURES | FONT
        yield made
        process.kill()


def edited(name: str, old: str, new: str) -> Callable[[Workshop], None]:
    """Return what puts `new` in the place of `old` in a file of the program or the project."""

    def act(workshop: Workshop) -> None:
        path = workshop.program / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return act


def longer(name: str, by: bytes) -> Callable[[Workshop], None]:
    """Return what adds some bytes at the end of a file."""

    def act(workshop: Workshop) -> None:
        with (workshop.program / name).open("ab") as file:
            file.write(by)

    return act


CONTENT = "project/content"
CHANGES = {
    "nothing": (longer("mkdocs.yml", b""), set(), False),
    "a comment in the content": (longer(f"{CONTENT}/topics/allowances.yaml", b"# note\n"), set(), True),
    "a benefit, in English": (
        edited(f"{CONTENT}/benefits/example-allowance.yaml", "households in difficulty", "families in difficulty"),
        CARDS | {"picture en"},
        True,
    ),
    "a row of a table": (
        edited(f"{CONTENT}/task_tables/example-tasks.yaml", "Provide rehabilitation.", "Offer rehabilitation."),
        BOOKS,
        True,
    ),
    "a practice, which no book shows": (
        edited(f"{CONTENT}/practices/example-city.yaml", "Services at Home", "Service at Home"),
        set(),
        True,
    ),
    "a template of cards": (edited("site_templates/handbook/cards.html.jinja", "<section", "<section "), CARDS, True),
    "a template of pages": (longer("site_templates/site/topic.md.jinja", b"\n"), set(), True),
    "a label of books": (
        edited("site_templates/labels.yaml", "handbook-card-for:", "handbook-card-for: # for whom\n "),
        set(),
        True,
    ),
    "the style of all books": (longer("site_templates/handbook/base.css", b"/**/"), BOOKS | CARDS, True),
    "the style of cards": (longer("site_templates/handbook/card.css", b"/**/"), CARDS, True),
    "the style of pages": (longer("site_templates/css/base.css", b"/**/"), set(), True),
    "a script of pages": (longer("site_templates/browser/page/finder.js", b"\n"), set(), True),
    "the theme": (longer("site_templates/theme/main.html", b"\n"), set(), True),
    "the settings of MkDocs": (longer("mkdocs.yml", b"\n"), set(), True),
    "a schema": (longer("schema/topic.schema.json", b"\n"), set(), True),
    "a font": (longer("project/own.ttf", b"\0\0\0\0"), BOOKS | CARDS | PICTURES | FONT, True),
    "code of pages": (longer("generator/site/topics.py", b"# note\n"), set(), True),
    "code that sets books": (longer("generator/handbook/booklet.py", b"# note\n"), BOOKS | CARDS, True),
    "code that draws cards": (longer("generator/handbook/pictures.py", b"# note\n"), BOOKS | CARDS | PICTURES, True),
}
"""What is changed; what must be made again besides the pages; whether the site must be built."""
VERSIONS = {
    "weasyprint": BOOKS | CARDS,
    "pillow": BOOKS | CARDS | PICTURES,
    "fonttools": BOOKS | CARDS | PICTURES | FONT,
    "mkdocs": set(),
}


@pytest.mark.parametrize("name", CHANGES)
def test_what_a_change_shapes_is_made_again(workshop: Workshop, name: str) -> None:
    """That, and nothing else."""
    change, expected, site = CHANGES[name]
    change(workshop)
    assert workshop.made_again() == (expected, site)


@pytest.mark.parametrize("package", VERSIONS)
def test_another_version_makes_again_what_it_shapes(workshop: Workshop, package: str) -> None:
    """The site always; with the former version again, books come from the cache as they were."""
    assert workshop.made_again(package) == (VERSIONS[package], True)
    assert workshop.made_again() == (set(), True)
