"""Everything as one JSON file: the keys of the schemas, plus `id`, `url` and `cite`."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias

from generator import addresses, wording
from generator.addresses import Address
from generator.language import Bilingual, Language
from generator.model import Document, KnowledgeBase
from generator.output import OutputFile

FORMAT_VERSION = 1
"""Raised when a key changes its meaning or goes away; new keys leave it alone."""

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"


def json_file(kb: KnowledgeBase, records: Mapping[str, Mapping[str, Json]], as_of: date) -> OutputFile:
    """Return `/data/policykb.json`.

    `records` holds the plain data of every record by kind and id, as written in the YAML files; what is computed
    (addresses, citations, status) is added here.
    """
    export = _Export(kb, as_of)
    body: dict[str, Json] = {
        "format_version": FORMAT_VERSION,
        "as_of": as_of.isoformat(),
        "content_hash": kb.content_hash,
    }
    for kind, by_id in records.items():
        body[kind] = [export.record(kind, record_id, data) for record_id, data in by_id.items()]
    text = json.dumps(body, ensure_ascii=False, indent=1) + "\n"
    return OutputFile("data/policykb.json", text.encode())


@dataclass(frozen=True, slots=True)
class _Export:
    """Adds to plain records what is computed from the whole."""

    kb: KnowledgeBase
    as_of: date

    def record(self, kind: str, record_id: str, data: Json) -> dict[str, Json]:
        made = {"id": record_id, "url": self._url(self._address(kind, record_id)), **_mapping(data)}
        if kind == "documents":
            document = self.kb.documents[record_id]
            made |= {"status": document.status(self.as_of).value, "cite": _cited(document)}
        elif record_id in self.kb.items:
            item = self.kb.items[record_id]
            made |= {"cite": _cited(item.document, item.ref)}
        else:
            made |= {"cite": self._entry_cited(kind, record_id)}
        if kind in PARTS and (parts := made.get(PARTS[kind])) is not None:
            made[PARTS[kind]] = [self._part(record_id, _mapping(part)) for part in _list(parts)]
        return made

    def _part(self, record_id: str, plain: dict[str, Json]) -> dict[str, Json]:
        """Return a provision, row, project, indicator or measure with its id in the whole, address and citation."""
        part = plain.get("id") or f"row-{plain['number']}"
        item = self.kb.items[f"{record_id}#{part}"]
        own = {"id": item.id, "url": self._url(addresses.item(item, Language.ZH))}
        return {**plain, **own, "cite": _cited(item.document, item.ref)}

    def _entry_cited(self, kind: str, record_id: str) -> Json:
        if kind == "evidence":
            names = self.kb.documents[record_id].titles
        else:
            records: Mapping[str, Any] = getattr(self.kb, _FIELDS.get(kind, kind))
            record = records[record_id]
            names = next(getattr(record, key) for key in ("names", "titles", "text") if hasattr(record, key))
        return _both(wording.entry_citation(self.kb.site, names, self.as_of))

    def _url(self, address: Address) -> str:
        site_url = self.kb.site.site_url
        return address.absolute(site_url) if site_url else address.from_root

    def _address(self, kind: str, record_id: str) -> Address:
        if kind != "evidence" and (item := self.kb.items.get(record_id)) is not None:
            return addresses.item(item, Language.ZH)
        return addresses.record(kind, record_id, Language.ZH)


PARTS = {
    "documents": "provisions",
    "task_tables": "rows",
    "columns": "projects",
    "indicator_tables": "indicators",
    "practices": "measures",
}
"""The key under which a kind holds parts with an address of their own."""

_FIELDS = {"links": "link_sets"}
"""The field of the knowledge base that holds a kind, where it has another name."""


def _list(data: Json) -> list[Json]:
    if not isinstance(data, list):
        raise TypeError("parts are a list")
    return data


def _mapping(data: Json) -> dict[str, Json]:
    if not isinstance(data, dict):
        raise TypeError("a record is a mapping")
    return data


def _cited(document: Document, ref: str | None = None) -> Json:
    return _both(Bilingual(*(wording.citation(document, language, ref) for language in Language)))


def _both(text: Bilingual) -> Json:
    return {"zh": text.zh, "en": text.en}
