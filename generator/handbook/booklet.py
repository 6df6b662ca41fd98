"""A booklet (小册子): A5 pages put on A4 sheets, to print on both sides, fold and staple."""

from collections.abc import Iterator
from pathlib import Path

from pypdf import PageObject, PdfReader, PdfWriter, Transformation

_A = 72 / 25.4
_SHEET = (297 * _A, 210 * _A)
_HALF = _SHEET[0] / 2
_PAGES_A_SHEET = 4


def impose(source: Path, target: Path) -> int:
    """Write the A5 pages of `source` to `target` as sheets; return how many sides.

    The copy has no tags: its reading order would be that of the sheets. It is for printing and says so on its cover.
    """
    reader, writer = PdfReader(source), PdfWriter()
    pages = list(reader.pages)
    for left, right in sides(len(pages)):
        side = writer.add_blank_page(*_SHEET)
        for number, x in ((left, 0.0), (right, _HALF)):
            if number is not None:
                _place(side, pages[number], x)
    writer.add_metadata({"/Title": (reader.metadata.title if reader.metadata else None) or ""})
    writer.compress_identical_objects()
    with target.open("wb") as file:
        writer.write(file)
    return len(writer.pages)


def sides(count: int) -> Iterator[tuple[int | None, int | None]]:
    """Yield the two pages of each side, as indexes; None for a blank one.

    Folded and stapled, the sheets give the pages in order: the first side holds the last page and the first.
    """
    full = -(-count // _PAGES_A_SHEET) * _PAGES_A_SHEET
    known = [index if index < count else None for index in range(full)]
    for sheet in range(full // _PAGES_A_SHEET):
        first, last = 2 * sheet, full - 1 - 2 * sheet
        yield known[last], known[first]
        yield known[first + 1], known[last - 1]


def _place(side: PageObject, page: PageObject, x: float) -> None:
    for key in ("/Annots", "/StructParents", "/Tabs"):
        if key in page:
            del page[key]
    side.merge_transformed_page(page, Transformation().translate(x, 0))
