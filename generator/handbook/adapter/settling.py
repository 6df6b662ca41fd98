"""Page numbers and tighter settings put into a layout while it is made: only the pages that change are set again.

WeasyPrint lays out a page again where a page counter changed its content. The same way is used here for what a
counter cannot say: the collapsed pages of an index, and a benefit set tighter because it ran over its page. Their
elements change in the HTML tree; then styles and boxes of just these elements are made anew.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from types import SimpleNamespace
from typing import Any
from unittest.mock import patch
from xml.etree.ElementTree import Element

from cssselect2 import ElementWrapper
from weasyprint import css, layout
from weasyprint.formatting_structure import boxes, build

from generator.handbook import fitting, page_numbers

_UNITS = ("p", "li", "section")
"""Blocks that are made anew as a whole."""
Layout = Callable[..., Any]


@contextmanager
def settled() -> Iterator[None]:
    """Fill in page numbers and fit benefits inside the block."""
    pages, page = layout.make_all_pages, layout.page.remake_page
    with patch.object(layout, "make_all_pages", _numbered(pages)), patch.object(layout.page, "remake_page", _fit(page)):
        yield


def _numbered(make_all_pages: Layout) -> Layout:
    def numbered(context: Any, root_box: Any, html: Any, made: list[Any]) -> list[Any]:  # noqa: ANN401  no types
        pages = list(make_all_pages(context, root_box, html, made))
        changed = page_numbers.fill(html.etree_element, _first_pages(pages))
        if changed:
            units = _made_anew(context, root_box, html, changed)
            for number, page in enumerate(pages):
                if any(box.element in units for box in page.descendants()):
                    context.page_maker[number][-1]["content_changed"] = True
        return pages

    return numbered


def _fit(remake_page: Layout) -> Layout:
    def fit(index: int, context: Any, root_box: Any, html: Any) -> tuple[Any, Any]:  # noqa: ANN401
        while True:
            page, resume_at = remake_page(index, context, root_box, html)
            loose = fitting.tighten(
                dict.fromkeys(block.element for block in _blocks(page) if block.element is not None)
            )
            if not loose:
                return page, resume_at
            _made_anew(context, root_box, html, loose)

    return fit


def _first_pages(pages: Iterable[Any]) -> dict[str, int]:
    """Return the page on which each element with an id begins."""
    found: dict[str, int] = {}
    for number, page in enumerate(pages, start=1):
        for box in page.descendants():
            if box.element is not None and (name := box.element.get("id")):
                found.setdefault(name, number)
    return found


def _blocks(box: Any) -> Iterator[Any]:  # noqa: ANN401
    """Yield a box and the blocks in it, but nothing that stands in a line."""
    yield box
    for child in box.children:
        if not isinstance(child, boxes.LineBox) and isinstance(child, boxes.ParentBox):
            yield from _blocks(child)


def _made_anew(context: Any, root_box: Any, html: Any, changed: Iterable[Element]) -> set[Element]:  # noqa: ANN401
    """Make styles and boxes of the blocks around `changed` elements anew; return these blocks."""
    above = {child: parent for parent in html.etree_element.iter() for child in parent}
    units = {_unit(each, above) for each in changed}
    units = {each for each in units if not any(outer in units for outer in _ancestors(each, above))}
    around = {outer for each in units for outer in _ancestors(each, above)}
    _restyle(context, html, units, around)
    for parent, index in list(_places(root_box, units, around)):
        box = _box(context, html, parent.children[index].element)
        parent.children = [*parent.children[:index], box, *parent.children[index + 1 :]]
    return units


def _places(box: Any, units: set[Element], around: set[Element]) -> Iterator[tuple[Any, int]]:  # noqa: ANN401
    """Yield where the boxes of `units` stand, as parent and index, in the boxes of the elements `around` them."""
    for index, child in enumerate(box.children):
        if child.element in units:
            yield box, index
        elif child.element in around:
            yield from _places(child, units, around)


def _ancestors(element: Element, above: dict[Element, Element]) -> Iterator[Element]:
    while element in above:
        element = above[element]
        yield element


def _unit(element: Element, above: dict[Element, Element]) -> Element:
    return next(each for each in (element, *_ancestors(element, above)) if each.tag in _UNITS)


def _restyle(context: Any, html: Any, units: set[Element], around: set[Element]) -> None:  # noqa: ANN401
    """Compute the styles of `units` again, inside the elements `around` them."""
    inner = {each for unit in units for each in unit.iter()}
    part = list(_wrapped(ElementWrapper.from_html_root(html.etree_element), inner | around))
    source = SimpleNamespace(
        etree_element=html.etree_element,
        base_url=html.base_url,
        wrapper_element=SimpleNamespace(iter_subtree=lambda: part),
    )
    sheets = context.style_for._sheets  # noqa: SLF001
    own = css.find_style_attributes
    with patch.object(
        css, "find_style_attributes", lambda _, *rest: [found for unit in units for found in own(unit, *rest)]
    ):
        made = css.StyleFor(source, sheets, False, context.font_config, None).get_computed_styles()  # noqa: FBT003
    known = context.style_for.get_computed_styles()
    known.update({key: style for key, style in made.items() if key[0] in inner})


def _wrapped(wrapper: Any, wanted: set[Element]) -> Iterator[Any]:  # noqa: ANN401
    yield wrapper
    for child in wrapper.iter_children():
        if child.etree_element in wanted:
            yield from _wrapped(child, wanted)


def _box(context: Any, html: Any, element: Element) -> Any:  # noqa: ANN401
    """Return the box of a block, as `build_formatting_structure` makes it for the whole book."""
    (box,) = build.element_to_box(
        element,
        context.style_for,
        context.get_image_from_uri,
        html.base_url,
        context.target_collector,
        context.counter_style,
        context.footnotes,
    )
    box.process_whitespace()
    box.process_text_transform()
    return build.create_anonymous_boxes(box)
