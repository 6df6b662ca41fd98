"""The voice for code scanning: SARIF 2.1.0 (OASIS), the form that editors and code hosts take in.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import quote

from generator.language import Bilingual, Language
from generator.problems.problem import Problem, Severity

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


@dataclass(frozen=True, slots=True)
class RuleText:
    """What a report says of a rule: its promise, its severity, where more is written."""

    promise: Bilingual
    severity: Severity
    help: str


def sarif_report(problems: Iterable[Problem], rules: Mapping[str, RuleText], version: str, language: Language) -> str:
    """Return one run with its rules and results; a code that `rules` does not name stands without a description."""
    listed = list(problems)
    codes = sorted({problem.code for problem in listed})
    driver = {
        "name": "policykb",
        "version": version,
        "rules": [_rule(code, rules.get(code), language) for code in codes],
    }
    run = {
        "tool": {"driver": driver},
        "language": language.tag,
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {"PROJECT": {"description": {"text": "The folder that holds content/"}}},
        "results": [_result(problem, codes, language) for problem in listed],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _rule(code: str, text: RuleText | None, language: Language) -> dict[str, object]:
    if text is None:
        return {"id": code}
    return {
        "id": code,
        "shortDescription": {"text": text.promise[language]},
        "help": {"text": text.help},
        "defaultConfiguration": {"level": text.severity.value},
    }


def _result(problem: Problem, codes: list[str], language: Language) -> dict[str, object]:
    at, said = problem.position, problem.message[language]
    if problem.hint is not None:
        said = f"{said}\n{problem.hint[language]}"
    place = {
        "artifactLocation": {"uri": quote(at.file), "uriBaseId": "PROJECT"},
        "region": {"startLine": at.line, "startColumn": at.column},
    }
    return {
        "ruleId": problem.code,
        "ruleIndex": codes.index(problem.code),
        "level": problem.severity.value,
        "message": {"text": said},
        "locations": [{"physicalLocation": place}],
    }
