"""Values that WeasyPrint computes again and again, kept: the pages are the same to the byte.

Each is a pure function of what it is kept by.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

import pydyf


@contextmanager
def quickened() -> Iterator[None]:
    """Keep the list of page references, which is otherwise built anew for every element with a tag."""
    kept: dict[int, tuple[bytes, ...]] = {}
    built = pydyf.PDF.page_references.fget

    def page_references(pdf: pydyf.PDF) -> tuple[bytes, ...]:
        count = pdf.pages["Count"]
        if count not in kept:
            kept[count] = built(pdf)
        return kept[count]

    with patch.object(pydyf.PDF, "page_references", property(page_references)):
        yield
