"""Tags that WeasyPrint leaves out, added around its tag builder.

Language of a run (`/Lang` on the element), scope of table heads, contents and notes as what they are, one element
for what runs over pages, readable text for links, whose description is otherwise the raw name of the anchor, and one
annotation a link: a block link gives every box inside it another, outside its tag, which PDF/UA forbids
(ISO 14289-1, 7.18.5).
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch
from xml.etree.ElementTree import Element

import pydyf
from weasyprint import pdf
from weasyprint.pdf import tags

from generator.handbook.adapter import joining

_NOTES = frozenset(("note", "row-note", "remark"))
_CONTENTS = {"/L": "/TOC", "/LI": "/TOCI", "/LBody": "/NonStruct"}
"""What the parts of a list are in a table of contents."""


@contextmanager
def completed() -> Iterator[None]:
    """Complete the elements built inside the block."""
    original = tags._build_box_tree  # noqa: SLF001  private, as are the places of the next
    original_links, original_tags = pdf.add_links, pdf.add_tags
    sources: dict[int, Element] = {}

    def build(box: Any, *arguments: Any) -> Iterator[Any]:  # noqa: ANN401  the library has no types
        source = getattr(getattr(box, "_box", box), "element", None)
        for element in original(box, *arguments):
            if source is not None and source.tag not in ("html", "body"):
                sources.setdefault(element.number, source)
                _complete(getattr(box, "_box", box), element, source)
            yield element

    def add_links(found: Any, *arguments: Any) -> None:  # noqa: ANN401
        links, anchors = found
        original_links(([each for each in links if each[3].element_tag == "a"], anchors), *arguments)

    def add_tags(made: Any, *arguments: Any) -> None:  # noqa: ANN401
        original_tags(made, *arguments)
        joining.join(made, sources)

    with (
        patch.object(tags, "_build_box_tree", build),
        patch.object(pdf, "add_links", add_links),
        patch.object(pdf, "add_tags", add_tags),
    ):
        yield


def _complete(box: Any, element: Any, source: Element) -> None:  # noqa: ANN401
    names = source.get("class", "")
    if language := source.get("lang"):
        element["Lang"] = pydyf.String(language)
    if element["S"] == "/TH" and "A" in element:
        element["A"]["Scope"] = "/Row" if source.get("scope") == "row" else "/Column"
    if element["S"] == "/P" and names in _NOTES:
        element["S"], element["ID"] = "/Note", pydyf.String(f"note-{element.number}")
    if source.tag == "ol" and names.startswith("toc"):
        element["S"] = _CONTENTS.get(element["S"], element["S"])
    if source.tag == "li" and names == "toc-line":
        element["S"] = _CONTENTS.get(element["S"], element["S"])
    if source.tag == "a" and box.link_annotation:
        text = " ".join("".join(source.itertext()).split())
        # A cross reference has no text of its own, only the page that the style sheet prints.
        box.link_annotation["Contents"] = pydyf.String(text or source.get("data-page", ""))
