"""Waivers of all records, whatever their kind."""

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
    starts: dict[Trail, str] = {}
    _collect(file.data, (), starts)
    for trail, part in starts.items():
        lines = [place[0] for where, place in file.values.items() if where[: len(trail)] == trail]
        found[part] = (min(lines), max(lines))
    return found


def _collect(value: Value, trail: Trail, starts: dict[Trail, str]) -> None:
    if isinstance(value, dict):
        if isinstance(value.get("id"), str):
            starts[trail] = str(value["id"])
        elif isinstance(value.get("number"), int) and trail[:1] == ("rows",):
            starts[trail] = f"row-{value['number']}"
        for key, each in value.items():
            _collect(each, (*trail, key), starts)
    elif isinstance(value, list):
        for index, each in enumerate(value):
            _collect(each, (*trail, index), starts)
