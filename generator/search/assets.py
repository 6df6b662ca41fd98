"""The files that the finder loads: lunr.js, the engine, the page's script, and the data. ASCII only, in any charset."""

import json
from datetime import date
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

import rjsmin

from generator import addresses, wording, yamlfiles
from generator.language import Bilingual, Language
from generator.model import KnowledgeBase
from generator.output import OutputFile
from generator.resources import TEMPLATES
from generator.search.index import index
from generator.search.names import names
from generator.search.records import SearchRecord, records
from generator.search.tokens import simplified

LUNR = "mkdocs/contrib/search/templates/search/lunr.js"
"""Where the installed MkDocs keeps lunr.js; it is read as a file, never imported."""
LABELS = ("role-lead", "role-responsible", "role-partner", "open-ended")


def assets(kb: KnowledgeBase, as_of: date) -> list[OutputFile]:
    """Return the files below `assets/kb/`, the same for the same content and day."""
    return [
        OutputFile(addresses.asset("lunr.js").path, lunr_js()),
        OutputFile(addresses.asset("search.js").path, _script("search.js")),
        OutputFile(addresses.asset("finder.js").path, _script("finder.js")),
        OutputFile(addresses.asset("finder-data.js").path, data_js(kb, as_of)),
    ]


def lunr_js() -> bytes:
    """Return lunr.js, minified, with its licence comment."""
    source = Path(str(distribution("mkdocs").locate_file(LUNR))).read_text(encoding="utf-8")
    licence = "/*! lunr.js 2.3.9, (C) Oliver Nightingale, MIT licence */\n"
    if 'lunr.version = "2.3.9"' not in source and "Copyright" not in source:
        raise ValueError(f"{LUNR} is not the lunr.js that this program was tested with")
    return (licence + _ascii(str(rjsmin.jsmin(source)))).encode("ascii")


def _script(name: str) -> bytes:
    source = (TEMPLATES / "browser" / name).read_text(encoding="utf-8")
    return _ascii(str(rjsmin.jsmin(source))).encode("ascii")


def _ascii(script: str) -> str:
    """Escape what is not ASCII: in JavaScript it stands only inside strings and regular expressions."""
    return "".join(c if c.isascii() else "".join(f"\\u{unit:04x}" for unit in _utf16(c)) for c in script)


def _utf16(character: str) -> list[int]:
    raw = character.encode("utf-16-be")
    return [int.from_bytes(raw[place : place + 2], "big") for place in range(0, len(raw), 2)]


def data_js(kb: KnowledgeBase, as_of: date) -> bytes:
    """Return the data as a script: `<script src>` works from disk where fetch does not."""
    text = json.dumps(data(kb, as_of), ensure_ascii=True, separators=(",", ":"), sort_keys=True)
    safe = text.replace("<", "\\u003c")
    return f"window.kbFinderData={safe};\n".encode("ascii")


def data(kb: KnowledgeBase, as_of: date) -> dict[str, Any]:
    """Return what search.js and finder.js need, as JSON data."""
    found = records(kb)
    return {
        "index": index(found),
        "rows": [_row(record) for record in found],
        "departments": {
            each.id: {
                "short": _both(each.short_names),
                "level": each.level,
                "line": each.line,
                "parent": each.parent,
                "url": _both(_urls(each.id)),
            }
            for each in kb.departments.values()
        },
        "names": [
            [name.typed, name.department, name.kind]
            + ([_both(name.shown), name.since, name.basis] if name.shown else [])
            for name in names(kb)
        ],
        "documents": {
            each.id: {
                "short": _both(each.short_titles),
                "status": {language.value: wording.status_text(each, as_of, language) for language in Language},
            }
            for each in kb.documents.values()
        },
        "words": words(),
        "simplified": "".join(traditional + simple for traditional, simple in sorted(simplified().items())),
        "labels": {key: _both(wording.label(key)) for key in LABELS},
    }


def words() -> Any:  # noqa: ANN401 - JSON data
    """Return the words of the resolver from `browser/words.yaml`."""
    file, problems = yamlfiles.read(TEMPLATES / "browser" / "words.yaml", TEMPLATES)
    if file is None:
        raise ValueError(f"words.yaml: {problems}")
    return file.data


def _urls(department: str) -> Bilingual:
    return Bilingual(*(addresses.department(department, language).from_root for language in Language))


def _both(text: Bilingual) -> dict[str, str]:
    return {"zh": text.zh, "en": text.en}


def _row(record: SearchRecord) -> dict[str, Any]:
    return {
        "id": record.id,
        "kind": record.kind,
        "document": record.document,
        "number": record.number,
        "title": _both(record.title),
        "task": _both(record.task) if record.task else None,
        "source": _both(record.source),
        "bodies": [list(body) for body in record.bodies],
        "named": list(record.named),
        "topics": list(record.topics),
        "levels": list(record.levels),
        "open": record.open_ended,
        "url": _both(record.url),
    }
