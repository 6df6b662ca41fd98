"""Rules of the code base itself, held by reading it."""

import ast
import re
from pathlib import Path

import pytest

from tests.conftest import REPOSITORY

GENERATOR = REPOSITORY / "generator"
OWNERS = {
    "yaml": "yamlfiles",
    "jsonschema": "schemas",
    "referencing": "schemas",
    "jinja2": "templating",
    "markupsafe": "templating",
    "rjsmin": "site",
    "lunr": "search",
    "py_mini_racer": "search",
    "pypinyin": "search",
    "weasyprint": "handbook",
    "httpx": "audit",
    "fontTools": "handbook",
    "pypdf": "officialtext",
    "docx": "officialtext",
    "openpyxl": "export",
    "rich": "cli",
    "vl_convert": "site",
    "shtab": "cli",
    "watchdog": "preview",
}
"""Each third-party tool and the one module that knows it."""
SHARED = {
    ("pypinyin", "handbook"),
    ("pypinyin", "site"),
    ("markupsafe", "handbook"),
    ("markupsafe", "site"),
    ("rjsmin", "search"),
    ("fontTools", "audit"),
    ("pypdf", "handbook"),
}
"""The index of the handbook and lists from A to Z are in pinyin order; typesetting marks up text; the audit reads
fonts; a booklet is laid out from finished pages."""


def _imports(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            names.add(node.module.partition(".")[0])
    return names


def test_each_tool_is_known_to_one_module() -> None:
    """Replacing a library touches one place."""
    strays = []
    for path in GENERATOR.rglob("*.py"):
        module = path.relative_to(GENERATOR).parts[0].removesuffix(".py")
        imported = _imports(path)
        for tool, owner in OWNERS.items():
            if tool in imported and module != owner and (tool, module) not in SHARED:
                strays.append(f"{path.name} imports {tool}")
    assert strays == []


def test_mkdocs_is_never_imported() -> None:
    """It runs as a process, so that its successor can."""
    assert all("mkdocs" not in _imports(path) for path in GENERATOR.rglob("*.py"))


@pytest.mark.parametrize("word", ["utils", "util", "common", "helpers", "misc"])
def test_no_module_is_named_after_nothing(word: str) -> None:
    """A name says what is inside."""
    found = REPOSITORY.glob("[gt]*/**/*")
    assert [path for path in found if path.stem == word and "node_modules" not in path.parts] == []


def test_the_ladder_in_the_documentation_names_every_module() -> None:
    """docs/architecture.md says what is there."""
    text = (REPOSITORY / "docs" / "architecture.md").read_text(encoding="utf-8")
    modules = {path.stem for path in GENERATOR.iterdir() if path.stem not in ("__init__", "__main__", "__pycache__")}
    assert modules - set(re.findall(r"`([a-z]+)`", text)) == {"_data"} & modules


def test_texts_say_no_machine() -> None:
    """Nothing in the repository names the place where it was written."""
    words = re.compile(r"(?<![\w.])/(?:work|root|home)/[a-z]")
    found = []
    for folder in ("generator", "content", "schema", "site_templates", "docs", "tests"):
        for path in (REPOSITORY / folder).rglob("*"):
            if "node_modules" in path.parts:
                continue
            if path.suffix in (".py", ".md", ".yaml", ".json", ".jinja", ".js", ".css", ".txt"):
                found += [path.name for _ in words.finditer(path.read_text(encoding="utf-8", errors="replace"))]
    assert found == []
