"""Enumerations inside a paragraph: `1.…；2.…；` and `一是…二是…` become children of their clause."""

import re
from dataclasses import replace

from generator.officialtext.clause import Clause

_NUMERALS = "一二三四五六七八九十"
_DIGITS = re.compile(r"(?:(?<=[：；。，])|^)([0-9]{1,2})[.．](?![0-9])")
_ORDINALS = re.compile(rf"(?:(?<=[：；。，])|^)([{_NUMERALS}])是")


def cut_inline(clause: Clause) -> Clause:
    """Return `clause` with the enumerations in its own text, and in those below, as children."""
    children = tuple(cut_inline(child) for child in clause.children)
    if clause.kind in ("head", "tail", "row"):
        return replace(clause, children=children)
    for pattern, values in ((_ORDINALS, list(_NUMERALS)), (_DIGITS, [str(number) for number in range(1, 30)])):
        marks = _sequence(pattern, clause.text, values)
        if len(marks) > 1:
            return _cut(clause, children, marks, ordinal=pattern is _ORDINALS)
    return replace(clause, children=children)


def _sequence(pattern: re.Pattern[str], text: str, values: list[str]) -> list[re.Match[str]]:
    """Return the marks that count up from one without a gap."""
    found: list[re.Match[str]] = []
    for match in pattern.finditer(text):
        if len(found) < len(values) and match[1] == values[len(found)]:
            found.append(match)
    return found


def _cut(clause: Clause, children: tuple[Clause, ...], marks: list[re.Match[str]], *, ordinal: bool) -> Clause:
    stop = clause.text.find("\n", marks[-1].end())
    stop = len(clause.text) if stop < 0 else stop
    ends = [*(mark.start() for mark in marks[1:]), stop]
    parts = [
        Clause(
            ref=clause.ref + (f"{mark[1]}是" if ordinal else mark[1]),
            kind="enumeration",
            number=f"{mark[1]}是" if ordinal else mark[1],
            heading="",
            text=clause.text[mark.end() : end].strip(),
            start=clause.start + mark.end(),
        )
        for mark, end in zip(marks, ends, strict=True)
    ]
    own = clause.text[: marks[0].start()].strip() + clause.text[stop:]
    return replace(clause, text=own.strip(), children=(*parts, *children))
