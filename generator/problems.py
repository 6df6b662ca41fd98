"""Problems are values: found anywhere, sorted once, spoken in several voices.

A problem names its place as file, line and column (1-based, counted in code points), says what is wrong
in Chinese and English, and where possible how to mend it.
"""

import json
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path

from generator.language import Bilingual, Language


class Severity(Enum):
    """How much a problem matters; only errors stop a build."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in a file: path relative to the project, 1-based line and column in code points."""

    file: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, at one place."""

    code: str
    position: Position
    message: Bilingual
    hint: Bilingual | None = None
    severity: Severity = Severity.ERROR


_SEVERITY_WORDS = {
    Severity.ERROR: Bilingual("错误", "error"),
    Severity.WARNING: Bilingual("警告", "warning"),
}
_HINT_WORD = Bilingual("提示：", "hint: ")
_COLOURS = {Severity.ERROR: "\x1b[1;31m", Severity.WARNING: "\x1b[1;33m"}
_BOLD, _PLAIN = "\x1b[1m", "\x1b[0m"
_EXCERPT_LIMIT = 160


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Return the problems by place, each once."""
    return sorted(dict.fromkeys(problems), key=lambda p: (p.position.file, p.position.line, p.position.column, p.code))


def with_severities(problems: Iterable[Problem], severities: Mapping[str, str]) -> list[Problem]:
    """Apply the severities that `content/site.yaml` sets: `error`, `warning` or `off` by rule code."""
    kept = []
    for problem in problems:
        wanted = severities.get(problem.code, problem.severity.value)
        if wanted != "off":
            kept.append(replace(problem, severity=Severity(wanted)))
    return kept


def text_report(problems: Iterable[Problem], root: Path, language: Language, *, colour: bool = False) -> str:
    """Speak to a person at a terminal: one block a problem, with the source line and a caret."""
    return "\n".join(_block(problem, root, language, colour=colour) for problem in problems)


def json_report(problems: Iterable[Problem]) -> str:
    """Speak to a program, in the form that DESIGN §5 fixes."""
    listed = list(problems)
    counts = Counter(problem.severity.value for problem in listed)
    body = {
        "problems": [_as_json(problem) for problem in listed],
        "counts": {severity.value: counts[severity.value] for severity in Severity},
    }
    return json.dumps(body, ensure_ascii=False, indent=2)


def _as_json(problem: Problem) -> dict[str, object]:
    hint = problem.hint
    return {
        "code": problem.code,
        "severity": problem.severity.value,
        "file": problem.position.file,
        "line": problem.position.line,
        "column": problem.position.column,
        "message": {"zh": problem.message.zh, "en": problem.message.en},
        "hint": None if hint is None else {"zh": hint.zh, "en": hint.en},
    }


def _block(problem: Problem, root: Path, language: Language, *, colour: bool) -> str:
    at, word = problem.position, _SEVERITY_WORDS[problem.severity][language]
    place = f"{at.file}:{at.line}:{at.column}:"
    if colour:
        place, word = f"{_BOLD}{place}{_PLAIN}", f"{_COLOURS[problem.severity]}{word}{_PLAIN}"
    lines = [f"{place} {word}: {problem.message[language]} [{problem.code}]"]
    lines += _excerpt(root / at.file, at)
    if problem.hint is not None:
        lines.append(f"  {_HINT_WORD[language]}{problem.hint[language]}")
    return "\n".join(lines)


def _excerpt(path: Path, at: Position) -> list[str]:
    try:
        source = path.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return []
    if not 1 <= at.line <= len(source):
        return []
    line = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in source[at.line - 1])
    start = max(0, at.column - 1 - _EXCERPT_LIMIT // 2)
    shown = line[start : start + _EXCERPT_LIMIT]
    gap = "".join(_blank(c) for c in line[start : at.column - 1])
    return [f"  {at.line:>5} | {shown}", f"        | {gap}^"]


def _blank(character: str) -> str:
    """White space as wide as the character: Chinese takes two columns at a terminal."""
    return "\N{IDEOGRAPHIC SPACE}" if unicodedata.east_asian_width(character) in "WF" else " "
