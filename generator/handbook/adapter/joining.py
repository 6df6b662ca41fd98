"""One element for what runs over several pages or columns: a table stays one table, a list one list.

WeasyPrint builds an element for each piece. Pieces of one source that follow each other are joined; the head that a
table repeats on each page is left out of the tree, as running heads are, and cells refer to the first.
"""

from collections.abc import Mapping
from typing import Any
from xml.etree.ElementTree import Element

_WHOLE = ("/Link", "/Figure", "/Form")
"""Never joined: annotations and pictures belong to their page."""


def join(pdf: Any, sources: Mapping[int, Element]) -> None:  # noqa: ANN401  the library has no types
    """Join the pieces in the tree of `pdf`; `sources` gives the HTML element of a numbered object."""
    root = _object(pdf, pdf.catalog["StructTreeRoot"])
    waiting, heads = [_object(pdf, root["K"][0])], dict[bytes, Any]()
    while waiting:
        element = waiting.pop()
        children = _joined(pdf, element, sources, heads)
        waiting += children
    for number in sources if heads else ():
        attributes = pdf.objects[number].get("A", {})
        if "Headers" in attributes:
            attributes["Headers"][:] = [heads.get(each.data, each) for each in attributes["Headers"]]


def _joined(pdf: Any, element: Any, sources: Mapping[int, Element], heads: dict[bytes, Any]) -> list[Any]:  # noqa: ANN401
    """Join the children of an element, note the heads of columns that give way to the first; return the children."""
    kept: list[Any] = []
    children: list[Any] = []
    head: Any = None
    for reference in element["K"]:
        child = _object(pdf, reference)
        before = children[-1] if children and kept[-1] == children[-1].reference else None
        if child is None or child.get("Type") != "/StructElem":
            kept.append(reference)
        elif head is not None and child["S"] == "/THead":
            heads |= zip(_ids(pdf, child), _strings(pdf, head), strict=True)
        elif before is not None and _is_continued(before, child, sources):
            before["K"].extend(child["K"])
            for each in child["K"]:
                _object(pdf, each)["P"] = before.reference
        else:
            head = child if child["S"] == "/THead" else head
            kept.append(reference)
            children.append(child)
    element["K"][:] = kept
    return children


def _is_continued(before: Any, child: Any, sources: Mapping[int, Element]) -> bool:  # noqa: ANN401
    source = sources.get(child.number)
    return (
        source is not None
        and source is sources.get(before.number)
        and child["S"] == before["S"]
        and child["S"] not in _WHOLE
        and all(isinstance(each, bytes) for each in (*before["K"], *child["K"]))
    )


def _object(pdf: Any, reference: object) -> Any:  # noqa: ANN401
    """Return what a reference names, None for the number of marked content."""
    return pdf.objects[int(reference.split()[0])] if isinstance(reference, bytes) else None


def _strings(pdf: Any, head: Any) -> list[Any]:  # noqa: ANN401
    """Return the names of the cells of a table head, in order."""
    rows = [_object(pdf, row) for row in head["K"]]
    return [_object(pdf, cell)["ID"] for row in rows for cell in row["K"]]


def _ids(pdf: Any, head: Any) -> list[bytes]:  # noqa: ANN401
    return [each.data for each in _strings(pdf, head)]
