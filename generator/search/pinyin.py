"""Pinyin of names and of single characters, made at build time; the only module that knows `pypinyin`."""

import re
from collections.abc import Iterable

from pypinyin import Style, lazy_pinyin, pinyin

_HAN_ONLY = re.compile("[\u4e00-\u9fff]{2,12}")
_LEVEL_1 = range(0xB0, 0xD8)
"""Rows of GB 2312 that hold its 3,755 most common characters, in the order of their sounds."""


def spelling(name: str) -> str | None:
    """Return the syllables of a short Chinese name apart by blanks (`min zheng ting`), or None for any other text."""
    if not _HAN_ONLY.fullmatch(name):
        return None
    return " ".join(lazy_pinyin(name, v_to_u=False))


def sounds(used: Iterable[str]) -> dict[str, str]:
    """Return, for each syllable, the characters read so: the common ones and those of the content."""
    table: dict[str, list[str]] = {}
    for character in sorted({*_common(), *used} - {""}):
        for syllable in pinyin(character, style=Style.NORMAL, heteronym=True, v_to_u=False)[0][:2]:
            if syllable.isascii() and syllable.isalpha():
                table.setdefault(syllable, []).append(character)
    return {syllable: "".join(characters) for syllable, characters in sorted(table.items())}


def _common() -> Iterable[str]:
    for row in _LEVEL_1:
        for cell in range(0xA1, 0xFF):
            yield bytes((row, cell)).decode("gb2312", errors="ignore")
