"""Pinyin and initials of names, made at build time; the only module that knows `pypinyin`."""

import re
from dataclasses import dataclass

from pypinyin import lazy_pinyin

_HAN_ONLY = re.compile("[\u4e00-\u9fff]{2,10}")


@dataclass(frozen=True, slots=True)
class Spelling:
    """How a Chinese name is typed in Latin letters: `minzhengting`, `mzt`."""

    full: str
    initials: str


def spelling(name: str) -> Spelling | None:
    """Return the spelling of a short Chinese name, or None for any other text."""
    if not _HAN_ONLY.fullmatch(name):
        return None
    syllables = lazy_pinyin(name, v_to_u=False)
    return Spelling("".join(syllables), "".join(syllable[0] for syllable in syllables))
