"""The voice for programs, in the form that other people's scripts rely on."""

import json
from collections import Counter
from collections.abc import Iterable

from generator.problems.problem import Problem, Severity


def json_report(problems: Iterable[Problem]) -> str:
    """Return `{"problems": […], "counts": {…}}`."""
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
