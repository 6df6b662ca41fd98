"""The voices for machines: SARIF for code scanning, annotations for GitHub."""

import json

from jsonschema.validators import validator_for

from generator import checks
from generator.language import Bilingual, Language
from generator.problems import Position, Problem, RuleText, Severity, github_report, sarif_report
from tests.conftest import REPOSITORY

SCHEMA = json.loads((REPOSITORY / "tests" / "data" / "sarif" / "sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8"))
WRONG = Problem(
    "a-rule", Position("content/a b,示例.yaml", 2, 5), Bilingual("错了：100%", "wrong: 100%"), Bilingual("改", "mend")
)
MILD = Problem("b-rule", Position("content/b.yaml"), Bilingual("早", "early"), None, Severity.WARNING)
RULES = {"a-rule": RuleText(Bilingual("要对", "be right"), Severity.ERROR, "policykb explain a-rule")}


def sarif(*problems: Problem) -> dict[str, object]:
    """Return a report as data, once it is valid."""
    report = json.loads(sarif_report(problems, RULES, "0.1.0", Language.ZH))
    validator = validator_for(SCHEMA)(SCHEMA)
    assert [error.message for error in validator.iter_errors(report)] == []
    return dict(report)


def test_the_schema_can_refuse() -> None:
    """A report without the name of the tool is not valid: the schema is the real one."""
    report = sarif(WRONG)
    del report["runs"][0]["tool"]["driver"]["name"]  # type: ignore[index]
    assert list(validator_for(SCHEMA)(SCHEMA).iter_errors(report))


def test_sarif_is_valid_with_and_without_results() -> None:
    """Against the schema of OASIS; a clean run is a report too."""
    assert sarif()["version"] == "2.1.0"
    run = sarif(WRONG, MILD)["runs"][0]  # type: ignore[index]
    assert [each["level"] for each in run["results"]] == ["error", "warning"]
    assert [each["id"] for each in run["tool"]["driver"]["rules"]] == ["a-rule", "b-rule"]
    assert run["results"][0]["message"]["text"] == "错了：100%\n改"


def test_sarif_names_the_place() -> None:
    """A path as an address, line and column in code points, as our columns are."""
    run = sarif(WRONG)["runs"][0]  # type: ignore[index]
    place = run["results"][0]["locations"][0]["physicalLocation"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert place["artifactLocation"]["uri"] == "content/a%20b%2C%E7%A4%BA%E4%BE%8B.yaml"
    assert place["region"] == {"startLine": 2, "startColumn": 5}


def test_every_explained_code_fits_into_sarif() -> None:
    """No promise breaks the form."""
    problems = [Problem(code, Position("a.yaml"), Bilingual("错", "wrong")) for code in checks.EXPLANATIONS]
    rules = {
        code: RuleText(each.promise, each.severity, f"policykb explain {code}")
        for code, each in checks.EXPLANATIONS.items()
    }
    report = json.loads(sarif_report(problems, rules, "0.1.0", Language.EN))
    assert list(validator_for(SCHEMA)(SCHEMA).iter_errors(report)) == []


def test_github_sees_annotations() -> None:
    """Percent signs, colons, commas and line breaks are escaped as workflow commands want them."""
    assert github_report([WRONG, MILD], Language.EN).split("\n") == [
        "::error file=content/a b%2C示例.yaml,line=2,col=5,title=a-rule::wrong: 100%25%0Amend",
        "::warning file=content/b.yaml,line=1,col=1,title=b-rule::early",
    ]
