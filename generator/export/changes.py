"""Compares a former `policykb.json` with the one of now, item by item."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.export.json_data import FORMAT_VERSION, PARTS
from generator.language import Bilingual
from generator.model import Change, Changes, Handbook, KnowledgeBase

_COMPUTED = ("id", "url", "cite", "status", "fingerprint", "en_of")
"""Keys that do not make an item another: addresses, citations, stamps."""
_NAMES = ("titles", "names", "heading", "label", "place", "text", "task")
"""Keys that hold a name, the best first."""
_LEFT_OUT = ("evidence",)
_ORDER = {"added": 0, "changed": 1, "removed": 2}


class ForeignFileError(ValueError):
    """The former file is no `policykb.json` of a known format."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """A record or a part of one, as it stood in the file."""

    kind: str
    id: str
    record: str
    data: Mapping[str, Any]

    @property
    def content(self) -> dict[str, Any]:
        """Return what counts for comparing."""
        left_out = (*_COMPUTED, PARTS.get(self.kind, ""))
        return {key: value for key, value in self.data.items() if key not in left_out}

    @property
    def names(self) -> Bilingual:
        """Return its name, else its id."""
        for key in _NAMES:
            text = self.data.get(key)
            if isinstance(text, dict) and {"zh", "en"} <= text.keys():
                return Bilingual(str(text["zh"]), str(text["en"]))
        return Bilingual(self.id, self.id)


def compare(kb: KnowledgeBase, before: bytes, now: bytes) -> Changes:
    """Return what differs; raises `ForeignFileError` where `before` is not a file of ours."""
    former, latter = _read(before), json.loads(now)
    old = {(each.kind, each.id): each for each in _entries(former)}
    new = {(each.kind, each.id): each for each in _entries(latter)}
    found = [
        _change(kb, "added" if key not in old else "changed", entry, old.get(key))
        for key, entry in new.items()
        if key not in old or old[key].content != entry.content
    ]
    found += [_change(kb, "removed", entry, None) for key, entry in old.items() if key not in new]
    found.sort(key=lambda each: _ORDER[each.verb])
    return Changes(str(former["content_hash"]), str(former["as_of"]), tuple(found))


def _read(text: bytes) -> Mapping[str, Any]:
    try:
        body = json.loads(text)
    except ValueError as fault:
        raise ForeignFileError(str(fault)) from fault
    if not isinstance(body, dict) or body.get("format_version") != FORMAT_VERSION:
        raise ForeignFileError(f"format_version is not {FORMAT_VERSION}")
    if not {"content_hash", "as_of"} <= body.keys():
        raise ForeignFileError("content_hash or as_of is missing")
    return body


def _entries(body: Mapping[str, Any]) -> Iterator[_Entry]:
    for kind, records in body.items():
        if not isinstance(records, list) or kind in _LEFT_OUT:
            continue
        for record in records:
            yield _Entry(kind, record["id"], record["id"], record)
            for part in record.get(PARTS.get(kind, ""), None) or ():
                yield _Entry(kind, part["id"], record["id"], part)


def _change(kb: KnowledgeBase, verb: str, entry: _Entry, former: _Entry | None) -> Change:
    keys: tuple[str, ...] = ()
    if former is not None:
        old, new = former.content, entry.content
        keys = tuple(sorted(key for key in old.keys() | new.keys() if old.get(key) != new.get(key)))
    books = tuple(book for book in kb.handbooks.values() if _prints(book, entry))
    return Change(verb, entry.kind, entry.id, entry.names, keys, kb.items.get(entry.id), books)


def _prints(book: Handbook, entry: _Entry) -> bool:
    """Whether a handbook prints an item: itself, its tables, their documents and the bodies in them."""
    if entry.kind == "handbooks":
        return book.id == entry.record
    tables = [chapter.table for chapter in book.chapters if chapter.table]
    printed = {table.id for table in tables} | {table.document.id for table in tables if entry.record == entry.id}
    printed |= {body.department.id for table in tables for row in table.rows for body in row.bodies}
    kinds = ("task_tables", "documents", "departments")
    return entry.kind in kinds and entry.record in printed
