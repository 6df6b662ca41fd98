"""The text layer of a PDF, through pypdf."""

import zlib
from pathlib import Path
from typing import TYPE_CHECKING

from generator.language import Bilingual
from generator.officialtext.raw import RawText, refused
from generator.problems import Position, Problem, Severity

if TYPE_CHECKING:
    from pypdf import PageObject

_RECOGNIZE = Bilingual("先做文字识别，再用识别出的文本", "recognize its text first, and use that")


def read_pdf(path: Path) -> tuple[RawText | None, list[Problem]]:
    """Return the text of all pages, a form feed between them; a page that only holds pictures is a warning."""
    from pypdf import PdfReader  # noqa: PLC0415 - needed for PDF files only
    from pypdf.errors import FileNotDecryptedError, PyPdfError  # noqa: PLC0415 - the same

    try:
        pages = [(page.extract_text(), _holds_pictures(page)) for page in PdfReader(path).pages]
    except FileNotDecryptedError:
        return refused(path, "text-unreadable", "这个PDF有密码", "this PDF has a password")
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, zlib.error) as error:
        # A damaged PDF makes the library fail in any of these ways.
        return refused(path, "text-unreadable", f"读不了这个PDF：{error}", f"cannot read this PDF: {error}")
    if not any(text.strip() for text, _ in pages):
        zh, en = "这个PDF没有文字层，是扫描图像", "this PDF has no text layer: it is a scan"
        return refused(path, "text-missing", zh, en, _RECOGNIZE)
    return RawText(path.name, "\n\f".join(text for text, _ in pages), "PDF"), [
        Problem(
            "text-missing",
            Position(path.name),
            Bilingual(f"第{number}页没有文字", f"page {number} has no text"),
            _RECOGNIZE,
            Severity.WARNING,
        )
        for number, (text, has_pictures) in enumerate(pages, 1)
        if has_pictures and not text.strip()
    ]


def _holds_pictures(page: "PageObject") -> bool:
    """Whether a page without text may be a scan; else it is blank."""
    resources = page.get("/Resources")
    inner = None if resources is None else resources.get_object()
    pictures = inner.get("/XObject") if isinstance(inner, dict) else None
    named = None if pictures is None else pictures.get_object()
    return isinstance(named, dict) and any(each.get_object().get("/Subtype") == "/Image" for each in named.values())
