"""The tokeniser of search: single characters and pairs for Chinese, whole words for Latin letters and digits.

The same few lines stand in `site_templates/browser/search/text.js`; `tests/search/test_tokens.py` proves that both
give the same tokens. Widths, traditional characters, case, accents and quotation marks make no difference.
"""

import re
import unicodedata
from collections.abc import Mapping
from functools import cache

from generator.resources import TEMPLATES
from generator.search.numerals import figures, percentages

HAN = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""Character class of Chinese characters, for a regular expression."""

_ACCENTS = re.compile("[\u0300-\u036f]")
_UNSEEN = re.compile(
    "[\u201c\u201d\u2018\u2019\"'`\u02bc\u300c-\u300f\u300a\u300b\u3008\u3009\u00ad\u200b-\u200d\u2060\ufeff]"
)
_THOUSANDS = re.compile("([0-9]),(?=[0-9]{3})")
_RUN = re.compile(f"[{HAN}]+|[0-9]+(?:\\.[0-9]+)*%|[0-9]+(?:\\.[0-9]+)+|[a-z0-9]+")
_WORD = re.compile("[a-z]{4,}")


@cache
def simplified() -> Mapping[str, str]:
    """Return traditional characters with the simplified ones that they are searched as."""
    lines = (TEMPLATES / "browser" / "traditional.txt").read_text(encoding="utf-8").splitlines()
    pairs = (pair for line in lines if not line.startswith("#") for pair in line.split())
    return {pair[0]: pair[1] for pair in pairs if pair[0] != pair[1]}


def folded(text: str) -> str:
    """Return `text` without the differences that search ignores."""
    plain = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", text).lower())
    plain = unicodedata.normalize("NFC", _ACCENTS.sub("", plain))
    plain = _THOUSANDS.sub(r"\1", _UNSEEN.sub("", plain)).replace("&", " and ")
    table = simplified()
    return percentages("".join(table.get(character, character) for character in plain))


def canonical(text: str) -> str:
    """Return `text` folded, words apart from each other by one space: the form in which names are compared."""
    plain, end, parts = folded(text), 0, list[str]()
    for run in _RUN.finditer(plain):
        parts += [" " if parts and run.start() > end else "", run[0]]
        end = run.end()
    return "".join(parts)


def tokens(text: str) -> list[str]:
    """Return the tokens of `text`: what the index holds. Figures with a Chinese unit follow as numbers.

    A share stands there with its sign and without.
    """
    found: list[str] = []
    plain = folded(text)
    for run in _RUN.findall(plain):
        if run[0].isascii():
            found += [run[:-1], run] if run.endswith("%") else [stem(run)]
        else:
            found += run
            found += (run[place : place + 2] for place in range(len(run) - 1))
    return found + [number for _, _, number in figures(plain)]


def runs(text: str) -> list[str]:
    """Return the runs of Chinese characters, words and numbers of `text`, folded."""
    return _RUN.findall(folded(text))


def stem(word: str) -> str:
    """Return an English word without its plural ending; other words stay as they are."""
    if not _WORD.fullmatch(word):
        return word
    if word.endswith("ies") and len(word) > len("ties"):
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word
