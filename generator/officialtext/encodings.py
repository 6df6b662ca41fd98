"""The text of a file: UTF-8 or GB18030 text, the text layer of a PDF, the paragraphs and tables of a DOCX."""

import re
from pathlib import Path

from generator.language import Bilingual
from generator.officialtext.docx_text import read_docx
from generator.officialtext.pdf_text import read_pdf
from generator.officialtext.raw import RawText, refused
from generator.problems import Problem

MAX_BYTES = 50_000_000
_DAMAGED_SHARE = 0.02
"""A text with fewer broken bytes than this is UTF-8 that was damaged, not another encoding."""
_COMMON_SHARE = 0.97
"""So many of the Chinese characters of a text are of GB 2312, or it was not GB18030."""
_HAN = re.compile("[\u3400-\u9fff\uac00-\ud7a3\u3040-\u30ff]")
_FOREIGN = (
    (b"\xd0\xcf\x11\xe0", "旧版Word（.doc）", "an old Word file (.doc)"),
    (b"{\\rtf", "RTF", "RTF"),
    (b"<!DOCTYPE", "网页", "a web page"),
    (b"<html", "网页", "a web page"),
    (b"\x89PNG", "图像", "a picture"),
    (b"\xff\xd8\xff", "图像", "a picture"),
)
_SAVE = Bilingual("另存为UTF-8文本或.docx", "save it as UTF-8 text or as .docx")


def read(path: Path) -> tuple[RawText | None, list[Problem]]:
    """Read an official text.

    Returns None and a problem where the file cannot be read as one, and warnings where only a part of it can.
    """
    try:
        raw = path.read_bytes()
    except OSError as error:
        return refused(path, "text-unreadable", f"读不了：{error.strerror}", f"cannot read it: {error.strerror}")
    if len(raw) > MAX_BYTES:
        return refused(path, "text-too-large", f"超过{MAX_BYTES}字节", f"over {MAX_BYTES} bytes")
    if not raw.strip():
        return refused(path, "text-missing", "文件是空的", "the file is empty")
    return _of_kind(path, raw)


def _of_kind(path: Path, raw: bytes) -> tuple[RawText | None, list[Problem]]:
    if raw.startswith(b"%PDF-"):
        return read_pdf(path)
    if raw.startswith(b"PK\x03\x04"):
        return read_docx(path)
    for start, zh, en in _FOREIGN:
        if raw.lstrip()[: len(start)].lower() == start.lower():
            return refused(path, "text-encoding", f"是{zh}，不是文本", f"this is {en}, not text", _SAVE)
    return _plain(path, raw)


def _plain(path: Path, raw: bytes) -> tuple[RawText | None, list[Problem]]:
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return RawText(path.name, raw.decode("utf-16", errors="replace"), "UTF-16"), []
    text = raw.decode("utf-8", errors="replace")
    text = text.removeprefix("\ufeff")
    broken = text.count("\N{REPLACEMENT CHARACTER}")
    if b"\x00" not in raw and broken <= len(text) * _DAMAGED_SHARE:
        # What is broken stays as U+FFFD: `normalise` reports each place.
        return RawText(path.name, text, "UTF-8"), []
    gb = raw.decode("gb18030", errors="replace")
    if b"\x00" not in raw and _is_plausible(gb):
        return RawText(path.name, gb, "GB18030"), []
    return refused(
        path,
        "text-encoding",
        "不是UTF-8，也不是GB18030编码",
        "encoded neither in UTF-8 nor in GB18030",
        Bilingual("在编辑器里另存为UTF-8", "save it as UTF-8 in your editor"),
    )


def _is_plausible(text: str) -> bool:
    """Whether a text read as GB18030 looks like Chinese: anything can be read so, and gives rare characters."""
    if text.count("\N{REPLACEMENT CHARACTER}") > len(text) * _DAMAGED_SHARE:
        return False
    letters = _HAN.findall(text)
    common = sum(_is_common(letter) for letter in letters)
    return bool(letters) and common >= len(letters) * _COMMON_SHARE


def _is_common(letter: str) -> bool:
    try:
        code = letter.encode("gb2312")
    except UnicodeEncodeError:
        return False
    # Level 1 and 2 of the standard: the characters in use, by frequency; punctuation and kana stand before them.
    return code[0] >= 0xB0  # noqa: PLR2004 - the first byte of 啊, the first character of GB 2312
