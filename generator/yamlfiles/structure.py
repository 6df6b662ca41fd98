"""Full-width signs and missing spaces where YAML needs its own: what an input method types by itself.

`标题：示例` is no key with a value but one long text. Such a line either breaks the parser somewhere else or, worse,
is taken as text. So a key, or a text that begins its own line, is looked at; in a file that does not parse, every line.
"""

import re
from collections.abc import Iterator

from generator.language import Bilingual
from generator.problems import Position, Problem

SPACES = "\u00a0\u2000-\u200a\u202f\u205f\u3000"
DASHES = "－—–―‐‑−•·●○◆"

_ITEM = r" *(?:- +)*"
_INDENT = re.compile(f"({_ITEM})[{SPACES}]")
_DASH = re.compile(rf"({_ITEM})[{DASHES}](?![{DASHES}])[ \u3000]*\S")
_HASH = re.compile(f"({_ITEM})＃")
_BRACKET = re.compile(f"({_ITEM})[｛［]")
_QUOTED_KEY = re.compile(f"({_ITEM})[“‘][^”’]{{1,20}}[”’] *[:：]")
_KEY_COLON = re.compile(f"({_ITEM}[a-z_]{{2,}} *)：")
_ANY_COLON = re.compile(rf"({_ITEM}\w{{1,30}} *)：")
_KEY_NO_SPACE = re.compile(rf"({_ITEM}[a-z_]{{2,}}):[^\s/:]")
_ANY_NO_SPACE = re.compile(rf"({_ITEM}[A-Za-z_]\w*):[^\s/:]")
_DASH_NO_SPACE = re.compile(r"( *)-[A-Za-z_]+: ")
_CONFLICT = re.compile(r"()(?:<{7}|={7}|>{7})(?![<=>])")
_INSIDE = re.compile("[｛［｝］，：]")

_SWITCH = Bilingual("关掉中文输入法再打这个符号", "type this sign with the Chinese input method switched off")
_INDENTATION = (
    "yaml-indentation",
    Bilingual("行首有全角空格或不间断空格", "the line begins with a full-width or a no-break space"),
    Bilingual("缩进只用半角空格，每级两个", "indent with ordinary spaces, two a level"),
)
_COLON = (
    "yaml-full-width",
    Bilingual("键后面是全角冒号“：”", "the key is followed by the full-width colon ："),
    Bilingual("写半角冒号，后面空一格：“键: 值”", "write an ASCII colon and a space: `key: value`"),
)
_SPACE = (
    "yaml-space",
    Bilingual("冒号后面缺空格", "there is no space after the colon"),
    Bilingual("写“键: 值”", "write `key: value`"),
)
_HYPHEN_SPACE = (
    "yaml-space",
    Bilingual("横线后面缺空格", "there is no space after the hyphen"),
    Bilingual("写“- 键: 值”", "write `- key: value`"),
)
_INSIDE_WORDS = (
    "yaml-full-width",
    Bilingual("方括号、花括号里要用半角的逗号和冒号", "inside [ ] and { } commas and colons must be ASCII"),
    _SWITCH,
)
_DASH_WORDS = (
    "yaml-full-width",
    Bilingual("列表的横线不是半角“- ”", "a list item must begin with an ASCII hyphen and a space"),
    _SWITCH,
)
_HASH_WORDS = (
    "yaml-full-width",
    Bilingual("注释的井号是全角的“＃”", "the comment sign is the full-width ＃"),
    _SWITCH,
)
_BRACKET_WORDS = ("yaml-full-width", Bilingual("括号是全角的", "the bracket is full-width"), _SWITCH)
_QUOTED_KEY_WORDS = (
    "yaml-full-width",
    Bilingual("键用了中文引号", "the key stands in curly quotation marks"),
    _SWITCH,
)
_CONFLICT_WORDS = (
    "yaml-syntax",
    Bilingual("这里留有合并冲突的标记", "a merge conflict was left here"),
    Bilingual(
        "留下要的一份，删去另一份和<<<<<<<、=======、>>>>>>>三行",
        "keep one version; delete the other and the three lines of signs",
    ),
)
_SIGNS = (
    (_CONFLICT, _CONFLICT_WORDS),
    (_INDENT, _INDENTATION),
    (_DASH, _DASH_WORDS),
    (_HASH, _HASH_WORDS),
    (_BRACKET, _BRACKET_WORDS),
    (_QUOTED_KEY, _QUOTED_KEY_WORDS),
)
_IN_TEXT = (*_SIGNS, (_KEY_COLON, _COLON), (_KEY_NO_SPACE, _SPACE))
_IN_LINE = (*_SIGNS, (_ANY_COLON, _COLON), (_ANY_NO_SPACE, _SPACE), (_DASH_NO_SPACE, _HYPHEN_SPACE))


def text_fault(text: str, at: Position) -> Problem | None:
    """Return why a text that begins its own line is likely meant as structure, at its place."""
    return next(_faults(text, at, _IN_TEXT), None)


def line_fault(line: str, at: Position) -> Problem | None:
    """Return the sign that makes a line of a file that does not parse, or a key, no YAML; `at` begins the line."""
    return next(_faults(line, at, _IN_LINE), None)


def bracket_fault(line: str, at: Position) -> Problem | None:
    """Return the full-width sign inside brackets that do not parse."""
    match = _INSIDE.search(line, max(0, min(line.find("["), line.find("{"))))
    return _problem(at, match.start(), _INSIDE_WORDS) if match else None


Words = tuple[str, Bilingual, Bilingual]


def _faults(text: str, at: Position, signs: tuple[tuple[re.Pattern[str], Words], ...]) -> Iterator[Problem]:
    for sign, words in signs:
        if match := sign.match(text):
            yield _problem(at, match.end(1), words)


def _problem(at: Position, columns: int, words: Words) -> Problem:
    code, message, hint = words
    return Problem(code, Position(at.file, at.line, at.column + columns), message, hint)
