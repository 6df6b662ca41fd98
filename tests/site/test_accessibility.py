"""The accessibility page tells all criteria, and names only tests that exist."""

import json
import re

import pytest

from generator.language import Language
from generator.model import KnowledgeBase
from generator.resources import TEMPLATES
from generator.site import accessibility
from generator.yamlfiles import read
from tests.conftest import AS_OF, REPOSITORY

LEVELS = {"A": 31, "AA": 24, "AAA": 31}
"""WCAG 2.2 has 86 success criteria; 4.1.1 was removed."""


@pytest.fixture(scope="module")
def record() -> dict[str, object]:
    """Return the list of criteria."""
    file, problems = read(TEMPLATES / accessibility.CRITERIA, TEMPLATES)
    assert file is not None, problems
    assert isinstance(file.data, dict)
    return file.data


def test_every_criterion_is_told(record: dict[str, list[dict[str, str]]]) -> None:
    """Each once, in order, at its level."""
    numbers = [each["number"] for each in record["criteria"]]
    assert numbers == sorted(numbers, key=lambda number: [int(part) for part in number.split(".")])
    assert len(set(numbers)) == len(numbers)
    levels = [each["level"] for each in record["criteria"]]
    assert {level: levels.count(level) for level in LEVELS} == LEVELS
    assert "4.1.1" not in numbers


def test_named_tests_exist(record: dict[str, dict[str, dict[str, str]]]) -> None:
    """A promise of the page cannot outlive its test."""
    for told in record["tests"].values():
        path, _, function = told["test"].partition("::")
        source = (REPOSITORY / "tests" / "browser" / path).resolve().read_text(encoding="utf-8")
        assert not function or re.search(rf"^def {function}\(", source, re.MULTILINE), told["test"]


@pytest.mark.parametrize("language", Language)
def test_the_page_says_it_all(maximal: KnowledgeBase, language: Language) -> None:
    """All criteria, the limits, the results of the engines as they were recorded, and how to complain."""
    text = accessibility.page(maximal, language, AS_OF).content.decode()
    assert text.count('<th scope="row">') == sum(LEVELS.values()) + len(
        json.loads((TEMPLATES / accessibility.RESULTS).read_text(encoding="utf-8"))
    )
    assert maximal.site.publisher[language] in text
    assert 'id="limits"' in text
