"""Row numbers as ranges, signs of roles."""

import pytest

from generator.handbook.marks import mark, ranges
from generator.language import Language
from generator.model import Role


@pytest.mark.parametrize(
    ("numbers", "zh", "en"),
    [
        ([3, 1, 2, 5], "1–3、5", "1–3, 5"),
        ([19, 20, 22], "19、20、22", "19, 20, 22"),
        ([7], "7", "7"),
        ([], "", ""),
    ],
)
def test_runs_of_three_collapse(numbers: list[int], zh: str, en: str) -> None:
    """Two neighbours stay two numbers."""
    assert (ranges(numbers, Language.ZH), ranges(numbers, Language.EN)) == (zh, en)


def test_every_role_has_a_sign_and_a_word() -> None:
    """No sign stands without the word that it means."""
    assert {mark(role, Language.ZH).sign for role in Role} == {"●", "■", "○"}
    assert all(mark(role, language).word for role in Role for language in Language)
