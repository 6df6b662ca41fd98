"""The commands that hold the content to its rules: check, explain."""

import argparse
import sys
from importlib.metadata import version

from generator import audit, checks, output, pipeline, schemas
from generator.cli.commands import CONTENT, OK, USAGE
from generator.language import Bilingual, Language
from generator.pipeline import Checked
from generator.problems import (
    Problem,
    RuleText,
    Severity,
    github_report,
    in_order,
    json_report,
    sarif_report,
    text_report,
    with_severities,
)
from generator.problems.nearest import nearest

FORMATS = ("text", "json", "sarif", "github")


def check(arguments: argparse.Namespace, language: Language) -> int:
    """Check the content, and print what is wrong in the form asked for."""
    project = arguments.project.resolve()
    checked = pipeline.check(project, arguments.sources, arguments.as_of)
    problems = checked.problems
    if arguments.online and checked.kb is not None:
        found = audit.online_problems(checks.addresses(checked.content), arguments.as_of, pipeline.cache_of(project))
        problems = in_order([*problems, *with_severities(found, checked.kb.site.severities)])
    if arguments.format == "text":
        if problems:
            print(text_report(problems, project, language, colour=sys.stdout.isatty()))
        print(_count(checked, problems)[language])
    else:
        report = _report(arguments.format, problems, language)
        if report:
            print(report)
    has_errors = any(each.severity is Severity.ERROR for each in problems)
    wrong = checked.kb is None or has_errors or (arguments.strict and problems)
    return CONTENT if wrong else OK


def _report(form: str, problems: list[Problem], language: Language) -> str:
    if form == "json":
        return json_report(problems)
    if form == "github":
        return github_report(problems, language)
    rules = {
        each.code: RuleText(each.promise, each.severity, f"policykb explain {each.code}")
        for each in checks.EXPLANATIONS.values()
    }
    return sarif_report(problems, rules, version("policykb"), language)


def _count(checked: Checked, problems: list[Problem]) -> Bilingual:
    errors = sum(each.severity is Severity.ERROR for each in problems)
    warnings = len(problems) - errors
    records = sum(map(len, checked.content.known.values()))
    return Bilingual(
        f"共{records}条记录：{errors}个错误，{warnings}个警告",
        f"{records} records: {errors} {'error' if errors == 1 else 'errors'}, "
        f"{warnings} {'warning' if warnings == 1 else 'warnings'}",
    )


def explain(arguments: argparse.Namespace, language: Language) -> int:
    """Say what a rule promises, with a wrong and a right example, in both languages."""
    explanation = checks.EXPLANATIONS.get(arguments.rule)
    if explanation is None:
        near = nearest(arguments.rule, checks.EXPLANATIONS)
        hint = Bilingual(f"；是不是{near}？", f"; did you mean {near}?") if near else Bilingual("", "")
        unknown = Bilingual(f"没有规则{arguments.rule}{hint.zh}", f"there is no rule {arguments.rule}{hint.en}")
        print(unknown[language], file=sys.stderr)
        return USAGE
    print(checks.explained_as_text(explanation, language))
    return OK


def editor_schemas(arguments: argparse.Namespace, _: Language) -> int:
    """Write the schemas with the ids of the content as completions, for editors."""
    checked = pipeline.check(arguments.project.resolve(), as_of=arguments.as_of)
    ids = {kind.value: sorted(known) for kind, known in checked.content.known.items()}
    ids["items"] = sorted(checked.kb.items) if checked.kb is not None else []
    for name, text in schemas.editor_schemas(ids).items():
        output.write_file(arguments.output / name, text.encode())
    print(arguments.output)
    return OK
