"""A problem, its place and its weight."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import Enum

from generator.language import Bilingual


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

    def __str__(self) -> str:
        """Return the place as compilers write it."""
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, at one place."""

    code: str
    position: Position
    message: Bilingual
    hint: Bilingual | None = None
    severity: Severity = Severity.ERROR


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
