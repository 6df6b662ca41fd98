"""The plain-text edition (纯文本版): one sentence a line, for screen readers and for transcription into braille.

Made from the same HTML as the printed editions, so that it says the same. Tables become one line a row with the
heads of the columns in front of the cells; lines to fill in become underscores; page numbers are left out.
"""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from generator.language import Language

_BLOCKS = frozenset(("p", "h1", "h2", "h3", "li", "div", "section", "ol", "ul", "table", "tr"))
_SKIPPED = frozenset(("head", "svg", "colgroup"))
_VOID = frozenset(("meta", "link", "col", "br", "path"))
_HEADS = {"h1": "# ", "h2": "## ", "h3": "### "}
_END = {
    Language.ZH: re.compile(r"(?<=[。！？])(?![”’）」])|(?<=[。！？][”’）])"),
    Language.EN: re.compile(r"(?<=[.!?])(?<!No\.)(?<!p\.)\s+(?=[A-Z“(\[])"),
}
_LINE = "________"
_BOX = {"box": "[ ]", "box thick": "[=]", "circle": "( )", "line": _LINE, "line short": _LINE, "rule": _LINE}
"""What drawn signs become: a thin box, a thick one, not sure, a line to write on."""


@dataclass(slots=True)
class _Table:
    """A table being read: its heads, the cells of the row at hand."""

    heads: list[str] = field(default_factory=list)
    cells: list[str] = field(default_factory=list)
    in_head: bool = False


class _Reader(HTMLParser):
    """Collects lines; a stack of open elements tells what to skip."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []
        self._text = ""
        self._open: list[tuple[str, bool]] = []
        self._tables: list[_Table] = []

    @property
    def _is_skipped(self) -> bool:
        return any(skipped for _, skipped in self._open)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = dict(attrs).get("class") or ""
        if tag in _VOID:
            return
        skipped = tag in _SKIPPED or names.startswith(("running-", "toc", "pages"))
        self._open.append((tag, skipped))
        if skipped or self._is_skipped:
            return
        if tag in _BLOCKS:
            self._flush()
        if tag == "table":
            self._tables.append(_Table())
        elif tag == "thead" and self._tables:
            self._tables[-1].in_head = True
        elif tag in ("td", "th") and self._tables:
            self._tables[-1].cells.append("")
        self._text += _HEADS.get(tag, "")
        if names in _BOX:
            self._text += f" {_BOX[names]} "

    def handle_endtag(self, tag: str) -> None:
        if not self._open or tag in _VOID:
            return
        was_skipped = self._is_skipped
        self._open.pop()
        if was_skipped:
            return
        if tag in ("td", "th") and self._tables:
            self._flush()
        if tag in _BLOCKS:
            self._flush()
        if tag == "tr" and self._tables:
            self._end_row(self._tables[-1])
        elif tag == "thead" and self._tables:
            self._tables[-1].in_head = False
        elif tag == "table" and self._tables:
            self._tables.pop()

    def handle_data(self, data: str) -> None:
        if not self._is_skipped:
            self._text += data

    def _flush(self) -> None:
        text, self._text = " ".join(self._text.split()), ""
        if not text:
            return
        if self._tables and self._tables[-1].cells:
            cells = self._tables[-1].cells
            cells[-1] = f"{cells[-1]} {text}".strip()
        else:
            self.lines.append(text)

    def _end_row(self, table: _Table) -> None:
        cells, table.cells = table.cells, []
        if table.in_head:
            table.heads = cells
            return
        named = len(table.heads) == len(cells)
        told = (
            [f"{head}: {cell}" if head else cell for head, cell in zip(table.heads, cells, strict=True) if cell]
            if named
            else [each for each in cells if each]
        )
        self.lines += told


def text(html: str, language: Language) -> bytes:
    """Return an edition as UTF-8 text, one sentence a line, a blank line before each heading."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    lines: list[str] = []
    for line in reader.lines:
        if line.startswith("#"):
            lines += ["", line]
        else:
            lines += [each.strip() for each in _END[language].split(line) if each.strip()]
    joined = "\n".join(lines).strip() + "\n"
    return (joined.replace(": ", "：") if language is Language.ZH else joined).encode()
