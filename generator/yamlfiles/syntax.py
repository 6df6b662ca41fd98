"""What is wrong with a text that is no YAML: the likely cause, at the place where it was written.

The parser's own place is where it gave up, which for an unclosed quote is many lines later; and its words change with
its version. So its error is read for its kind only.
"""

from collections.abc import Iterator
from typing import Any

import yaml

from generator.problems import Position, Problem
from generator.yamlfiles.plain import Place
from generator.yamlfiles.structure import bracket_fault, line_fault
from generator.yamlfiles.syntax_words import AFTER_QUOTE, BRACKET, BY_WORDS, GENERAL, IN_BRACKETS, QUOTE, Words

_LINES_ABOVE = 4


def syntax_problem(name: str, text: str, error: yaml.YAMLError) -> Problem:
    """Return the problem of a text that the parser refused with `error`."""
    context, problem = str(getattr(error, "context", "") or ""), str(getattr(error, "problem", "") or "")
    at, words = _said(context, problem, getattr(error, "context_mark", None), getattr(error, "problem_mark", None))
    lines = text.rstrip().split("\n")
    if found := _suspicious_line(name, lines, at[0]):
        return found
    if "flow" in context:
        opened = _open_bracket(text)
        at, words = (opened, BRACKET) if opened else (at, IN_BRACKETS)
        if not opened and at[0] <= len(lines) and (found := bracket_fault(lines[at[0] - 1], Position(name, at[0]))):
            return found
    elif words is not QUOTE and (quoted := _quoted_before(text, at)):
        start, end = quoted
        at, words = (start, QUOTE) if start[0] < end[0] else (at, AFTER_QUOTE)
    code, message, hint = words
    # The end of a file is no place to look at: its last written line is.
    place = Position(name, *at) if at[0] <= len(lines) else Position(name, len(lines), 1)
    return Problem(code, place, message, hint)


def _said(context: str, problem: str, begun: Any, at: Any) -> tuple[Place, Words]:  # noqa: ANN401 - marks are untyped
    """Return the place that says most in the parser's own error, and our words for its kind."""
    words = next((each for sign, each in BY_WORDS if sign in context or sign in problem), GENERAL)
    if "quoted scalar" in context and "escape" not in problem:
        at, words = begun, QUOTE
    elif any(sign in context for sign in ("simple key", "an alias", "an anchor", "a tag")):
        at = begun
    mark = at or begun
    return (_of(mark) if mark is not None else (1, 1)), words


def _suspicious_line(name: str, lines: list[str], line: int) -> Problem | None:
    """Return what is wrong with the nearest suspicious line about or above the place of the error."""
    for number in range(min(line + 1, len(lines)), max(0, line - _LINES_ABOVE), -1):
        found = line_fault(lines[number - 1], Position(name, number))
        if found is not None:
            return found
    return None


def _tokens(text: str) -> Iterator[tuple[yaml.Token, Place, Place]]:
    try:
        for token in yaml.scan(text, Loader=yaml.SafeLoader):
            yield token, _of(token.start_mark), _of(token.end_mark)
    except yaml.YAMLError:
        return


def _quoted_before(text: str, error: Place) -> tuple[Place, Place] | None:
    """Return start and end of the quoted text that ends right before the place of the error, on its line."""
    found = None
    for token, start, end in _tokens(text):
        if start >= error:
            break
        if isinstance(token, yaml.ScalarToken):
            found = (start, end) if token.style in ("'", '"') and end[0] == error[0] else None
        elif start < end:
            found = None
    return found


def _open_bracket(text: str) -> Place | None:
    """Return the innermost bracket that is never closed."""
    opened: list[Place] = []
    for token, start, _ in _tokens(text):
        if isinstance(token, yaml.FlowSequenceStartToken | yaml.FlowMappingStartToken):
            opened.append(start)
        elif isinstance(token, yaml.FlowSequenceEndToken | yaml.FlowMappingEndToken) and opened:
            opened.pop()
    return opened[-1] if opened else None


def _of(mark: yaml.Mark) -> Place:
    return mark.line + 1, mark.column + 1
