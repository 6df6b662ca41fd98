"""Writes values as YAML, in block style, quoting only what needs it."""

import json
from decimal import Decimal

from generator import yamlfiles
from generator.yamlfiles import Value


def document(data: dict[str, Value], head: str) -> str:
    """Return a whole file below a line of comment."""
    return "\n".join([head, *(line for key, value in data.items() for line in dumped(key, value, 0))]) + "\n"


def dumped(key: str, value: Value, indent: int) -> list[str]:
    """Return the lines of a key and its value."""
    lead = " " * indent
    if isinstance(value, dict) and value:
        inner = (line for each, below in value.items() for line in dumped(each, below, indent + 2))
        return [f"{lead}{key}:", *inner]
    if isinstance(value, list) and value:
        return [f"{lead}{key}:", *(line for each in value for line in entry(each, indent + 2))]
    return [f"{lead}{key}: {scalar(value)}"]


def entry(value: Value, indent: int) -> list[str]:
    """Return the lines of an entry of a list."""
    lead = " " * indent
    if isinstance(value, dict) and value:
        lines = [line for key, below in value.items() for line in dumped(key, below, indent + 2)]
        return [f"{lead}- {lines[0].lstrip()}", *lines[1:]]
    return [f"{lead}- {scalar(value)}"]


def scalar(value: Value) -> str:
    """Return a value on one line; a text is quoted where it would be read as something else."""
    if isinstance(value, str):
        return value if _is_plain(value) else json.dumps(value, ensure_ascii=False)
    if isinstance(value, float):
        return format(Decimal(str(value)), "f")
    return json.dumps(value, ensure_ascii=False)


def _is_plain(text: str) -> bool:
    file, problems = yamlfiles.compose("plain", f"key: {text}\nkeys:\n  - {text}\n")
    return file is not None and not problems and file.data == {"key": text, "keys": [text]}
