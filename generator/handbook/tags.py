"""Tags that WeasyPrint leaves out, added around its tag builder; loaded in the child process only.

Language of a run (`/Lang` on the element), scope of table heads, and readable text for links, whose description is
otherwise the raw name of the anchor. It touches private functions, so it refuses versions it was not tested with and
then changes nothing.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pydyf
import weasyprint
from weasyprint.pdf import tags

TESTED = ("70.0",)


@contextmanager
def completed() -> Iterator[None]:
    """Add language and scope to the elements built inside the block."""
    original = tags._build_box_tree  # noqa: SLF001  the one private function this adapter wraps
    if weasyprint.__version__ not in TESTED:
        yield
        return

    def build(box: Any, *arguments: Any) -> Iterator[Any]:  # noqa: ANN401  the library has no types
        for element in original(box, *arguments):
            _complete(box, element)
            yield element

    tags._build_box_tree = build  # noqa: SLF001
    try:
        yield
    finally:
        tags._build_box_tree = original  # noqa: SLF001


def _complete(box: Any, element: Any) -> None:  # noqa: ANN401
    box = getattr(box, "_box", box)
    source = getattr(box, "element", None)
    if source is None or source.tag in ("html", "body"):
        return
    if language := source.get("lang"):
        element["Lang"] = pydyf.String(language)
    if element["S"] == "/TH" and "A" in element:
        element["A"]["Scope"] = "/Row" if source.get("scope") == "row" else "/Column"
    if source.tag == "a" and box.link_annotation:
        box.link_annotation["Contents"] = pydyf.String(" ".join("".join(source.itertext()).split()))
