"""Page numbers of contents, cross references and index, filled in once pages are known.

The library can do this itself (`target-counter`), but neither collapses an index nor leaves the rest of the book as
it is. Here a link is given its page as `data-page`, and the index its pages, each once, runs collapsed (41–43).
"""

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element, SubElement

UNKNOWN = "000"
"""Stands for a page in the first layout: as wide as most numbers are."""


def fill(book: Element, pages: Mapping[str, int]) -> list[Element]:
    """Put the page numbers into the tree of a book and return the elements that changed.

    `pages` gives the page of each anchor, nothing for a first layout.
    """
    spans = [each for each in book.iter("span") if _index(each, pages)]
    return [*spans, *(each for each in book.iter("a") if _link(each, pages))]


def _link(link: Element, pages: Mapping[str, int]) -> bool:
    target = link.get("href", "")
    number = str(pages.get(target[1:], UNKNOWN))
    if not target.startswith("#") or link.get("data-page") == number:
        return False
    link.set("data-page", number)
    return True


def _index(span: Element, pages: Mapping[str, int]) -> bool:
    anchors = span.get("data-at")
    if anchors is None:
        return False
    told = list(_runs(anchors.split(), pages)) or [(anchors.split()[0], UNKNOWN)]
    if told == [(link.get("href", "")[1:], link.text) for link in span]:
        return False
    for link in list(span):
        span.remove(link)
    for number, (anchor, text) in enumerate(told, start=1):
        link = SubElement(span, "a", {"href": f"#{anchor}", "data-page": str(pages.get(anchor, UNKNOWN))})
        link.text, link.tail = text, ", " if number < len(told) else None
    return True


def _runs(anchors: list[str], pages: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """Yield each page or run of pages with the first anchor on it."""
    first: dict[int, str] = {}
    for anchor in anchors:
        if anchor in pages:
            first.setdefault(pages[anchor], anchor)
    numbers = sorted(first)
    for start in (page for page in numbers if page - 1 not in first):
        end = next(page for page in range(start, numbers[-1] + 1) if page + 1 not in first)
        yield first[start], f"{start}–{end}" if end > start else str(start)
