"""Page numbers without dashes: a number alone on a line, which may also belong to the text."""

from itertools import pairwise

from generator.officialtext.tracked import Tracked


def page_numbers(numbers: list[Tracked], raw: str) -> list[bool]:
    """Return which of the bare numbers are surely page numbers: beside a page break, or all counting up.

    Two count up by one; in a longer series every other number may be missing, as where only odd pages have one.
    """
    steps = [other - one for one, other in pairwise(int(number.text) for number in numbers)]
    counts_up = steps == [1] or (len(steps) > 1 and set(steps) <= {1, 2})
    return [counts_up or _is_at_page_break(number, raw) for number in numbers]


def _is_at_page_break(number: Tracked, raw: str) -> bool:
    before = raw[: number.offsets[0]].rstrip(" 　\r\n")
    after = raw[number.offsets[-1] + 1 :].lstrip(" 　\r\n")
    return before.endswith("\f") or after.startswith("\f")
