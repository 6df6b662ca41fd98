"""Rules on the letters of a text: punctuation, spaces, damage, addresses."""

import re
from collections.abc import Iterator

from generator.checks.breach import breach
from generator.checks.subject import Subject
from generator.problems import Position, Problem

HAN = "\u3400-\u9fff\U00020000-\U0003ffff"
_CLAUSE = re.compile(r"[一二三四五六七八九十0-9]+(?:\([一二三四五六七八九十0-9]+\))+")
_ASCII = re.compile(
    rf"(?<=[{HAN}”》）])[,;:?!]|[,;:?!](?=[{HAN}“《（])|(?<=[{HAN}])\.(?![0-9A-Za-z])|\((?=[{HAN}])|(?<=[{HAN}])\)"
)
_QUOTES = re.compile(f"[\"'](?=[{HAN}])|(?<=[{HAN}])[\"']")
_FULL_WIDTH = re.compile("[\u3000-\u303f\uff01-\uff5e\uffe5]")
_SPACED = re.compile(rf"(?<![{HAN}])(?:[{HAN}][ \u3000]+){{2,}}[{HAN}](?![{HAN}])")
_ZH = f"[{HAN}，。；：、！？“”《》（）]"
_SPACE = re.compile(rf"(?<={_ZH})[ \u00a0\u3000]+(?=\S)|(?<=\S)[ \u00a0\u3000]+(?={_ZH})")
_DAMAGED = re.compile(
    "锟斤拷|烫烫|屯屯|锘縙|\u00c3[\u0080-\u00bf]|\u00e2\u20ac|\u00ef\u00bf\u00bd|[\u00c0-\u00ff]{3,}"
    "|[\u2e80-\u2fdf\uf900-\ufaff\uff61-\uff9f]|&(?:nbsp|amp|lt|gt|quot|#[0-9]+);"
)
_ADDRESS = re.compile(r"(?i)(?<![A-Za-z0-9])([a-z][a-z0-9+.-]{1,20}):(?=//|[^\s])")
_NAMED_ADDRESS = re.compile(r"(?i)(?<![A-Za-z0-9])([a-z][a-z0-9+.-]{1,20})://")
_DANGEROUS = ("javascript", "vbscript", "data", "file", "blob", "about", "view-source")
_ALLOWED = ("http", "https")
_LISTS = ("evidence",)


def ascii_in_chinese(subject: Subject) -> Iterator[Problem]:
    """ASCII punctuation or quotation marks in Chinese; the number of a clause keeps its brackets."""
    for text in subject.texts:
        chinese = _CLAUSE.sub(lambda found: "条" * len(found.group()), text.text.zh)
        if (found := _ASCII.search(chinese) or _QUOTES.search(chinese)) is not None:
            yield breach(
                "ascii-in-chinese",
                text.zh_at,
                (
                    f"中文里有半角的“{found.group()}”：{_around(text.text.zh, found)}",
                    f"ASCII `{found.group()}` in Chinese: {_around(text.text.zh, found)}",
                ),
                ("中文用全角标点：，；：？！（）“”", "Chinese takes full-width punctuation: ，；：？！（）“”"),
            )


def full_width_in_english(subject: Subject) -> Iterator[Problem]:
    """Full-width punctuation or letters in English."""
    for text in subject.texts:
        if (found := _FULL_WIDTH.search(text.text.en)) is not None:
            yield breach(
                "full-width-in-english",
                text.en_at,
                (
                    f"英文里有全角的“{found.group()}”：{_around(text.text.en, found)}",
                    f"full-width `{found.group()}` in English: {_around(text.text.en, found)}",
                ),
                ("英文用半角标点", "English takes ASCII punctuation and curly quotation marks"),
            )


def spaced_chinese(subject: Subject) -> Iterator[Problem]:
    """Letter-spaced Chinese (残 疾 人), and spaces typed beside Chinese."""
    for text in subject.texts:
        chinese = text.text.zh
        if (found := _SPACED.search(chinese)) is not None:
            said = (f"字与字之间有空格：{found.group()}", f"spaces between the characters of a word: {found.group()}")
            yield breach("spaced-chinese", text.zh_at, said, ("删去空格", "delete the spaces"))
        elif (found := _SPACE.search(chinese)) is not None:
            said = (f"汉字旁有空格：{_around(chinese, found)}", f"a space beside Chinese: {_around(chinese, found)}")
            hint = ("汉字和数字、字母之间不空格", "no space between Chinese and digits or letters")
            yield breach("spaced-chinese", text.zh_at, said, hint)


def damaged_text(subject: Subject) -> Iterator[Problem]:
    """What a wrong conversion leaves: mojibake, radicals in place of characters, half-width forms, HTML entities."""
    for each in subject.words:
        if (found := _DAMAGED.search(each.words)) is not None:
            code = f"U+{ord(found.group()[0]):04X}"
            yield breach(
                "damaged-text",
                each.position,
                (
                    f"像是转码留下的乱码“{found.group()}”（{code}）",
                    f"“{found.group()}” ({code}) looks like damage by a conversion",
                ),
                ("照来源重新打这几个字", "type these characters anew from the source"),
            )


def unsafe_addresses(subject: Subject) -> Iterator[Problem]:
    """An address that is neither http nor https."""
    for each in subject.words:
        scheme = _unsafe_scheme(each.words) if ":" in each.words else None
        if scheme is not None and each.kind not in _LISTS and not each.words.startswith("sha256:"):
            yield _unsafe(each.position, scheme)


def _unsafe_scheme(words: str) -> str | None:
    for found in _NAMED_ADDRESS.finditer(words):
        if found[1].lower() not in _ALLOWED:
            return found[1]
    for found in _ADDRESS.finditer(words):
        if found[1].lower() in _DANGEROUS:
            return found[1]
    return None


def _unsafe(at: Position, scheme: str) -> Problem:
    said = (f"网址不能用{scheme}:", f"an address cannot begin with `{scheme}:`")
    return breach("unsafe-address", at, said, ("用https://或http://", "use https:// or http://"))


def _around(text: str, found: re.Match[str]) -> str:
    return f"…{text[max(0, found.start() - 6) : found.end() + 6]}…"
