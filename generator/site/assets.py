"""The site's own style sheet, scripts and icon, which stand once for both languages."""

import re
from collections.abc import Iterator

import rjsmin

from generator import addresses
from generator.output import OutputFile
from generator.resources import TEMPLATES

STYLE_SHEETS = ("tokens", "base", "components", "pages", "parts", "finder", "search", "modes", "elder", "print")
"""In this order: later ones may overrule earlier ones."""

SCRIPTS = {"site.js": ("site", "reading", "disk"), "questions.js": ("questions",)}
"""Scripts of pages and the files each is joined from; those of search come from `search`."""

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_ELDER, _SIZE = ':root[data-kb-view="elder"]', re.compile(r'\[data-kb-size="(\d)"\]')
_RULE = re.compile(r"[^{}]+\{[^{}]*\}")


def assets() -> Iterator[OutputFile]:
    """Yield `site.css`, the scripts and `favicon.svg` below `assets/kb/`."""
    sheets = [_sheet(name) for name in STYLE_SHEETS]
    css = re.sub(r"\s*\n\s*", "\n", "\n".join(sheets)).strip() + "\n"
    icon = (TEMPLATES / "browser" / "favicon.svg").read_bytes()
    yield OutputFile(addresses.asset("site.css").path, css.encode())
    for name, parts in SCRIPTS.items():
        script = "\n".join((TEMPLATES / "browser" / f"{part}.js").read_text(encoding="utf-8") for part in parts)
        yield OutputFile(addresses.asset(name).path, rjsmin.jsmin(script).encode())
    yield OutputFile(addresses.asset("favicon.svg").path, icon)


def _sheet(name: str) -> str:
    css = _COMMENT.sub("", (TEMPLATES / "css" / f"{name}.css").read_text(encoding="utf-8"))
    return f"{css}\n{_without_script(css)}" if name == "elder" else css


def _without_script(css: str) -> str:
    """Return the rules of the elder view once more, for the box and the sizes that a reader chooses without a script.

    They are apart from the others because a browser that does not know `:has()` drops a rule that names it.
    """
    rules = (rule for rule in _RULE.findall(css) if _ELDER in rule)
    boxes = ((rule.replace(_ELDER, ":root:has(#kb-elder:checked)")) for rule in rules)
    return "\n".join(_SIZE.sub(r":has(#kb-size-\1:checked)", rule).strip() for rule in boxes)
