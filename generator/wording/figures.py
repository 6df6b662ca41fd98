"""How figures are worded: Chinese as printed, English spelled out in full."""

from decimal import Decimal

from generator.language import Bilingual, Language
from generator.model import Figure
from generator.wording.labels import label

_COMPARATORS = {"=": "", ">=": "at least ", ">": "more than ", "<=": "up to ", "<": "less than ", "about": "about "}
_MONEY = "RMB"


def figure_text(figure: Figure) -> Bilingual:
    """Return a figure: `5.5万户`, `55,000 households`; a cap or an "at least" stays what it is."""
    if figure.text is not None:
        return figure.text
    return Bilingual(figure.printed, _english(figure))


def target_text(figure: Figure) -> Bilingual:
    """Return the target of an indicator with its unit, which its table prints in the name: `55000户`, `≥60%`."""
    text = figure_text(figure)
    if figure.text is not None or figure.unit is None:
        return text
    unit = figure.unit.zh
    zh = text.zh.removeprefix(f"（{unit}）")
    return Bilingual(zh if zh.endswith(unit) else zh + unit, text.en)


def plain_number(value: Decimal) -> str:
    """Return a number in English figures: `55,000`, `58.83`."""
    return f"{value.normalize():,f}"


def _english(figure: Figure) -> str:
    values = (figure.value,) if figure.value is not None else (figure.low, figure.high)
    numbers = "–".join(plain_number(value) for value in values if value is not None)
    comparator = _COMPARATORS[figure.comparator]
    unit = figure.unit.en if figure.unit else ""
    if unit == "%" or not unit:
        return f"{comparator}{numbers}{unit}"
    if unit.startswith(_MONEY):
        rest = unit.removeprefix(_MONEY)
        return f"{comparator}{_MONEY} {numbers}{rest}"
    return f"{comparator}{numbers} {unit}"


def figure_details(figure: Figure, language: Language) -> tuple[str, ...]:
    """Return what belongs to a figure: for each what, of what, whose, when, where, and what is unclear."""
    per = (figure.per[language],) if figure.per else ()
    named = {
        "figure-base": figure.base,
        "figure-scope": figure.scope,
        "figure-period": figure.period,
        "figure-places": figure.places,
        "figure-reading": figure.reading,
    }
    return per + tuple(label(key)[language] + text[language] for key, text in named.items() if text is not None)
