"""What a finished handbook must show of itself, read from the bytes of the PDF.

Fonts embedded and only ours, language, title shown, bookmarks, tags, black and one grey as the only ink, no stroke
that a second copy loses. A small reader for the forms that WeasyPrint and pypdf write: Flate only.
"""

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from generator.handbook.fonts import FAMILY
from generator.language import Bilingual, Language
from generator.problems import Position, Problem

_STREAM = re.compile(rb"\d+ 0 obj\s*(<<(?:(?!endobj|stream).)*?>>)\s*stream\r?\n", re.DOTALL)
_LENGTH = re.compile(rb"/Length (\d+)(?! \d+ R)")
_OBJECT = re.compile(rb"\d+ 0 obj\s*(<<.*?>>)\s*endobj", re.DOTALL)
_FONT_NAME = re.compile(rb"/BaseFont\s*/([^\s/<>\[\]()]+)")
_SUBSET_TAG = re.compile(r"^[A-Z]{6}\+")
_RGB = re.compile(rb"([\d.]+) ([\d.]+) ([\d.]+) (?:rg|RG)\b")
_OTHER_COLOUR = re.compile(rb"(?<=[\d\]] )(?:k|K)(?=\s)|(?<=\s)(?:sc|scn|SC|SCN|sh)(?=\s)")
_WIDTH = re.compile(rb"([\d.]+) w\b")
_INKS = (0.0, 1.0, 237 / 255)
"""Black, white and #EDEDED of table heads."""
_CLOSE = 0.001
_THINNEST = 0.6
_POINTS_PER_UNIT = 0.75
"""Content streams are written in CSS pixels."""


@dataclass(frozen=True)
class _Pdf:
    """The parts of a PDF that the rules look at."""

    content: bytes

    @cached_property
    def _parts(self) -> tuple[list[tuple[bytes, bytes]], list[bytes]]:
        """Dictionary and decoded bytes of every Flate stream; and what stands between the streams."""
        streams, between, at = [], [], 0
        while match := _STREAM.search(self.content, at):
            between.append(self.content[at : match.start()])
            length = _LENGTH.search(match[1])
            at = match.end() + (int(length[1]) if length else 0)
            if b"/FlateDecode" in match[1]:
                streams.append((match[1], zlib.decompress(self.content[match.end() : at])))
        return streams, [*between, self.content[at:]]

    @property
    def streams(self) -> list[tuple[bytes, bytes]]:
        """Dictionary and decoded bytes of every Flate stream."""
        return self._parts[0]

    @cached_property
    def objects(self) -> bytes:
        """All objects that are no stream, as one text."""
        packed = [decoded for head, decoded in self.streams if b"/ObjStm" in head]
        plain = [match[1] for part in self._parts[1] for match in _OBJECT.finditer(part)]
        return b"\n".join([*packed, *plain])

    @cached_property
    def pages(self) -> tuple[bytes, ...]:
        """Decoded content streams: those that set text or draw."""
        skipped = (b"/ObjStm", b"/XRef", b"/Length1", b"/Metadata")
        drawn = (decoded for head, decoded in self.streams if not any(each in head for each in skipped))
        return tuple(decoded for decoded in drawn if b"begincmap" not in decoded)


@lru_cache(maxsize=1)
def _read(content: bytes) -> _Pdf:
    """Return the parts of a PDF; the last one is kept, because it is asked for its rules and for its links."""
    return _Pdf(content)


def pdf_problems(content: bytes, path: str, language: Language) -> Iterator[Problem]:
    """Yield what is wrong with the handbook `content`, named `path`, in `language`."""
    pdf = _read(content)
    structure = () if is_imposed(path) else _structure(pdf, language)
    for code, message in (*_fonts(pdf), *structure, *_ink(pdf)):
        yield Problem(code, Position(path), message)


def is_imposed(path: str) -> bool:
    """Whether a file is a booklet: pages put on sheets for printing, which have no reading order and say so."""
    return ".booklet." in path


Finding = tuple[str, Bilingual]


def _fonts(pdf: _Pdf) -> Iterator[Finding]:
    names = {match[1].decode("ascii", "replace") for match in _FONT_NAME.finditer(pdf.objects)}
    descriptors = pdf.objects.count(b"/Type /FontDescriptor")
    if not names or pdf.objects.count(b"/FontFile2 ") < descriptors:
        yield "pdf-font-missing", Bilingual("有字体没有嵌入", "a font is not embedded")
    for name in sorted(names):
        if not _SUBSET_TAG.sub("", name).replace("-", " ").startswith(FAMILY):
            yield "pdf-font-strange", Bilingual(f"用了别的字体：{name}", f"another font is used: {name}")


def _structure(pdf: _Pdf, language: Language) -> Iterator[Finding]:
    catalog = re.search(rb"/Type /Catalog[^\n]*", pdf.objects)
    root = catalog[0] if catalog else b""
    if f"/Lang ({language.tag})".encode() not in root:
        yield "pdf-language", Bilingual(f"没有写明语言{language.tag}", f"the language {language.tag} is not stated")
    if b"/DisplayDocTitle true" not in root or b"<dc:title>" not in b"".join(d for _, d in pdf.streams):
        yield "pdf-title", Bilingual("标题没有写明或不显示", "the title is missing or not shown")
    if b"/Outlines " not in root:
        yield "pdf-bookmarks", Bilingual("没有书签", "there are no bookmarks")
    if b"/Marked true" not in root or b"/StructTreeRoot " not in root:
        yield "pdf-tags", Bilingual("没有结构标签", "there are no structure tags")


def _ink(pdf: _Pdf) -> Iterator[Finding]:
    colours, thin = set(), set()
    for page in pdf.pages:
        for match in _RGB.finditer(page):
            red, green, blue = (float(part) for part in match.groups())
            if not (red == green == blue and any(abs(red - ink) < _CLOSE for ink in _INKS)):
                colours.add(match[0].decode())
        colours |= {match[0].decode() for match in _OTHER_COLOUR.finditer(page)}
        widths = (float(match[1]) * _POINTS_PER_UNIT for match in _WIDTH.finditer(page))
        thin |= {width for width in widths if width < _THINNEST - _CLOSE}
    for colour in sorted(colours):
        yield "pdf-colour", Bilingual(f"不是黑白：{colour}", f"not black and white: {colour}")
    for width in sorted(thin):
        yield "pdf-thin-line", Bilingual(f"线太细：{width:.2f}磅", f"the line is too thin: {width:.2f} pt")


def pdf_objects(content: bytes) -> bytes:
    """Return all objects of a handbook that are no stream, as one text: its links stand there."""
    return _read(content).objects
