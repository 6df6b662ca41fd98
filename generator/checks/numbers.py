"""The numbers that a text states, in Chinese and in English, so that a translation can be held against its original.

A number in digits must be found in the other language, as digits or as a word; a number in words may be. So 5.5万户
needs 55,000, and “two subsidies” needs nothing of 两项补贴.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator import officialtext
from generator.language import Bilingual

_ZH_DIGITS = re.compile(r"(?<![A-Za-z]-)(?<![0-9])[0-9]+(?:\.[0-9]+)?[万亿]?")
_ANY_DIGIT = re.compile("[0-9]")
_ZH_WORDS = re.compile("[零一二两三四五六七八九十百千万亿]+")
_DIGIT_AFTER_DIGIT = re.compile("(?<=[一二两三四五六七八九])(?=[一二两三四五六七八九])")
_EN_DIGITS = re.compile(r"(?<![A-Za-z]-)(?<![0-9])[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?(?:\s(?:million|billion))?")
_EN_WORD = re.compile("[a-z]+(?:-[a-z]+)?")

_SCALES = {"万": 10**4, "亿": 10**8, "million": 10**6, "billion": 10**9}
_PLACES = "十百千万亿"
_ONES = (
    ("one", "first", "once", "single"),
    ("two", "second", "twice", "both"),
    ("three", "third"),
    ("four", "fourth"),
    ("five", "fifth"),
    ("six", "sixth"),
    ("seven", "seventh"),
    ("eight", "eighth"),
    ("nine", "ninth"),
    ("ten", "tenth"),
    ("eleven", "eleventh"),
    ("twelve", "twelfth"),
    ("thirteen", "thirteenth"),
    ("fourteen", "fourteenth"),
    ("fifteen", "fifteenth"),
)
_MONTHS = "january february march april may june july august september october november december".split()  # noqa: SIM905 - twelve words read best in one line
_WORDS = {word: value for value, words in enumerate(_ONES, 1) for word in words} | {
    month: value for value, month in enumerate(_MONTHS, 1)
}


@dataclass(frozen=True, slots=True)
class Numbers:
    """The numbers of one text: those written in digits, and those written in words."""

    digits: frozenset[Decimal]
    words: frozenset[Decimal]


def chinese(text: str) -> Numbers:
    """Return the numbers of a Chinese text; 万 and 亿 are multiplied out."""
    digits = {_scaled(match.group()) for match in _ZH_DIGITS.finditer(text)}
    words = {value for match in _ZH_WORDS.finditer(text) for value in _chinese_values(match.group())}
    return Numbers(frozenset(digits), frozenset(words))


def english(text: str) -> Numbers:
    """Return the numbers of an English text; a month counts as its number."""
    digits = {_scaled(match.group().replace(",", "")) for match in _EN_DIGITS.finditer(text)}
    words = {Decimal(_WORDS[word]) for word in _EN_WORD.findall(text.lower()) if word in _WORDS}
    return Numbers(frozenset(digits), frozenset(words))


def differing(text: Bilingual) -> tuple[frozenset[Decimal], frozenset[Decimal]]:
    """Return the numbers in digits that only the Chinese has, and those that only the English has."""
    if not (_ANY_DIGIT.search(text.zh) or _ANY_DIGIT.search(text.en)):
        return frozenset(), frozenset()
    zh, en = chinese(text.zh), english(text.en)
    return zh.digits - en.digits - en.words, en.digits - zh.digits - zh.words


def _scaled(written: str) -> Decimal:
    number, scale = written, 1
    for word, factor in _SCALES.items():
        if written.endswith(word):
            number, scale = written.removesuffix(word).strip(), factor
    return (Decimal(number) * scale).normalize()


def _chinese_values(run: str) -> Iterator[Decimal]:
    """Yield what a run of numerals can mean: its numbers (“十三五” is thirteen, five), and the digits one by one."""
    for numeral in _DIGIT_AFTER_DIGIT.split(run):
        yield officialtext.number(numeral).normalize()
    for character in run:
        if character not in _PLACES:
            yield officialtext.number(character)
