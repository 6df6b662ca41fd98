"""Enumerations inside a paragraph: `1.…；2.…；` and `一是…二是…` become children of their clause."""

import re
from dataclasses import replace

from generator.officialtext.clause import Clause

_NUMERALS = "一二三四五六七八九十"
_DIGITS = re.compile(r"(?:(?<=[：；。，])|^)([0-9]{1,2})[.．](?![0-9])")
_FIRSTLY = re.compile(rf"(?:(?<=[：；。，])|^)第([{_NUMERALS}])[、，]")
_ORDINALS = re.compile(rf"(?:(?<=[：；。，])|^)([{_NUMERALS}])是")

_FORMS = (
    (_ORDINALS, "{}是", list(_NUMERALS)),
    (_FIRSTLY, "第{}", list(_NUMERALS)),
    (_DIGITS, "{}", [str(number) for number in range(1, 30)]),
)
"""What marks an enumeration, how its reference is spelt, and how it counts."""


def cut_inline(clause: Clause) -> Clause:
    """Return `clause` with the enumerations in its own text, and in those below, as children."""
    children = tuple(cut_inline(child) for child in clause.children)
    if clause.kind in ("head", "tail", "row"):
        return replace(clause, children=children)
    for pattern, form, values in _FORMS:
        marks = _sequence(pattern, clause.text, values)
        if len(marks) > 1:
            return _cut(clause, children, marks, form)
    return replace(clause, children=children)


def _sequence(pattern: re.Pattern[str], text: str, values: list[str]) -> list[re.Match[str]]:
    """Return the marks that count up from one without a gap."""
    found: list[re.Match[str]] = []
    for match in pattern.finditer(text):
        if len(found) < len(values) and match[1] == values[len(found)]:
            found.append(match)
    return found


def _cut(clause: Clause, children: tuple[Clause, ...], marks: list[re.Match[str]], form: str) -> Clause:
    stop = clause.text.find("\n", marks[-1].end())
    stop = len(clause.text) if stop < 0 else stop
    ends = [*(mark.start() for mark in marks[1:]), stop]
    parts = [
        Clause(
            ref=clause.ref + form.format(mark[1]),
            kind="enumeration",
            number=form.format(mark[1]),
            heading="",
            text=clause.text[mark.end() : end].strip(),
            start=clause.start + mark.end(),
        )
        for mark, end in zip(marks, ends, strict=True)
    ]
    own = clause.text[: marks[0].start()].strip() + clause.text[stop:]
    return replace(clause, text=own.strip(), children=(*parts, *children))
