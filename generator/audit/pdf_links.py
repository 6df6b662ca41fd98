"""Links printed into handbooks lead to the site or to nowhere else."""

import re
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from generator.audit.links import Place
from generator.language import Bilingual
from generator.problems import Position, Problem

_URI = re.compile(rb"/URI ?\(((?:[^()\\]|\\.)*)\)")
_ESCAPE = re.compile(r"\\(.)")


def pdf_link_problems(objects: bytes, path: str, place: Place) -> Iterator[Problem]:
    """Yield the links of the PDF at `path` that lead nowhere; `objects` are its objects as text."""
    for target in sorted({_text(found[1]) for found in _URI.finditer(objects)}):
        internal = place.internal(target)
        if internal is None:
            if urlsplit(target).scheme not in ("http", "https", "mailto", "tel"):
                said = Bilingual(f"不安全的链接“{target}”", f"unsafe link `{target}`")
                yield Problem("unsafe-link", Position(path), said)
            continue
        file, anchor = place.file(internal, path), unquote(urlsplit(internal).fragment)
        page = place.pages.get(file)
        if not place.exists(file) or (anchor and page is not None and anchor not in page.ids):
            said = Bilingual(f"手册里的链接“{target}”没有目标", f"the link `{target}` in the handbook leads nowhere")
            yield Problem("broken-link", Position(path), said)


def _text(raw: bytes) -> str:
    return _ESCAPE.sub(r"\1", raw.decode("latin-1"))
