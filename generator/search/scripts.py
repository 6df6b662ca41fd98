"""The scripts of search: joined from small files, minified, ASCII only, so that no charset can break them."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from importlib.metadata import distribution
from pathlib import Path

import rjsmin

from generator import wording
from generator.language import Language
from generator.resources import TEMPLATES
from generator.search.shortening import shortened

LUNR = "mkdocs/contrib/search/templates/search/lunr.js"
"""Where the installed MkDocs keeps lunr.js; it is read as a file, never imported."""
LICENCE = "/*! lunr.js 2.3.9, (C) Oliver Nightingale, MIT licence; the parts that answer queries */\n"
UNUSED = ("lunr.tokenizer", "lunr.Pipeline", "lunr.stemmer", "lunr.stopWordFilter", "lunr.trimmer")
ENGINE = (
    "text", "numerals", "packed", "fulltext", "names", "resolver", "references", "store", "context", "naming", "near",
    "exact", "order", "marks", "loading", "asking", "engine",
)  # fmt: skip
"""The files of the engine, each for one concern."""
OTHERWISE = ("plainer", "everyday")
"""Loaded only where a query found little."""
REPAIR = ("vocabulary", "spelling", "sounds", "repair")
"""Loaded only where a query found nothing."""
SHARED_BY_ENGINE = ("HAN", "LATIN", "unique", "byLength", "stem")
"""What the engine lends to files that are loaded later."""
LABELS = ("role-lead", "role-responsible", "role-partner", "open-ended")
"""What the command line says of a row."""
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
        "create:function(lunr){return create(lunr,data);},unpack:unpack,%s};"
        '}(typeof window==="undefined"?this:window));'
    )
    return _minified(frame % (_joined("search", ENGINE), ",".join(f"{each}:{each}" for each in SHARED_BY_ENGINE)))


def otherwise_js(questions: Mapping[str, Sequence[str]]) -> bytes:
    """Return what asks in other words as a file of search data: the engine finds it like any other."""
    lists = json.dumps(dict(questions))
    return _lazy("otherwise", OTHERWISE, f"{{plainer:makePlainer,everyday:makeEveryday,questions:{lists}}}")


def repair_js() -> bytes:
    """Return the repair of typing errors, likewise."""
    return _lazy("repair", REPAIR, "makeRepair")


def _lazy(name: str, files: tuple[str, ...], put: str) -> bytes:
    shared = ",".join(f"{each}=root.{each}" for each in SHARED_BY_ENGINE)
    frame = '(function(root){"use strict";var %s;%s\nroot.put("%s",%s);}(window.kbSearch));'
    return _minified(frame % (shared, _joined("search", files), name, put))


def hits_js() -> bytes:
    """Return what makes answers of the engine into those of the command line; no page loads it."""
    labels = {key: {each.value: wording.label(key)[each] for each in Language} for key in LABELS}
    joined = _joined("search", ("excerpt", "hits")).replace("function hitsOf", "window.hitsOf=function")
    return _minified(f"var LABELS={json.dumps(labels)};{joined};")


def page_js(page: str) -> bytes:
    """Return the script of a page: `finder`, or `search` with its suggestions."""
    own = ("finder",) if page == "finder" else ("suggestions", "search")
    extra = "" if page == "finder" else _joined("search", ("excerpt",))
    return _minified(f'(function(){{"use strict";{_joined("page", (*SHARED, *own))}\n{extra}\n}}());')


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
