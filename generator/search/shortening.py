"""Gives the local names of a script short ones, which saves a quarter of its bytes on the way.

Only names that the script declares are changed, each everywhere alike; properties and keys stay as they are. It holds
for plain scripts as they were written before 2015 (no shorthand, no templates, no labels), as ours and lunr's are.
"""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import count, product
from string import ascii_letters

_TOKEN = re.compile(
    r"""(?P<blank>\s+|//[^\n]*|/\*.*?\*/)|(?P<string>"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')"""
    r"""|(?P<number>0[xX][0-9a-fA-F]+|[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)|(?P<name>[A-Za-z_$][\w$]*)|(?P<sign>.)""",
    re.DOTALL,
)
_PATTERN = re.compile(r"/(?:[^/\\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+/[a-z]*")
# fmt: off
_KEYWORDS = frozenset({
    "break", "case", "catch", "continue", "default", "delete", "do", "else", "finally", "for", "function",
    "if", "in", "instanceof", "new", "return", "switch", "this", "throw", "try", "typeof", "var", "void",
    "while", "null", "true", "false", "undefined", "arguments", "let", "const", "class", "of",
})
# fmt: on
_BEFORE_PATTERN = frozenset({"return", "typeof", "case", "in", "of"})


def shortened(script: str) -> str:
    """Return `script` with short local names."""
    tokens = list(_tokens(script))
    solid = [place for place, (kind, _) in enumerate(tokens) if kind != "blank"]
    kept = [tokens[place] for place in solid]
    variables = {solid[place] for place in range(len(kept)) if _is_variable(kept, place)}
    short = _short_names(kept)
    return "".join(short.get(text, text) if place in variables else text for place, (_, text) in enumerate(tokens))


def _tokens(script: str) -> Iterator[tuple[str, str]]:
    """Yield kind and text of every piece of a script; what looks like a division may begin a regular expression."""
    at, last = 0, ("sign", "(")
    while at < len(script):
        found = _TOKEN.match(script, at)
        if found is None:
            raise ValueError(script[at : at + 20])
        kind, text = str(found.lastgroup), found[0]
        if text == "/" and _is_pattern_after(*last) and (pattern := _PATTERN.match(script, at)):
            kind, text = "string", pattern[0]
        yield kind, text
        at += len(text)
        if kind != "blank":
            last = (kind, text)


def _is_pattern_after(kind: str, text: str) -> bool:
    return text in _BEFORE_PATTERN if kind == "name" else kind == "sign" and text not in ")]}"


def _short_names(solid: list[tuple[str, str]]) -> dict[str, str]:
    """Choose short names: the shortest for those used most."""
    uses = Counter(text for kind, text in solid if kind == "name")
    declared = _declared(solid)
    taken = {text for text in uses if text not in declared} | _KEYWORDS
    free = (name for name in _candidates() if name not in taken)
    return {name: next(free) for name in sorted(declared, key=lambda each: (-uses[each], each))}


def _candidates() -> Iterator[str]:
    yield from ascii_letters
    for length in count(1):
        for first, rest in product(ascii_letters, product("0123456789" + ascii_letters, repeat=length)):
            yield first + "".join(rest)


def _declared(solid: list[tuple[str, str]]) -> set[str]:
    """Return the names of variables, functions and their parameters."""
    found: set[str] = set()
    for place, (kind, text) in enumerate(solid):
        if kind == "name" and text in {"var", "function", "catch"}:
            found.update(_variables(solid, place) if text == "var" else _parameters(solid, place))
    return found - _KEYWORDS


def _variables(solid: list[tuple[str, str]], place: int) -> Iterator[str]:
    """Yield the names after `var`, up to the end of the statement; commas inside brackets part no names."""
    depth, awaited = 0, True
    for kind, text in solid[place + 1 :]:
        if depth == 0 and awaited and kind == "name":
            yield text
        awaited = depth == 0 and kind == "sign" and text == ","
        depth += (text in "([{") - (text in ")]}") if kind == "sign" else 0
        if depth < 0 or (depth == 0 and kind == "sign" and text == ";") or (kind == "name" and text == "in"):
            return


def _parameters(solid: list[tuple[str, str]], place: int) -> Iterator[str]:
    """Yield the name of a function, if it has one, and its parameters."""
    for kind, text in solid[place + 1 :]:
        if kind == "name":
            yield text
        if text == ")":
            return


def _is_variable(solid: list[tuple[str, str]], place: int) -> bool:
    """Whether a name stands for a variable: not after a point, nor as the key of an object."""
    if solid[place][0] != "name":
        return False
    before = solid[place - 1] if place else ("sign", ";")
    after = solid[place + 1] if place + 1 < len(solid) else ("sign", ";")
    is_key = before[0] == "sign" and before[1] in "{," and after == ("sign", ":")
    return before != ("sign", ".") and not is_key
