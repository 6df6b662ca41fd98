"""Chinese numerals as exact numbers."""

from decimal import Decimal

_ONES = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_PLACES = {"十": 10, "百": 100, "千": 1000}
_SCALES = {"万": 10_000, "亿": 100_000_000}


def number(written: str) -> Decimal:
    """Return 55000 for 五万五千, 2.5 for 二点五, 2021 for 二〇二一, 1000000 for 百万."""
    whole, _, part = written.partition("点")
    fraction = "".join(str(_ONES[sign]) for sign in part)
    if whole and all(sign in _ONES for sign in whole) and len(whole) > 1:
        return Decimal("".join(str(_ONES[sign]) for sign in whole))
    return Decimal(f"{_whole(whole)}.{fraction}" if fraction else _whole(whole))


def _whole(written: str) -> int:
    total = section = digit = 0
    place = 0
    for sign in written:
        if sign in _ONES:
            digit = _ONES[sign]
        elif sign in _PLACES:
            place = _PLACES[sign]
            section += (digit or 1) * place
            digit = 0
        else:
            scale = _SCALES[sign]
            counted = section + digit
            # 一亿二千万: a lower scale after a higher one counts what follows that; else it counts all before it.
            total = total + counted * scale if total > scale else (total + counted or 1) * scale
            place, section, digit = _SCALES[sign], 0, 0
    if digit and place > 10 and section + total:  # noqa: PLR2004 - after 十 a digit is a one
        # 五万五 is 55,000, and 三百五 is 350
        digit *= place // 10 if not written[:-1].endswith("零") else 1
    return total + section + digit
