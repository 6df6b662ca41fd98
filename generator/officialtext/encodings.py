"""The text of a file: UTF-8 or GB18030 text, the text layer of a PDF, the paragraphs and tables of a DOCX."""

from dataclasses import dataclass
from pathlib import Path

from generator.language import Bilingual
from generator.problems import Position, Problem

MAX_BYTES = 50_000_000


@dataclass(frozen=True, slots=True)
class RawText:
    """What a file holds, before any repair."""

    name: str
    text: str
    encoding: str


def read(path: Path) -> tuple[RawText | None, list[Problem]]:
    """Read an official text; returns None and a problem where the file cannot be read as one."""
    at = Position(path.name)
    try:
        raw = path.read_bytes()
    except OSError as error:
        said = Bilingual(f"读不了这个文件：{error.strerror}", f"cannot read this file: {error.strerror}")
        return None, [Problem("text-unreadable", at, said)]
    if len(raw) > MAX_BYTES:
        return None, [Problem("text-too-large", at, Bilingual("文件太大", "the file is too large"))]
    if raw.startswith(b"%PDF-"):
        return _pdf(path)
    if raw.startswith(b"PK\x03\x04"):
        return _docx(path)
    return _plain(path.name, raw)


def _plain(name: str, raw: bytes) -> tuple[RawText | None, list[Problem]]:
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return RawText(name, raw.decode("utf-16", errors="replace"), "UTF-16"), []
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return RawText(name, raw.decode(encoding), "UTF-8" if encoding == "utf-8-sig" else "GB18030"), []
        except UnicodeDecodeError:
            continue
    said = Bilingual("不是UTF-8，也不是GB18030编码", "encoded neither in UTF-8 nor in GB18030")
    hint = Bilingual("在编辑器里另存为UTF-8", "save it as UTF-8 in your editor")
    return None, [Problem("text-encoding", Position(name), said, hint)]


def _pdf(path: Path) -> tuple[RawText | None, list[Problem]]:
    from pypdf import PdfReader  # noqa: PLC0415 - needed for PDF files only
    from pypdf.errors import PyPdfError  # noqa: PLC0415 - the same

    try:
        pages = [page.extract_text() for page in PdfReader(path).pages]
    except PyPdfError as error:
        said = Bilingual(f"读不了这个PDF：{error}", f"cannot read this PDF: {error}")
        return None, [Problem("text-unreadable", Position(path.name), said)]
    text = "\n".join(pages)
    if not text.strip():
        said = Bilingual("这个PDF没有文字层，是扫描图像", "this PDF has no text layer: it is a scan")
        hint = Bilingual("先做文字识别，再用识别出的文本", "recognize its text first, and use that")
        return None, [Problem("text-missing", Position(path.name), said, hint)]
    return RawText(path.name, text, "PDF"), []


def _docx(path: Path) -> tuple[RawText | None, list[Problem]]:
    import docx  # noqa: PLC0415 - needed for DOCX files only
    from docx.opc.exceptions import PackageNotFoundError  # noqa: PLC0415 - the same
    from docx.table import Table  # noqa: PLC0415 - the same

    try:
        document = docx.Document(str(path))
    except (PackageNotFoundError, KeyError, ValueError) as error:
        said = Bilingual(f"读不了这个DOCX：{error}", f"cannot read this DOCX: {error}")
        return None, [Problem("text-unreadable", Position(path.name), said)]
    lines: list[str] = []
    for part in document.iter_inner_content():
        if isinstance(part, Table):
            lines += ["  ".join(cell.text.replace("\n", "") for cell in row.cells) for row in part.rows]
        else:
            # A paragraph of a DOCX is one line; the indent keeps it from being joined with the one before.
            lines.append(f"　　{part.text}")
    return RawText(path.name, "\n".join(lines), "DOCX"), []
