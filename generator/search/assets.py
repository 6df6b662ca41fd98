"""The files of search below `assets/kb/`: lunr.js, the engine, the scripts of the pages, and the data."""

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from generator import addresses
from generator.model import KnowledgeBase
from generator.output import OutputFile
from generator.search.records import SearchRecord, records
from generator.search.scripts import engine_js, lunr_js, otherwise_js, page_js, repair_js
from generator.search.shards import shards, words


def assets(kb: KnowledgeBase, as_of: date) -> list[OutputFile]:
    """Return all files, the same for the same content and day."""
    return [
        OutputFile(addresses.asset("lunr.js").path, lunr_js()),
        OutputFile(addresses.asset("search.js").path, engine_js()),
        OutputFile(addresses.asset("finder.js").path, page_js("finder")),
        OutputFile(addresses.asset("search-page.js").path, page_js("search")),
        *data_files(kb, as_of),
    ]


def data_files(kb: KnowledgeBase, as_of: date, found: Sequence[SearchRecord] | None = None) -> list[OutputFile]:
    """Return the data as scripts: `<script src>` works from disk where fetch does not.

    `found`: the records where they are others than those of the content, as in a benchmark.
    """
    return [
        OutputFile(addresses.search_file("otherwise").path, otherwise_js(words()["questions"])),
        OutputFile(addresses.search_file("repair").path, repair_js()),
        *(
            OutputFile(addresses.search_file(name).path, _put(name, content))
            for name, content in shards(kb, records(kb) if found is None else found, as_of)
        ),
    ]


def _put(name: str, content: Any) -> bytes:  # noqa: ANN401 - JSON data
    text = json.dumps([name, content], ensure_ascii=True, separators=(",", ":"))
    safe = text.replace("<", "\\u003c")
    return f"window.kbSearch.put.apply(null,{safe});\n".encode("ascii")
