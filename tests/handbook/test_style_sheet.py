"""The style sheets keep what a photocopier needs."""

import re

import pytest

from generator.handbook import Edition
from generator.handbook.pdf import style_sheet
from generator.language import Language

FORMATS = {"a4": 8.0, "large": 13.0, "a5": 8.0, "card": 11.0}
"""The smallest type in pt that stands inside a page of the format; the running foot has its own measure."""


def _rules(name: str) -> str:
    sheet = style_sheet(Edition("grassroots", name, Language.ZH))
    return re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)


@pytest.mark.parametrize("name", FORMATS)
def test_only_black_white_and_one_tint(name: str) -> None:
    """Black text and rules, #EDEDED on table heads."""
    assert set(re.findall(r"#[0-9A-Fa-f]{3,8}\b", _rules(name))) == {"#000", "#fff", "#EDEDED"}


@pytest.mark.parametrize("name", FORMATS)
def test_no_stroke_under_six_tenths_of_a_point(name: str) -> None:
    """Thinner rules vanish in a second copy."""
    widths = [float(each) for each in re.findall(r"border[\w-]*: ([\d.]+)pt", _rules(name))]
    assert widths
    assert min(widths) >= 0.6


@pytest.mark.parametrize("name", ["a4", "large"])
def test_smallest_type(name: str) -> None:
    """8 pt in A4 and 13 pt in large print for whatever one must read; 7.5 pt for the foot of A4 only."""
    rules = _rules(name)
    (root,) = re.findall(r"^html { font-size: ([\d.]+)pt; }", rules, re.MULTILINE)
    shared = [rule for rule in rules.splitlines() if "running-" not in rule and "card" not in rule]
    sizes = [float(each) * float(root) for each in re.findall(r"font-size: ([\d.]+)rem", "\n".join(shared))]
    assert min(sizes) >= FORMATS[name] - 0.1


@pytest.mark.parametrize("name", FORMATS)
def test_no_italics_no_underline(name: str) -> None:
    """Noto Sans SC has neither; they would be faked."""
    assert "italic" not in _rules(name)
    assert "underline" not in _rules(name)
