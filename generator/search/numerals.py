"""Figures in any form: 5.5万, 55,000 and 五万五千 are one number to search.

The same few lines stand in `site_templates/browser/search/numerals.js`; `tests/search/test_tokens.py` compares both.
"""

import re
from collections.abc import Iterator

DIGITS = {sign: place for place, sign in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2}
ZEROS = {"十": 1, "百": 2, "千": 3, "万": 4, "亿": 8}
"""How many zeros a unit stands for."""

LARGEST = 10**15
"""Up to here JavaScript counts exactly."""

FIGURE = re.compile("([0-9]+(?:\\.[0-9]+)?) ?([百千]?[万亿]|[百千])|[零〇一二两三四五六七八九十百千万亿]{2,}")

PERCENT = re.compile("([0-9]+) ?per ?cent(?![a-z])|百分之([零〇一二两三四五六七八九十百]+|[0-9]+(?:\\.[0-9]+)?)")


def figures(plain: str) -> Iterator[tuple[int, int, str]]:
    """Yield where a figure with a Chinese unit stands in folded text (start, end), and its number in digits."""
    for found in FIGURE.finditer(plain):
        number = shifted(found[1], sum(ZEROS[sign] for sign in found[2])) if found[1] else numeral(found[0])
        if number is not None:
            yield found.start(), found.end(), number


def percentages(plain: str) -> str:
    """Return folded text with every share as digits and a sign: 百分之十五, 15 per cent and 15% are one."""
    return PERCENT.sub(_percentage, plain)


def _percentage(found: re.Match[str]) -> str:
    if found[1]:
        return f"{found[1]}%"
    written = found[2]
    if written[0].isascii():
        return f"{written}%"
    number = "100" if written == "百" else str(DIGITS[written]) if written in DIGITS else numeral(written)
    return found[0] if number is None else f"{number}%"


def shifted(digits: str, zeros: int) -> str:
    """Return a number in digits, its decimal point `zeros` places further right."""
    whole, _, part = digits.partition(".")
    part = part.ljust(zeros, "0")
    made = (whole + part[:zeros]).lstrip("0") or "0"
    rest = part[zeros:].rstrip("0")
    return f"{made}.{rest}" if rest else made


def numeral(written: str) -> str | None:
    """Return the digits of a number in Chinese characters, or None where it is none (十四五, 千方百计).

    五万五 means 55,000: a last digit belongs to the next lower unit, unless 零 stands before it.
    """
    total, section, digit, unit = 0, 0, -1, 1
    for sign in written:
        if sign in DIGITS:
            if digit > 0 or (digit == 0 and DIGITS[sign] == 0):
                return None
            digit, unit = DIGITS[sign], 1 if DIGITS[sign] == 0 else (1 if digit == 0 else unit)
        elif sign in "十百千":
            if digit <= 0 and (sign != "十" or section):
                return None
            unit = 10 ** ZEROS[sign]
            section, digit = section + (digit if digit > 0 else 1) * unit, -1
        else:
            section += max(digit, 0)
            if not section:
                return None
            unit = 10 ** ZEROS[sign]
            total, section, digit = (total + section) * unit if sign == "亿" else total + section * unit, 0, -1
    number = total + section + max(digit, 0) * (unit // 10 if unit > 10 else 1)  # noqa: PLR2004 - 十五 is 15
    return str(number) if number < LARGEST and any(sign in ZEROS for sign in written) else None
