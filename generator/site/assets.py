"""The site's own style sheet, scripts and icon, which stand once for both languages."""

import re
from collections.abc import Iterator

import rjsmin

from generator import addresses
from generator.output import OutputFile
from generator.resources import TEMPLATES

STYLE_SHEETS = ("tokens", "base", "components", "pages", "parts", "finder", "modes", "print")
"""In this order: later ones may overrule earlier ones."""

SCRIPTS = ("site.js", "questions.js")
"""Scripts of pages; those of search come from `search`."""

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def assets() -> Iterator[OutputFile]:
    """Yield `site.css`, the scripts and `favicon.svg` below `assets/kb/`."""
    sheets = [(TEMPLATES / "css" / f"{name}.css").read_text(encoding="utf-8") for name in STYLE_SHEETS]
    css = re.sub(r"\s*\n\s*", "\n", _COMMENT.sub("", "\n".join(sheets))).strip() + "\n"
    icon = (TEMPLATES / "browser" / "favicon.svg").read_bytes()
    yield OutputFile(addresses.asset("site.css").path, css.encode())
    for name in SCRIPTS:
        script = (TEMPLATES / "browser" / name).read_text(encoding="utf-8")
        yield OutputFile(addresses.asset(name).path, rjsmin.jsmin(script).encode())
    yield OutputFile(addresses.asset("favicon.svg").path, icon)
