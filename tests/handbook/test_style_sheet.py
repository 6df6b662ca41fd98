"""The style sheet keeps what a photocopier needs."""

import re

from generator.resources import TEMPLATES

CSS = (TEMPLATES / "handbook" / "a4.css").read_text(encoding="utf-8")
_RULES = re.sub(r"/\*.*?\*/", "", CSS, flags=re.DOTALL)


def test_only_black_and_one_tint() -> None:
    """Black text and rules, #EDEDED on table heads."""
    assert set(re.findall(r"#[0-9A-Fa-f]{3,8}\b", _RULES)) == {"#000", "#EDEDED"}


def test_no_stroke_under_six_tenths_of_a_point() -> None:
    """Thinner rules vanish in a second copy."""
    widths = [float(each) for each in re.findall(r"border[\w-]*: ([\d.]+)pt", _RULES)]
    assert widths
    assert min(widths) >= 0.6


def test_smallest_type() -> None:
    """7.5 pt in the footer only, 8 pt for whatever one must read."""
    sizes = [float(each) for each in re.findall(r"font(?:-size)?: (?:bold )?([\d.]+)pt", _RULES)]
    assert sorted(set(sizes))[:2] == [7.5, 8]


def test_no_italics_no_underline() -> None:
    """Noto Sans SC has neither; they would be faked."""
    assert "italic" not in _RULES
    assert "underline" not in _RULES
