"""Fitting a benefit on one side: set tighter where the layout before ran over (一事一页)."""

import re
from collections.abc import Mapping

DENSITIES = ("normal", "dense", "tight")
_SECTION = re.compile(r'<section class="benefit fit (\w+)" id="([^"]+)">')


def fitted(html: str, pages: Mapping[str, int]) -> str:
    """Return the book with each benefit that ends on another page than it begins one step tighter.

    `pages` gives the page of each anchor; the end of a benefit has the anchor of the benefit and `-end`.
    """

    def section(match: re.Match[str]) -> str:
        density, anchor = match[1], match[2]
        if pages[anchor] != pages[f"{anchor}-end"]:
            density = DENSITIES[min(DENSITIES.index(density) + 1, len(DENSITIES) - 1)]
        return f'<section class="benefit fit {density}" id="{anchor}">'

    return _SECTION.sub(section, html)
