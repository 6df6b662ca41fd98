"""Schemas for editors, with the ids that the content has now offered as completions.

Offered, not demanded: a schema made yesterday never calls a new id wrong. `policykb check` alone decides that.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from generator.schemas.faults import names, schema

_KINDS = {
    "department": "departments",
    "departments": "departments",
    "issuers": "departments",
    "printed_by": "departments",
    "leads": "departments",
    "partners": "departments",
    "document": "documents",
    "topics": "topics",
    "programmes": "programmes",
    "question": "questions",
    "groups": "groups",
    "procedures": "procedures",
    "benefit": "benefits",
    "benefits": "benefits",
    "table": "task_tables",
    "at": "items",
    "from": "items",
    "to": "items",
    "places": "items",
    "affected": "items",
}
"""Keys that hold ids, and the kind of record, or `items`, whose ids fit."""
_REFERENCES = ("#/$defs/id", "#/$defs/item")


def editor_schemas(ids: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Return every schema as JSON text, by file name, with `ids` (by folder, and `items`) where they fit."""
    made = {}
    for name in names():
        completed = _completed(schema(name), None, ids)
        made[f"{name}.schema.json"] = json.dumps(completed, ensure_ascii=False, indent=1) + "\n"
    return made


def _completed(node: Any, key: str | None, ids: Mapping[str, Sequence[str]]) -> Any:  # noqa: ANN401 - JSON
    if isinstance(node, list):
        return [_completed(each, key, ids) for each in node]
    if not isinstance(node, dict):
        return node
    if str(node.get("$ref", "")).endswith(_REFERENCES) and _KINDS.get(key or "") in ids:
        return {**node, "examples": list(ids[_KINDS[key or ""]])}
    made = {each: _completed(value, key, ids) for each, value in node.items() if each != "properties"}
    if isinstance(node.get("properties"), dict):
        made["properties"] = {each: _completed(value, each, ids) for each, value in node["properties"].items()}
    return made
