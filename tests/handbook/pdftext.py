"""What a reader's program gets out of a PDF: text and glyphs by page, named places."""

import io
import re

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
