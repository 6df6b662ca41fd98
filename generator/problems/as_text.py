"""The voice for a person at a terminal: one block a problem, with the source line and a caret."""

import unicodedata
from collections.abc import Iterable
from pathlib import Path

from generator.language import Bilingual, Language
from generator.problems.problem import Position, Problem, Severity

_SEVERITY_WORDS = {
    Severity.ERROR: Bilingual("错误", "error"),
    Severity.WARNING: Bilingual("警告", "warning"),
}
_HINT_WORD = Bilingual("提示：", "hint: ")
_COLOURS = {Severity.ERROR: "\x1b[1;31m", Severity.WARNING: "\x1b[1;33m"}
_BOLD, _FAINT, _PLAIN = "\x1b[1m", "\x1b[2m", "\x1b[0m"
_EXCERPT_LIMIT = 160
_MARGIN = 40
"""So many characters of a long line stay visible to the left of the place."""
_LARGEST = 2_000_000
"""No excerpt from a file that is larger: it is reported for its size."""


def text_report(problems: Iterable[Problem], root: Path, language: Language, *, colour: bool = False) -> str:
    """Return one block a problem; excerpts are read from the files below `root`."""
    sources: dict[str, list[str]] = {}
    return "\n".join(_block(problem, root, language, sources, colour=colour) for problem in problems)


def _block(problem: Problem, root: Path, language: Language, sources: dict[str, list[str]], *, colour: bool) -> str:
    at, word = problem.position, _SEVERITY_WORDS[problem.severity][language]
    place, tint = f"{at}:", _COLOURS[problem.severity]
    if colour:
        place, word = f"{_BOLD}{place}{_PLAIN}", f"{tint}{word}{_PLAIN}"
    lines = [f"{place} {word}: {problem.message[language]} [{problem.code}]"]
    if at.file not in sources:
        sources[at.file] = _source(root / at.file)
    excerpt = _excerpt(sources[at.file], at)
    if colour and excerpt:
        excerpt[-1] = f"{tint}{excerpt[-1]}{_PLAIN}"
    lines += excerpt
    if problem.hint is not None:
        hint = _HINT_WORD[language]
        lines.append(
            f"  {_FAINT}{hint}{_PLAIN}{problem.hint[language]}" if colour else f"  {hint}{problem.hint[language]}"
        )
    return "\n".join(lines)


def _source(path: Path) -> list[str]:
    try:
        if path.is_symlink() or not path.is_file() or path.stat().st_size > _LARGEST:
            return []
        return path.read_text(encoding="utf-8-sig", errors="replace").split("\n")
    except (OSError, ValueError):
        return []


def _excerpt(source: list[str], at: Position) -> list[str]:
    if not 1 <= at.line <= len(source):
        return []
    whole = source[at.line - 1].rstrip("\r")
    line = "".join(c if c.isprintable() else _visible(c) for c in whole)
    column = min(at.column - 1, len(line))
    start = 0 if len(line) <= _EXCERPT_LIMIT else max(0, column - _MARGIN)
    end = start + _EXCERPT_LIMIT
    before, after = "…" if start else "", "…" if end < len(line) else ""
    shown = f"{before}{line[start:end]}{after}"
    gap = "".join(_blank(c) for c in before + line[start:column])
    return [f"  {at.line:>5} | {shown}".rstrip(), f"        | {gap}^"]


def _visible(character: str) -> str:
    """Stand in for what a terminal would not show or would obey."""
    if character in "\u3000\u00a0":
        return character
    return " " if character == "\t" else "\N{REPLACEMENT CHARACTER}"


def _blank(character: str) -> str:
    """White space as wide as the character: Chinese takes two columns at a terminal, a combining mark none."""
    if unicodedata.combining(character):
        return ""
    return "\N{IDEOGRAPHIC SPACE}" if unicodedata.east_asian_width(character) in "WF" else " "
