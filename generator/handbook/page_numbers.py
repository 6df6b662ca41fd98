"""Page numbers of contents, cross references and index, filled in after a first layout.

The library can do this itself (`target-counter`), but then lays the whole book out again and again: measured twice as
slow. Here a link is given its page as `data-page`, and the index its pages, each once, runs collapsed (41–43).
"""

import re
from collections.abc import Mapping

from markupsafe import Markup

UNKNOWN = "000"
"""Stands for a page in the first layout: as wide as most numbers are."""
_INDEX = re.compile(r'<span class="pages" data-at="([^"]*)"></span>')
_LINK = re.compile(r'<a ([^>]*)href="#([^"]+)"')


def filled(html: str, pages: Mapping[str, int]) -> str:
    """Return the book with its page numbers; `pages` gives the page of each anchor, nothing for a first layout."""

    def link(match: re.Match[str]) -> str:
        return f'<a {match[1]}href="#{match[2]}" data-page="{pages.get(match[2], UNKNOWN)}"'

    def index(match: re.Match[str]) -> str:
        first: dict[int, str] = {}
        for anchor in match[1].split():
            if anchor in pages:
                first.setdefault(pages[anchor], anchor)
        return Markup('<span class="pages">{}</span>').format(_links(first))

    return _INDEX.sub(index, _LINK.sub(link, html))


def _links(first: Mapping[int, str]) -> Markup:
    runs: list[list[int]] = []
    for page in sorted(first):
        if runs and page == runs[-1][-1] + 1:
            runs[-1].append(page)
        else:
            runs.append([page])
    told = [(f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]), first[run[0]]) for run in runs]
    return Markup(", ").join(Markup('<a href="#{}">{}</a>').format(anchor, text) for text, anchor in told)
