"""Characters that lose content silently: invisible, forbidden, or damaged."""

import re
from collections.abc import Iterator

from generator.language import Bilingual
from generator.problems import Position, Problem

MOST_A_FILE = 20
"""One damaged file does not bury what is wrong in the others."""

_PLANE_ENDS = "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000))
_CONTROLS = "\u0000-\u0008\u000b-\u001f\u007f-\u009f"
_INVISIBLE = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0"
    "\U0001d173-\U0001d17a\U000e0000-\U000e007f"
)
_NO_TEXT = "\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufff9-\uffff\U000f0000-\U0010ffff" + _PLANE_ENDS
FORBIDDEN = re.compile(f"[{_CONTROLS}{_INVISIBLE}{_NO_TEXT}]")
_FORBIDDEN_IN_LINE = re.compile(f"[\t{_CONTROLS}{_INVISIBLE}{_NO_TEXT}]")

_PRINTABLE_BUT_FORBIDDEN = "\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0\ufffc\ufffd"
_BIDI = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c"
_KINDS = (
    ("\t", Bilingual("制表符（Tab）", "a tab")),
    ("\0", Bilingual("空字符（NUL）", "a NUL character")),
    ("\ufffd", Bilingual("替代字符“�”，是从前转码时丢了字留下的", "“�”, left where a conversion lost a character")),
    ("\r", Bilingual("单独的回车符（CR）", "a lone carriage return (CR)")),
    (_BIDI, Bilingual("改变文字方向的控制符", "a control for the direction of text")),
    ("\u200b\u200c\u200d\u2060\ufeff\u180e\u00ad", Bilingual("看不见的零宽字符", "an invisible zero-width character")),
    ("\u0085\u2028\u2029", Bilingual("少见的换行符", "an unusual line break")),
)  # fmt: skip
_PRIVATE = Bilingual("只在某台电脑上有字形的私用字符", "a private-use character, which has no shape elsewhere")
_SURROGATE = Bilingual("半个字符（孤立代理项）", "half a character (a lone surrogate)")
_CONTROL = Bilingual("控制字符", "a control character")
_UNUSED = Bilingual("不是文字的字符", "a character that is no text")
_HINT = Bilingual("删去它，或换成要显示的字", "delete it, or type the character that you mean")
_TAB_INDENT = Bilingual("缩进里有制表符（Tab）", "the indentation holds a tab")
_TAB_HINT = Bilingual("用空格，不用Tab键；每级缩进两个空格", "use spaces, not the tab key: two a level")


def character_faults(name: str, text: str) -> Iterator[Problem]:
    """Yield the wrong characters of a file's text, each at its place, the first `MOST_A_FILE` of them."""
    if is_plain(text) or not _FORBIDDEN_IN_LINE.search(text):
        return
    found = 0
    for number, line in enumerate(text.split("\n"), 1):
        for match in _FORBIDDEN_IN_LINE.finditer(line.removesuffix("\r")):
            at = Position(name, number, match.start() + 1)
            indents = match.group() == "\t" and not line[: match.start()].strip(" ")
            yield Problem("yaml-indentation", at, _TAB_INDENT, _TAB_HINT) if indents else _fault(match.group(), at)
            found += 1
            if found == MOST_A_FILE or match.group() == "\r":
                return


def is_plain(text: str) -> bool:
    """Whether a text surely holds no forbidden character; much faster than the search."""
    return text.replace("\n", "").isprintable() and not any(each in text for each in _PRINTABLE_BUT_FORBIDDEN)


def value_fault(value: str, at: Position) -> Problem | None:
    """Return what is wrong with a value in double quotes whose escapes made a forbidden character."""
    match = FORBIDDEN.search(value)
    return _fault(match.group(), at) if match else None


def _fault(character: str, at: Position) -> Problem:
    what, code = _kind(character), f"U+{ord(character):04X}"
    message = Bilingual(f"有{what.zh}（{code}）", f"there is {what.en} ({code}) here")
    return Problem("yaml-character", at, message, _TAB_HINT if character == "\t" else _HINT)


def _kind(character: str) -> Bilingual:
    for characters, what in _KINDS:
        if character in characters:
            return what
    if "\ud800" <= character <= "\udfff":
        return _SURROGATE
    if "\ue000" <= character <= "\uf8ff" or character >= "\U000f0000":
        return _PRIVATE
    return _CONTROL if character < "\u00a0" else _UNUSED
