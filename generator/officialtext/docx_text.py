"""The paragraphs and tables of a DOCX in their order, through python-docx."""

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from generator.language import Bilingual
from generator.officialtext.raw import RawText, refused
from generator.problems import Position, Problem, Severity

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table, _Cell
    from docx.text.paragraph import Paragraph

_INDENT = "　　"
"""A paragraph of a DOCX is one line; the indent keeps it from being joined with the one before."""
_CELL_GAP = "  "


def read_docx(path: Path) -> tuple[RawText | None, list[Problem]]:
    """Return the text; a row of a table is one line, its cells apart; a box (one column) is a run of paragraphs."""
    import docx  # noqa: PLC0415 - needed for DOCX files only
    from docx.opc.exceptions import OpcError  # noqa: PLC0415 - the same

    try:
        document = docx.Document(str(path))
    except (OpcError, KeyError, ValueError, zipfile.BadZipFile, SyntaxError) as error:
        # lxml, which reads the XML inside, reports faults as syntax errors.
        return refused(path, "text-unreadable", f"读不了这个DOCX：{error}", f"cannot read this DOCX: {error}")
    lines = list(_lines(document))
    if not any(line.strip() for line in lines):
        return refused(path, "text-missing", "这个DOCX里没有文字", "this DOCX holds no text")
    return RawText(path.name, "\n".join(lines), "DOCX"), list(_lost_numbers(document, path))


def _lines(document: "Document") -> Iterator[str]:
    from docx.table import Table  # noqa: PLC0415 - needed for DOCX files only

    for part in document.iter_inner_content():
        yield from _table_lines(part) if isinstance(part, Table) else _paragraph_lines(part)


def _paragraph_lines(paragraph: "Paragraph") -> Iterator[str]:
    for line in paragraph.text.split("\n"):
        yield f"{_INDENT}{line.strip()}" if line.strip() else ""


def _table_lines(table: "Table") -> Iterator[str]:
    if len(table.columns) == 1:
        for row in table.rows:
            for paragraph in row.cells[0].paragraphs:
                yield from _paragraph_lines(paragraph)
        return
    for row in table.rows:
        yield _CELL_GAP.join(_cell_words(cell) for cell in _distinct(row.cells))


def _distinct(cells: tuple["_Cell", ...]) -> Iterator["_Cell"]:
    """Yield each cell once: merged cells come up once for each column."""
    before = None
    for cell in cells:
        if cell._tc is not before:  # noqa: SLF001 - the only way to tell merged cells
            yield cell
        before = cell._tc  # noqa: SLF001 - the same


def _cell_words(cell: "_Cell") -> str:
    return "".join(line.strip() for line in cell.text.split("\n"))


def _lost_numbers(document: "Document", path: Path) -> Iterator[Problem]:
    """Yield a warning where Word numbers paragraphs by itself: those numbers are not in the text."""
    for number, paragraph in enumerate(document.paragraphs, 1):
        if paragraph.text.strip() and _is_numbered(paragraph):
            yield Problem(
                "automatic-number",
                Position(path.name),
                Bilingual(
                    f"第{number}段用了Word自动编号，编号不在文字里：{paragraph.text[:12]}",
                    f"paragraph {number} is numbered by Word, and the number is not in the text: {paragraph.text[:12]}",
                ),
                Bilingual("在Word里把自动编号转成文本", "turn the automatic numbers into text in Word"),
                Severity.WARNING,
            )


def _is_numbered(paragraph: "Paragraph") -> bool:
    """Whether Word numbers a paragraph, by itself or by its style."""
    own = paragraph._p.pPr  # noqa: SLF001 - python-docx shows numbering nowhere else
    style = paragraph.style.element.pPr if paragraph.style is not None else None
    return any(properties is not None and properties.numPr is not None for properties in (own, style))
