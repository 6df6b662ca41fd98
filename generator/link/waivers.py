"""Waivers of all records, whatever their kind."""

from collections.abc import Iterable

from generator.link.content import Content
from generator.link.entry import Entry
from generator.link.references import References
from generator.model.waiver import Waiver
from generator.yamlfiles import Trail, Value, YamlFile


def waivers(content: Content, references: References) -> tuple[Waiver, ...]:
    """Link the waivers of all records; a part that the record does not have is reported to `references`."""
    made = []
    for by_id in content.records.values():
        for record, file in by_id.items():
            for each in Entry(file).entries("waivers"):
                part, lines = each.text_or_none("at"), None
                if part is not None:
                    parts = _parts(file)
                    references.part(part, parts, each.at("at"))
                    lines = parts.get(part)
                made.append(Waiver(each.text("rule"), each.bilingual("reason"), record, part, lines, each.at("rule")))
    return tuple(made)


def _parts(file: YamlFile) -> dict[str, tuple[int, int]]:
    """Return first and last line of every part of a record, by the id that readers know it by."""
    found: dict[str, tuple[int, int]] = {}
    _collect(file, file.data, (), found)
    return found


def _collect(file: YamlFile, value: Value, trail: Trail, found: dict[str, tuple[int, int]]) -> int:
    """Note the parts below `trail` and return the last line on which something of it was written."""
    first = last = file.values.get(trail, (1, 1))[0]
    children: Iterable[tuple[str | int, Value]] = ()
    if isinstance(value, dict):
        children = value.items()
    elif isinstance(value, list):
        children = enumerate(value)
    for key, each in children:
        last = max(last, _collect(file, each, (*trail, key), found))
    if isinstance(value, dict):
        if isinstance(value.get("id"), str):
            found[str(value["id"])] = (first, last)
        elif isinstance(value.get("number"), int) and trail[:1] == ("rows",):
            found[f"row-{value['number']}"] = (first, last)
    return last
