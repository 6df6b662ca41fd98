"""Everything as one JSON file: the keys of the schemas, plus `id`, `url` and `cite`."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from generator import addresses, wording
from generator.addresses import Address
from generator.language import Bilingual, Language
from generator.model import Document, KnowledgeBase, TaskRow, TaskTable
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
        made = {"id": record_id, "url": self._url(_address(kind, record_id)), **_mapping(data)}
        if kind == "documents":
            document = self.kb.documents[record_id]
            return made | {"status": document.status(self.as_of).value, "cite": _cited(document)}
        if kind == "task_tables":
            table = self.kb.task_tables[record_id]
            return made | {"cite": _cited(table.document, table.ref), "rows": self._rows(table, made["rows"])}
        return made | {"cite": self._entry_cited(kind, record_id)}

    def _rows(self, table: TaskTable, written: Json) -> list[Json]:
        if not isinstance(written, list):
            raise TypeError(f"{table.id}: rows are a list")
        return [self._row(row, _mapping(plain)) for row, plain in zip(table.rows, written, strict=True)]

    def _row(self, row: TaskRow, plain: dict[str, Json]) -> dict[str, Json]:
        url = self._url(addresses.row(row.table_id, row.anchor, Language.ZH))
        return {"id": row.id, "url": url, **plain, "cite": _cited(row.document, row.ref)}

    def _entry_cited(self, kind: str, record_id: str) -> Json:
        names = {
            "departments": lambda: self.kb.departments[record_id].names,
            "topics": lambda: self.kb.topics[record_id].names,
            "handbooks": lambda: self.kb.handbooks[record_id].titles,
            "evidence": lambda: self.kb.documents[record_id].titles,
        }[kind]()
        return _both(wording.entry_citation(self.kb.site, names, self.as_of))

    def _url(self, address: Address) -> str:
        site_url = self.kb.site.site_url
        return address.absolute(site_url) if site_url else address.from_root


def _address(kind: str, record_id: str) -> Address:
    makers = {
        "documents": addresses.document,
        "departments": addresses.department,
        "topics": addresses.topic,
        "task_tables": addresses.task_table,
    }
    return makers[kind](record_id, Language.ZH) if kind in makers else addresses.handbooks(Language.ZH)


def _mapping(data: Json) -> dict[str, Json]:
    if not isinstance(data, dict):
        raise TypeError("a record is a mapping")
    return data


def _cited(document: Document, ref: str | None = None) -> Json:
    return _both(Bilingual(*(wording.citation(document, language, ref) for language in Language)))


def _both(text: Bilingual) -> Json:
    return {"zh": text.zh, "en": text.en}
