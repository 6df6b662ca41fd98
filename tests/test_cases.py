"""Every rule has a case that breaks it, with the exact words shown; the valid cases are silent."""

import shutil
from pathlib import Path

import pytest

from generator import checks, pipeline
from generator.language import Language
from generator.problems import text_report
from tests.conftest import AS_OF, CASES, REPOSITORY, Golden

INVALID = sorted(path.parent.name for path in (CASES / "invalid").glob("*/content"))
EXPLAINED = sorted(path.parent.name for path in (CASES / "invalid").glob("*/example.txt"))
"""Codes whose example in `generator/checks/explanations/` is the case: tests/checks/test_explained.py."""


@pytest.mark.parametrize("case", INVALID)
def test_invalid_case_is_reported_in_the_exact_words(case: str, minimal: Path, golden: Golden) -> None:
    """The words, the place and the hint are what the case folder says, in English and in Chinese."""
    shutil.copytree(CASES / "invalid" / case / "content", minimal / "content", dirs_exist_ok=True)
    found = pipeline.check(minimal, as_of=AS_OF).problems
    assert case in {problem.code for problem in found}
    shown = [text_report(found, minimal, language) for language in (Language.EN, Language.ZH)]
    golden("\n\n".join(shown) + "\n", CASES / "invalid" / case / "expected.txt")


@pytest.mark.parametrize("case", ["minimal", "maximal"])
def test_valid_case_is_silent(case: str) -> None:
    """Correct content yields no problem at all."""
    assert pipeline.check(CASES / "valid" / case, as_of=AS_OF).problems == []


def test_the_real_content_is_silent() -> None:
    """The content of this repository has no error and no warning."""
    assert pipeline.check(REPOSITORY, as_of=AS_OF).problems == []


def test_every_rule_has_a_case() -> None:
    """A rule without a case that breaks it is a rule that nobody has seen fire."""
    assert {rule.id for rule in checks.RULES} <= {*INVALID, *EXPLAINED}


def test_rules_have_different_ids() -> None:
    """An id names one rule."""
    assert len({rule.id for rule in checks.RULES}) == len(checks.RULES)
