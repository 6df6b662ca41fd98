"""The voice for GitHub: workflow commands that become annotations beside the lines of a pull request.

Form: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from collections.abc import Iterable

from generator.language import Language
from generator.problems.problem import Problem

_IN_MESSAGE = (("%", "%25"), ("\r", "%0D"), ("\n", "%0A"))
_IN_PROPERTY = (*_IN_MESSAGE, (":", "%3A"), (",", "%2C"))


def github_report(problems: Iterable[Problem], language: Language) -> str:
    """Return one workflow command a problem."""
    return "\n".join(_command(problem, language) for problem in problems)


def _command(problem: Problem, language: Language) -> str:
    at = problem.position
    properties = {"file": at.file, "line": at.line, "col": at.column, "title": problem.code}
    listed = ",".join(f"{key}={_escaped(str(value), _IN_PROPERTY)}" for key, value in properties.items())
    said = problem.message[language]
    if problem.hint is not None:
        said = f"{said}\n{problem.hint[language]}"
    return f"::{problem.severity.value} {listed}::{_escaped(said, _IN_MESSAGE)}"


def _escaped(text: str, table: tuple[tuple[str, str], ...]) -> str:
    for character, code in table:
        text = text.replace(character, code)
    return text
