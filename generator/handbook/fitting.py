"""Fitting a benefit or a card on one side: set tighter where it runs over its page (一事一页)."""

import re
from collections.abc import Collection
from xml.etree.ElementTree import Element

DENSITIES = ("normal", "dense", "tight")
_FIT = re.compile(r"\bfit (\w+)$")
"""The end of the class of what is to stand on one side."""


def tighten(page: Collection[Element]) -> list[Element]:
    """Set each benefit or card one step tighter that stands on a page without its end, and return these.

    `page` holds the elements of the page; the end has the id of the whole and `-end`. What does not fit at its
    tightest stays as it is.
    """
    ends = {each.get("id") for each in page}
    over = []
    for each in page:
        name = each.get("class", "")
        density = _FIT.search(name)
        if density and density[1] != DENSITIES[-1] and f"{each.get('id')}-end" not in ends:
            tighter = DENSITIES[DENSITIES.index(density[1]) + 1]
            each.set("class", name[: density.start(1)] + tighter)
            over.append(each)
    return over
