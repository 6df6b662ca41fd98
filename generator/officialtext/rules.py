"""The repair rules, read from `repairs.yaml`."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator import yamlfiles

RULES_FILE = "generator/officialtext/repairs.yaml"
_CODE_POINT = re.compile(r"U\+([0-9A-F]{4,6})")


@dataclass(frozen=True, slots=True)
class RepairRule:
    """What to find, what to write, and why."""

    id: str
    find: re.Pattern[str]
    write: str
    why: str


@cache
def rules() -> tuple[RepairRule, ...]:
    """Return the rules in the order in which they run."""
    folder = Path(__file__).resolve().parent
    file, problems = yamlfiles.read(folder / "repairs.yaml", folder)
    if file is None or not isinstance(file.data, dict) or not isinstance(file.data["rules"], list):
        raise ValueError(f"repairs.yaml: {problems}")
    found = []
    for entry in file.data["rules"]:
        if not isinstance(entry, dict):
            raise TypeError("repairs.yaml: a rule is a mapping")
        find = _CODE_POINT.sub(lambda match: re.escape(chr(int(match[1], 16))), str(entry["find"]))
        found.append(RepairRule(str(entry["id"]), re.compile(find), str(entry["write"]), str(entry["why"])))
    return tuple(found)
