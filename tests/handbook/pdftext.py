"""What a reader's program gets out of a PDF: text and glyphs by page, named places."""

import io
import re
from collections.abc import Iterable, Iterator
from typing import Any

import pikepdf


def _codes(to_unicode: bytes) -> dict[int, str]:
    pairs: dict[int, str] = {}
    for block in re.findall(rb"beginbfchar(.*?)endbfchar", to_unicode, re.DOTALL):
        for code, text in re.findall(rb"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>", block):
            pairs[int(code, 16)] = bytes.fromhex(text.decode()).decode("utf-16-be")
    return pairs


def fonts(pdf: pikepdf.Pdf) -> dict[str, tuple[bytes, dict[int, str]]]:
    """Return every embedded font program with its map from glyph to text."""
    found = {}
    for page in pdf.pages:
        for font in page.resources.get("/Font", {}).values():
            descriptor = font.DescendantFonts[0].FontDescriptor
            name = str(font.BaseFont)
            if name not in found:
                found[name] = (descriptor.FontFile2.read_bytes(), _codes(font.ToUnicode.read_bytes()))
    return found


def texts(pdf: pikepdf.Pdf) -> list[str]:
    """Return the text of each page, in the order in which it was set, without white space."""
    return ["".join(_page_text(page).split()) for page in pdf.pages]


def _page_text(page: pikepdf.Page) -> str:
    names = {str(key): _codes(font.ToUnicode.read_bytes()) for key, font in page.resources.get("/Font", {}).items()}
    current: dict[int, str] = {}
    pieces = []
    for operands, operator in pikepdf.parse_content_stream(page):
        if str(operator) == "Tf":
            current = names[str(operands[0])]
        elif str(operator) in ("Tj", "TJ"):
            parts = operands[0] if str(operator) == "TJ" else [operands[0]]
            for part in parts:
                if isinstance(part, pikepdf.String):
                    raw = bytes(part)
                    pieces += [current.get(int.from_bytes(raw[i : i + 2], "big"), "") for i in range(0, len(raw), 2)]
    return "".join(pieces)


def places(pdf: pikepdf.Pdf) -> dict[str, int]:
    """Return the page number, from 1, of every named place."""
    numbers = {page.objgen: number for number, page in enumerate(pdf.pages, start=1)}
    listed = pdf.Root.Names.Dests.Names
    return {str(listed[i]): numbers[listed[i + 1][0].objgen] for i in range(0, len(listed), 2)}


def opened(content: bytes) -> pikepdf.Pdf:
    """Open a PDF from memory."""
    return pikepdf.open(io.BytesIO(content))


Matrix = tuple[float, float, float, float, float, float]
Box = tuple[float, float, float, float]


def aloud(pdf: pikepdf.Pdf) -> str:
    """Return what a screen reader says: the text of the structure tree in its order, without white space."""
    marked = {page.objgen: _marked(page) for page in pdf.pages}

    def said(element: pikepdf.Object, page: pikepdf.Object | None) -> Iterator[str]:
        page = element.get("/Pg", page)
        for kid in element.get("/K", []):
            if isinstance(kid, pikepdf.Dictionary):
                if "/S" in kid:
                    yield from said(kid, page)
            elif page is not None:
                yield marked[page.objgen].get(int(kid), "")

    return "".join("".join(said(pdf.Root.StructTreeRoot.K[0], None)).split())


def _marked(page: pikepdf.Page) -> dict[int, str]:
    """Return the text of each piece of marked content of a page, by its number."""
    found: dict[int, str] = {}
    current: list[int | None] = []
    for operator, operands, text in _shown(page):
        if operator == "BDC":
            current.append(int(operands[1].MCID) if "/MCID" in operands[1] else None)
        elif operator == "BMC":
            current.append(None)
        elif operator == "EMC":
            current.pop()
        elif text and current and (number := current[-1]) is not None:
            found[number] = found.get(number, "") + text
    return found


def _shown(page: pikepdf.Page) -> Iterator[tuple[str, list[Any], str]]:
    """Yield every operator of a page with its operands and the text that it shows."""
    names = {str(key): _codes(font.ToUnicode.read_bytes()) for key, font in page.resources.get("/Font", {}).items()}
    current: dict[int, str] = {}
    for operands, operator in pikepdf.parse_content_stream(page):
        if str(operator) == "Tf":
            current = names[str(operands[0])]
        codes = _glyphs(operands) if str(operator) in {"Tj", "TJ"} else []
        yield str(operator), list(operands), "".join(current.get(each, "") for each in codes)


def _glyphs(operands: Iterable[Any]) -> list[int]:
    strings: list[bytes] = []
    for each in operands:
        parts = each if isinstance(each, pikepdf.Array) else [each]
        strings += [bytes(part) for part in parts if isinstance(part, pikepdf.String)]
    return [int.from_bytes(raw[at : at + 2], "big") for raw in strings for at in range(0, len(raw), 2)]


def placed(page: pikepdf.Page) -> Iterator[tuple[Box, str]]:
    """Yield where each piece of text stands, as left, bottom, right, top in points, from the lower left corner."""
    widths = {str(key): _widths(font) for key, font in page.resources.get("/Font", {}).items()}
    matrix: Matrix = (1, 0, 0, 1, 0, 0)
    text = matrix
    kept: list[Matrix] = []
    size, advances = 0.0, dict[int, float]()
    for operator, operands, shown in _shown(page):
        if operator == "q":
            kept.append(matrix)
        elif operator == "Q":
            matrix = kept.pop()
        elif operator == "cm":
            matrix = _times(_matrix(operands), matrix)
        elif operator == "Tf":
            advances, size = widths[str(operands[0])], float(operands[1])
        elif operator == "Tm":
            text = _matrix(operands)
        elif shown.strip():
            shift = sum(-float(each) for part in operands if isinstance(part, pikepdf.Array) for each in _numbers(part))
            width = (sum(advances.get(each, 1000) for each in _glyphs(operands)) + shift) * size / 1000
            yield _box(_times(text, matrix), width, size), shown


def _numbers(array: pikepdf.Array) -> list[Any]:
    return [each for each in array if not isinstance(each, pikepdf.String)]


def _widths(font: pikepdf.Object) -> dict[int, float]:
    listed, found = list(font.DescendantFonts[0].W), dict[int, float]()
    for first, widths in zip(listed[::2], listed[1::2], strict=True):
        found |= {int(first) + at: float(width) for at, width in enumerate(widths)}
    return found


def _matrix(operands: Iterable[Any]) -> Matrix:
    a, b, c, d, e, f = (float(each) for each in operands)
    return a, b, c, d, e, f


def _times(one: Matrix, two: Matrix) -> Matrix:
    a, b, c, d, e, f = one
    g, h, i, j, k, m = two
    return a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m


def _box(matrix: Matrix, width: float, size: float) -> Box:
    """Return the box around a line of text: its width, and its size above the base line."""
    a, b, c, d, e, f = matrix
    across = [e + a * x + c * y for x in (0, width) for y in (0, 0.8 * size)]
    up = [f + b * x + d * y for x in (0, width) for y in (0, 0.8 * size)]
    return min(across), min(up), max(across), max(up)
