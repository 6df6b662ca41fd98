"""Damage that no rule mends: it is reported at its place, never guessed away."""

import unicodedata
from collections.abc import Callable, Iterator

from generator.language import Bilingual
from generator.officialtext.rules import RULES_FILE
from generator.officialtext.tracked import Tracked
from generator.problems import Position, Problem, Severity

Locate = Callable[[int], Position]

_DAMAGED = {"Cc", "Cf", "Cn", "Co", "Cs"}
_RULE_HINT = Bilingual(
    f"看原件弄清它代表什么，在{RULES_FILE}里加一条规则（代码点写作U+XXXX）",
    f"look at the original, find out what it stands for, and add a rule to {RULES_FILE} (code points as U+XXXX)",
)


def unknown_characters(text: Tracked, locate: Locate) -> Iterator[Problem]:
    """Yield an error for each private-use, control, format, unassigned or replacement character."""
    for character, offset in zip(text.text, text.offsets, strict=True):
        is_damaged = unicodedata.category(character) in _DAMAGED or character == "\N{REPLACEMENT CHARACTER}"
        if is_damaged and character != "\n":
            code = f"U+{ord(character):04X}"
            said = Bilingual(f"不认识的字符{code}", f"unknown character {code}")
            yield Problem("unknown-damage", locate(offset), said, _RULE_HINT)


def rare_characters(text: Tracked, locate: Locate) -> Iterator[Problem]:
    """Yield a warning, once for each, where a letter is outside GB 2312: often a wrong glyph, as 灡 for a point."""
    first: dict[str, int] = {}
    for character, offset in zip(text.text, text.offsets, strict=True):
        if character not in first and not character.isascii() and not _is_common(character):
            first[character] = offset
    for character, offset in first.items():
        count = text.text.count(character)
        said = Bilingual(
            f"少见的字“{character}”（U+{ord(character):04X}，共{count}处），可能是错码",
            f"rare character “{character}” (U+{ord(character):04X}, {count} times): perhaps a wrong glyph",
        )
        yield Problem("rare-character", locate(offset), said, _RULE_HINT, Severity.WARNING)


def _is_common(character: str) -> bool:
    if not unicodedata.category(character).startswith("L"):
        return True
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def doubtful_number(line: Tracked, locate: Locate) -> Problem:
    """Return a warning for a number alone on a line, kept because it may belong to the text."""
    said = Bilingual(
        f"单独一行的“{line.text}”可能是页码，按正文保留",
        f"“{line.text}” alone on a line may be a page number; it is kept as text",
    )
    hint = Bilingual("如是页码，从文本里删去", "if it is a page number, take it out of the text")
    return Problem("doubtful-number", locate(line.offsets[0]), said, hint, Severity.WARNING)
