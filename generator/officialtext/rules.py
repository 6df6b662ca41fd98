"""The repair rules, read from `repairs.yaml`."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator import yamlfiles
from generator.language import Bilingual
from generator.problems import Problem
from generator.resources import PACKAGE

RULES_FILE = "generator/officialtext/repairs.yaml"
STAGES = ("characters", "lines", "running", "table", "all")
_PATH = PACKAGE / "officialtext" / "repairs.yaml"
_CODE_POINT = re.compile(r"U\+([0-9A-F]{4,6})")
_HAN = "\u3400-\u9fff"
_KEYS = {"id", "stage", "find", "why"}


@dataclass(frozen=True, slots=True)
class RepairRule:
    """What to find, what to write, at which stage, and why."""

    id: str
    stage: str
    find: re.Pattern[str]
    write: Callable[[re.Match[str]], str]
    why: str


@dataclass(frozen=True, slots=True)
class RuleBook:
    """The rules in the order in which they run, and what is wrong with their file."""

    rules: tuple[RepairRule, ...]
    problems: tuple[Problem, ...] = ()

    def at(self, *stages: str) -> tuple[RepairRule, ...]:
        """Return the rules of these stages."""
        return tuple(rule for rule in self.rules if rule.stage in stages)


@cache
def rule_book(path: Path = _PATH) -> RuleBook:
    """Read the rules; an entry that cannot be used is a problem at its place, and the others still run."""
    file, problems = yamlfiles.read(path, path.parent)
    if file is None:
        return RuleBook((), tuple(problems))
    entries = file.data.get("rules") if isinstance(file.data, dict) else None
    if not isinstance(entries, list):
        said = Bilingual("应是rules:下的列表", "a list under `rules:` is expected")
        return RuleBook((), (Problem("repair-rule", file.at(), said),))
    rules: list[RepairRule] = []
    for place, entry in enumerate(entries):
        rule = _rule(entry)
        if isinstance(rule, RepairRule):
            rules.append(rule)
        else:
            problems.append(Problem("repair-rule", file.at("rules", place), rule))
    return RuleBook(tuple(rules), tuple(problems))


def _rule(entry: object) -> RepairRule | Bilingual:
    if not isinstance(entry, dict) or not entry.keys() >= _KEYS:
        return Bilingual("一条规则要有id、stage、find、why", "a rule needs id, stage, find and why")
    if entry["stage"] not in STAGES:
        return Bilingual(f"stage应是{'、'.join(STAGES)}之一", f"stage must be one of {', '.join(STAGES)}")
    write = _write(entry)
    if write is None:
        return Bilingual(
            "要有write，或等长的from和to，或fold: true", "needs write, or from and to of one length, or fold"
        )
    try:
        find = re.compile(_expression(str(entry["find"])))
    except re.error as error:
        return Bilingual(f"正则表达式有误：{error}", f"the expression is not valid: {error}")
    return RepairRule(str(entry["id"]), str(entry["stage"]), find, write, str(entry["why"]))


def _expression(written: str) -> str:
    spelt = _CODE_POINT.sub(lambda match: re.escape(chr(int(match[1], 16))), written)
    inside = re.sub(r"(\[[^\]]*)\\h", rf"\1{_HAN}", spelt)
    return inside.replace(r"\h", f"[{_HAN}]")


def _write(entry: dict[str, object]) -> Callable[[re.Match[str]], str] | None:
    if "write" in entry:
        text = str(entry["write"])
        return lambda match: match.expand(text)
    if entry.get("fold") is True:
        return _folded
    one, other = str(entry.get("from", "")), str(entry.get("to", ""))
    if one and len(one) == len(other):
        table = str.maketrans(one, other)
        return lambda match: match.group().translate(table)
    return None


def _folded(match: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", match.group())
