"""Tags that WeasyPrint leaves out, added around its tag builder.

Language of a run (`/Lang` on the element), scope of table heads, readable text for links, whose description is
otherwise the raw name of the anchor, and one annotation a link: a block link gives every box inside it another,
outside its tag, which PDF/UA forbids (ISO 14289-1, 7.18.5).
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pydyf
from weasyprint import pdf
from weasyprint.pdf import tags


@contextmanager
def completed() -> Iterator[None]:
    """Add language and scope to the elements built inside the block."""
    original = tags._build_box_tree  # noqa: SLF001  private, as is the place of the next
    original_links = pdf.add_links

    def build(box: Any, *arguments: Any) -> Iterator[Any]:  # noqa: ANN401  the library has no types
        for element in original(box, *arguments):
            _complete(box, element)
            yield element

    def add_links(found: Any, *arguments: Any) -> None:  # noqa: ANN401
        links, anchors = found
        original_links(([each for each in links if each[3].element_tag == "a"], anchors), *arguments)

    tags._build_box_tree, pdf.add_links = build, add_links  # noqa: SLF001
    try:
        yield
    finally:
        tags._build_box_tree, pdf.add_links = original, original_links  # noqa: SLF001


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
        text = " ".join("".join(source.itertext()).split())
        # A cross reference has no text of its own, only the page that the style sheet prints.
        box.link_annotation["Contents"] = pydyf.String(text or source.get("data-page", ""))
