"""Fitting a benefit on one side: set tighter where it runs over its page (一事一页)."""

from collections.abc import Collection
from xml.etree.ElementTree import Element

DENSITIES = ("normal", "dense", "tight")
_BENEFIT = "benefit fit "


def tighten(page: Collection[Element]) -> list[Element]:
    """Set each benefit one step tighter that stands on a page without its end, and return these.

    `page` holds the elements of the page; the end of a benefit has the id of the benefit and `-end`. What does not
    fit at its tightest stays as it is.
    """
    ends = {each.get("id") for each in page}
    over = [
        each
        for each in page
        if each.get("class", "").startswith(_BENEFIT)
        and f"{each.get('id')}-end" not in ends
        and not each.get("class", "").endswith(DENSITIES[-1])
    ]
    for each in over:
        density = each.get("class", "").removeprefix(_BENEFIT)
        each.set("class", _BENEFIT + DENSITIES[DENSITIES.index(density) + 1])
    return over
