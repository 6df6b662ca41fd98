"""The reference of all kinds of records, made from the schemas: docs/reference/content.md."""

from collections.abc import Iterator, Mapping
from typing import Any

from generator.schemas.faults import SUFFIX, schema

Shape = Mapping[str, Any]

_HEAD = """\
# Content / 内容

Made from `schema/`; a test compares. A record is one YAML file; its name is its id. **Bold** keys must be there.

本页由`schema/`生成，由测试核对。一条记录一个YAML文件，文件名就是编号。**粗体**的键必须写。
"""


def content_page(kinds: Mapping[str, str]) -> str:
    """Return the page; `kinds` names each schema and the files that follow it, in order."""
    lines = [_HEAD]
    for name, files in kinds.items():
        shape = schema(name)
        lines += [f"## {shape['title']}", "", f"`{files}` – {shape['description']}", ""]
        lines += [*_table(shape, name), ""]
        for part, inner in shape.get("$defs", {}).items():
            lines += _part(part, inner, name)
    lines += ["## Shared parts / 共用部分", ""]
    for part, inner in schema("definitions")["$defs"].items():
        lines += _part(part, inner, "definitions")
    return "\n".join(lines).rstrip() + "\n"


def _part(name: str, shape: Shape, of: str) -> Iterator[str]:
    yield from (f'### <a id="{_anchor(of, name)}"></a>{name}', "")
    if "description" in shape:
        yield from (_cell(shape["description"]), "")
    inner = shape.get("items", shape) if shape.get("type") == "array" else shape
    if inner.get("properties"):
        yield from (*_table(inner, of), "")
    elif facts := _facts(shape, of):
        yield from (facts, "")


def _table(shape: Shape, of: str) -> Iterator[str]:
    yield "| key | value | meaning |"
    yield "|---|---|---|"
    yield from _rows(shape, of, "")


def _rows(shape: Shape, of: str, above: str) -> Iterator[str]:
    required = shape.get("required", [])
    for key, value in shape.get("properties", {}).items():
        name = f"{above}{key}"
        shown = f"**`{name}`**" if key in required else f"`{name}`"
        yield f"| {shown} | {_facts(value, of)} | {_cell(value.get('description', ''))} |"
        inner = value.get("items", {}) if value.get("type") == "array" else value
        if inner.get("properties"):
            yield from _rows(inner, of, f"{name}[]." if inner is not value else f"{name}.")


def _facts(value: Shape, of: str) -> str:
    """Return in a few words what a value may be."""
    if "$ref" in value:
        file, _, part = value["$ref"].partition("#/$defs/")
        return f"[{part}](#{_anchor(file.removesuffix(SUFFIX) or of, part)})"
    if "enum" in value:
        return ", ".join(f"`{each}`" for each in value["enum"])
    kinds = value.get("type", "")
    named = kinds if isinstance(kinds, str) else " / ".join(kinds)
    if "items" in value:
        inner = _facts(value["items"], of)
        return f"{named} of {inner}" if inner else named
    return named


def _anchor(of: str, part: str) -> str:
    return f"{of}-{part}".replace("_", "-")


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|").replace("<", "&lt;")
