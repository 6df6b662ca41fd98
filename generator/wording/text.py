"""How lists, sentences and dates are put together in either language."""

from collections.abc import Iterable

from generator.language import Language

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def joined(names: Iterable[str], language: Language) -> str:
    """Return a list of names as running text: `甲、乙` or `A; B`."""
    return ("、" if language is Language.ZH else "; ").join(names)


def gap(language: Language) -> str:
    """Return what stands between two names side by side: nothing but a comma in Chinese."""
    return "，" if language is Language.ZH else ", "


def word_gap(language: Language) -> str:
    """Return what stands between two words or sentences: nothing in Chinese."""
    return "" if language is Language.ZH else " "


def sentences(parts: Iterable[str], language: Language) -> str:
    """Return short statements one after another, each closed once; empty ones are left out."""
    stop = "。" if language is Language.ZH else "."
    closed = [part[0].upper() + part[1:] + ("" if part.endswith(stop) else stop) for part in parts if part]
    return word_gap(language).join(closed)


def date_text(text: str, language: Language) -> str:
    """Return a date (YYYY, YYYY-MM or YYYY-MM-DD) in words: `2016年5月6日`, `6 May 2016`."""
    year, *rest = text.split("-")
    numbers = [int(part) for part in rest]
    if language is Language.ZH:
        return f"{year}年" + "".join(f"{n}{unit}" for n, unit in zip(numbers, "月日", strict=False))
    month = [_MONTHS[numbers[0] - 1]] if numbers else []
    return " ".join([*(str(n) for n in numbers[1:]), *month, year])
