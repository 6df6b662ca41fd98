"""The site's own style sheet, script and icon, which stand once for both languages."""

import re
from collections.abc import Iterator

import rjsmin

from generator import addresses
from generator.output import OutputFile
from generator.resources import TEMPLATES

STYLE_SHEETS = ("tokens", "base", "components", "pages", "finder", "modes", "print")
"""In this order: later ones may overrule earlier ones."""

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def assets() -> Iterator[OutputFile]:
    """Yield `site.css`, `site.js` and `favicon.svg` below `assets/kb/`."""
    sheets = [(TEMPLATES / "css" / f"{name}.css").read_text(encoding="utf-8") for name in STYLE_SHEETS]
    css = re.sub(r"\s*\n\s*", "\n", _COMMENT.sub("", "\n".join(sheets))).strip() + "\n"
    script = (TEMPLATES / "browser" / "site.js").read_text(encoding="utf-8")
    icon = (TEMPLATES / "browser" / "favicon.svg").read_bytes()
    yield OutputFile(addresses.asset("site.css").path, css.encode())
    yield OutputFile(addresses.asset("site.js").path, rjsmin.jsmin(script).encode())
    yield OutputFile(addresses.asset("favicon.svg").path, icon)
