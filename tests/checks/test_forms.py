"""Many names are found in one reading of a text."""

from generator.checks.forms import Forms
from generator.checks.glossary import singular


def test_the_longest_name_is_meant() -> None:
    """残疾人证 is no 残疾人; a name may follow at once."""
    forms = Forms(["残疾人", "残疾人证", "托养", "托养服务"])
    assert forms.found("残疾人证和残疾人托养服务托养") == ["残疾人证", "残疾人", "托养服务", "托养"]
    assert forms.found("托") == []
    assert forms.found("") == []


def test_a_name_of_one_character_is_left_out() -> None:
    """It stands in half of all words."""
    assert Forms(["人"]).found("残疾人") == []


def test_english_is_compared_without_number_and_case() -> None:
    """Plurals, capitals, hyphens and possessives do not make another term."""
    assert singular("Assistive Devices") == singular("assistive device")
    assert singular("allowances’") == singular("allowance")
    assert singular("long-term policies") == singular("long term policy")
    assert singular("access") != singular("acces")
