"""What `policykb explain` prints is true: the right example is silent, the wrong one breaks exactly that rule."""

import re
import shutil
from pathlib import Path

import pytest

from generator import checks, pipeline
from generator.checks.explained import FOLDER
from generator.language import Language
from generator.problems import Severity, text_report
from tests.conftest import AS_OF, CASES, REPOSITORY, Golden

MAXIMAL = CASES / "valid" / "maximal"
SHOWN = [each for each in checks.EXPLANATIONS.values() if each.file is not None]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a copy of the fictional project in which every key is used."""
    return Path(shutil.copytree(MAXIMAL, tmp_path / "project"))


def exchanged(text: str, old: str, new: str) -> tuple[str, int]:
    """Put the lines `new` in the place of the lines `old`, wherever they are indented; return the text and the line."""
    wanted = old.rstrip("\n").split("\n")
    lines = text.split("\n")
    for start in range(len(lines)):
        indent = lines[start].find(wanted[0])
        if indent < 0 or lines[start].strip(" ") != wanted[0].strip(" "):
            continue
        margin = " " * indent
        if [line.removeprefix(margin) for line in lines[start : start + len(wanted)]] == wanted:
            changed = [margin + line if line else line for line in new.rstrip("\n").split("\n")]
            return "\n".join([*lines[:start], *changed, *lines[start + len(wanted) :]]), start + 1
    raise AssertionError(f"not found: {wanted}")


def without_lines(report: str) -> str:
    """Leave the numbers of lines out: the fictional project grows, and the words do not change with it."""
    return re.sub(r"(?m)^ +[0-9]+ \|", "        |", re.sub(r"(\.yaml):[0-9]+:[0-9]+", r"\1", report))


ELSEWHERE = {
    "missing-key", "name-claimed-twice", "name-has-a-record", "one-sided-relation", "jurisdiction-mixed", "unused-term",
    "body-after-its-end", "roles-do-not-fit", "succession-backwards", "deadline-outside-period", "past-deadline-open",
    "figure-without-unit", "scope-not-written", "condition-never-true", "chapter-selects-nothing", "unused-record",
}  # fmt: skip
"""Codes whose problem stands near or in another record: at the row, at the name that is taken, at the words printed."""


@pytest.mark.parametrize("explanation", SHOWN, ids=lambda each: each.code)
def test_the_wrong_example_breaks_the_rule(explanation: checks.Explanation, project: Path, golden: Golden) -> None:
    """At the example’s lines or the record they belong to, in the exact words of the case folder."""
    assert explanation.file is not None
    path = project / "content" / explanation.file
    text, line = exchanged(path.read_text(encoding="utf-8"), explanation.right.en, explanation.wrong.en)
    path.write_text(text, encoding="utf-8")
    found = [each for each in pipeline.check(project, as_of=AS_OF).problems if each.code == explanation.code]
    assert found
    assert {each.severity for each in found} == {explanation.severity}
    lines = range(line, line + explanation.wrong.en.count("\n") + 1)
    here = any(each.position.file == f"content/{explanation.file}" and each.position.line in lines for each in found)
    assert here or explanation.code in ELSEWHERE
    shown = [text_report(found, project, language) for language in (Language.EN, Language.ZH)]
    golden(without_lines("\n\n".join(shown)) + "\n", CASES / "invalid" / explanation.code / "example.txt")


def test_the_right_examples_are_silent() -> None:
    """They stand in the valid project, which has no problem at all."""
    assert pipeline.check(MAXIMAL, as_of=AS_OF).problems == []


def test_severities_are_those_of_the_rules() -> None:
    """The table and the explanation agree."""
    table = {rule.id: rule.severity for rule in checks.RULES}
    assert {code: checks.EXPLANATIONS[code].severity for code in table} == table


def test_every_code_of_the_program_is_explained() -> None:
    """Whatever a report can say can be looked up."""
    said = set()
    for path in (REPOSITORY / "generator").rglob("*.py"):
        source = path.read_text(encoding="utf-8")
        said |= set(re.findall(r'(?:Problem|_problem|_refusal|breach|_said)\(\s*"([a-z][a-z0-9-]+)"', source))
        said |= set(re.findall(r'(?:yield|return) "([a-z]+(?:-[a-z]+)+)", Bilingual', source))
    assert said - set(checks.EXPLANATIONS) == set()


def test_every_explanation_is_of_a_code() -> None:
    """A code that is gone is explained no more; ids of kinds make the codes of unknown references."""
    source = "".join(path.read_text(encoding="utf-8") for path in (REPOSITORY / "generator").rglob("*.py"))
    gone = [each for each in checks.EXPLANATIONS if each not in source and not each.startswith("unknown-")]
    assert gone == []


@pytest.mark.parametrize("group", list(checks.GROUPS))
def test_every_group_has_explanations(group: str) -> None:
    """A file a group, and nothing else in the folder."""
    assert any(each.group == group for each in checks.EXPLANATIONS.values())
    assert {path.stem for path in FOLDER.iterdir()} == set(checks.GROUPS)


def test_a_warning_stays_a_warning(project: Path) -> None:
    """A build is not stopped by one."""
    path = project / "content" / "localities" / "example-township.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("2025-12-01", "2020-12-01"), encoding="utf-8")
    (problem,) = pipeline.check(project, as_of=AS_OF).problems
    assert problem.severity is Severity.WARNING


def test_the_documentation_says_the_same(golden: Golden) -> None:
    """docs/rules.md is made from the explanations."""
    golden(checks.rules_page(), REPOSITORY / "docs" / "rules.md")


@pytest.mark.parametrize("language", list(Language))
def test_explain_speaks_both_languages(language: Language) -> None:
    """The language asked for first; wrong before right."""
    shown = checks.explained_as_text(checks.EXPLANATIONS["lead-also-partner"], language)
    first = checks.EXPLANATIONS["lead-also-partner"].promise[language]
    assert first in shown
    assert "Wrong" in shown
    assert "错" in shown
    assert shown.index("role: partner") < shown.rindex("department: example-health")
