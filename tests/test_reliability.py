"""docs/reliability.md names a test for every promise, and each of these tests exists."""

import ast
import re
from pathlib import Path

from tests.conftest import REPOSITORY

PAGE = (REPOSITORY / "docs" / "reliability.md").read_text(encoding="utf-8")
_NAMED = re.compile(r"`(tests/[a-z_/]+\.py)::(test_\w+)`")
_FOLDERS = ("reliability", "hostile")


def _tests(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {each.name for each in tree.body if isinstance(each, ast.FunctionDef) and each.name.startswith("test_")}


def test_every_promise_names_a_test_that_exists() -> None:
    """No promise stands without what keeps it."""
    tables = PAGE.split("\n## ")[2:]
    promises = [line for table in tables for line in table.splitlines() if line.startswith("| ")]
    promises = [line for line in promises if line != "| promise | test |"]
    assert len(promises) > 20
    for line in promises:
        named = _NAMED.findall(line)
        assert named, line
        for name, test in named:
            assert test in _tests(REPOSITORY / name), (name, test)


def test_every_test_of_reliability_keeps_a_promise() -> None:
    """What is tested in these folders is promised on the page."""
    named = set(_NAMED.findall(PAGE))
    for folder in _FOLDERS:
        for path in sorted((REPOSITORY / "tests" / folder).glob("test_*.py")):
            name = path.relative_to(REPOSITORY).as_posix()
            missing = {test for test in _tests(path) if (name, test) not in named}
            assert missing <= {"test_there_are_many_kinds_of_payloads"}, name
