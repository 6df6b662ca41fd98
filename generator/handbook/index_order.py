"""How names are ordered and inverted for the index: by pinyin in Chinese, by the telling word in English."""

import re

from pypinyin import Style, lazy_pinyin

from generator.language import Language

_NOT_COUNTED = re.compile(r"^(?:省委|省)(?=..)")
_HEAD_OF = re.compile(r"^(Department|Bureau|Administration|Office|Commission) of (?:the )?(.+)$")

SortKey = tuple[str, str]


def sort_key(name: str, language: Language) -> SortKey:
    """Return the key by which `name` is ordered; 省 and 省委 at the beginning do not count."""
    if language is Language.EN:
        return inverted(name).casefold(), name
    counted = _NOT_COUNTED.sub("", name)
    return " ".join(lazy_pinyin(counted, style=Style.TONE3, neutral_tone_with_five=True)).casefold(), name


def initial(name: str, language: Language) -> str:
    """Return the letter under which `name` stands."""
    return sort_key(name, language)[0][:1].upper()


def inverted(name: str) -> str:
    """Return an English name with its telling word first: `Civil Affairs, Department of`."""
    match = _HEAD_OF.fullmatch(name)
    return f"{match[2]}, {match[1]} of" if match else name


def heading(name: str, language: Language) -> str:
    """Return the name as the index and the contents print it."""
    return name if language is Language.ZH else capitalized(inverted(name))


def capitalized(name: str) -> str:
    """Return the name as a heading: names of classes of bodies begin with a small letter in running text."""
    return name[:1].upper() + name[1:]
