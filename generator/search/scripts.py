"""The scripts of search: joined from small files, minified, ASCII only, so that no charset can break them."""

import re
from collections.abc import Iterator
from importlib.metadata import distribution
from pathlib import Path

import rjsmin

from generator.resources import TEMPLATES
from generator.search.shortening import shortened

LUNR = "mkdocs/contrib/search/templates/search/lunr.js"
"""Where the installed MkDocs keeps lunr.js; it is read as a file, never imported."""
LICENCE = "/*! lunr.js 2.3.9, (C) Oliver Nightingale, MIT licence; the parts that answer queries */\n"
UNUSED = ("lunr.tokenizer", "lunr.Pipeline", "lunr.stemmer", "lunr.stopWordFilter", "lunr.trimmer")
ENGINE = (
    "text", "numerals", "packed", "fulltext", "names", "resolver", "references", "store", "context", "near", "exact",
    "order", "everyday", "vocabulary", "marks", "loading", "asking", "engine",
)  # fmt: skip
"""The files of the engine, each for one concern."""
REPAIR = ("spelling", "sounds", "repair")
"""Loaded only where a query found nothing."""
SHARED = ("elements", "loading", "state", "facets", "explaining", "csv")
"""What both pages need."""


def lunr_js() -> bytes:
    """Return the part of lunr.js that the engine uses, minified, with its licence comment."""
    return LICENCE.encode("ascii") + _minified("".join(_answering(whole_lunr())))


def whole_lunr() -> str:
    """Return lunr.js as the installed MkDocs brings it."""
    source = Path(str(distribution("mkdocs").locate_file(LUNR))).read_text(encoding="utf-8")
    if 'lunr.version = "2.3.9"' not in source:
        raise ValueError(f"{LUNR} is not the lunr.js that this program was tested with")
    return source


def _answering(source: str) -> Iterator[str]:
    """Yield the parts of lunr.js that answer queries: no stemmer, no stop words, no builder, no query language."""
    for section in re.split(r"(?=^/\*!$)", source, flags=re.MULTILINE):
        title = section.split("\n", 2)[1].strip(" *")
        if title == "lunr.Builder":
            yield section[
                section.index("/**\n * Contains and collects metadata") : section.index(
                    "lunr.QueryParseError = function"
                )
            ]
            yield section[section.index("  /**\n   * export the module") :]
        elif title not in UNUSED:
            yield section


def engine_js() -> bytes:
    """Return the engine as `window.kbSearch`: `create`, and `put` for the files that bring data."""
    frame = (
        '(function(root){"use strict";var data={};%s\n'
        "root.kbSearch={data:data,put:function(name,value){data[name]=value;},"
        "create:function(lunr){return create(lunr,data);},HAN:HAN,LATIN:LATIN,unique:unique,stem:stem,unpack:unpack};"
        '}(typeof window==="undefined"?this:window));'
    )
    return _minified(frame % _joined("search", ENGINE))


def repair_js() -> bytes:
    """Return the repair of typing errors as a file of search data: the engine finds it like any other."""
    shared = "var HAN=root.HAN,LATIN=root.LATIN,unique=root.unique,stem=root.stem;"
    frame = '(function(root){"use strict";%s%s\nroot.put("repair",makeRepair);}(window.kbSearch));'
    return _minified(frame % (shared, _joined("search", REPAIR)))


def hits_js() -> bytes:
    """Return what makes answers of the engine into those of the command line; no page loads it."""
    return _minified(_joined("search", ("hits",)).replace("function hitsOf", "window.hitsOf=function") + ";")


def page_js(page: str) -> bytes:
    """Return the script of a page: `finder`, or `search` with its suggestions."""
    own = ("finder",) if page == "finder" else ("suggestions", "search")
    return _minified(f'(function(){{"use strict";{_joined("page", (*SHARED, *own))}\n}}());')


def _joined(folder: str, names: tuple[str, ...]) -> str:
    return "\n".join((TEMPLATES / "browser" / folder / f"{name}.js").read_text(encoding="utf-8") for name in names)


def _minified(source: str) -> bytes:
    return ascii_only(shortened(str(rjsmin.jsmin(source)))).encode("ascii")


def ascii_only(script: str) -> str:
    """Escape what is not ASCII: in JavaScript it stands only inside strings and regular expressions."""
    return "".join(c if c.isascii() else "".join(f"\\u{unit:04x}" for unit in _utf16(c)) for c in script)


def _utf16(character: str) -> list[int]:
    raw = character.encode("utf-16-be")
    return [int.from_bytes(raw[place : place + 2], "big") for place in range(0, len(raw), 2)]
