"""How clause references are worded: `三(四)2` is 三（四）2 and III(4)2, `附件-14` is 附件第14行 and Annex, row 14."""

import re
from collections.abc import Callable

from generator import officialtext
from generator.language import Bilingual, Language

_CLAUSE_PART = re.compile(r"^([一二三四五六七八九十]+)")
_PARENTHESES = re.compile(r"\(([一二三四五六七八九十]+)\)")
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_WHOLE = {
    "head": Bilingual("文首", "head"),
    "preamble": Bilingual("引言", "preamble"),
    "tail": Bilingual("文末", "end"),
    "编者按": Bilingual("编者按", "editor’s note"),
    "附件": Bilingual("附件", "Annex"),
    "附件-注": Bilingual("附件表下的注", "Annex, note under the table"),
    "专栏?": Bilingual("专栏（序号缺失）", "Box (number lost)"),
    "专栏?-?": Bilingual("专栏（序号缺失）里序号缺失的一项", "Box (number lost), project without number"),
}


def clause_text(ref: str, language: Language) -> str:
    """Return a clause reference for readers of `language`."""
    if ref in _WHOLE:
        return _WHOLE[ref][language]
    for pattern, word in _FORMS:
        if match := pattern.fullmatch(ref):
            return word(match)[language]
    roman = _CLAUSE_PART.sub(lambda match: _roman(_number(match[1])), ref)
    english = _PARENTHESES.sub(lambda match: f"({_number(match[1])})", roman)
    return Bilingual(ref.replace("(", "（").replace(")", "）"), english)[language]


def _row(match: re.Match[str]) -> Bilingual:
    return Bilingual(f"附件第{match[1]}行", f"Annex, row {match[1]}")


def _part(match: re.Match[str]) -> Bilingual:
    return Bilingual(f"第{match[0]}部分", f"Part {_roman(_number(match[0]))}")


def _column(match: re.Match[str]) -> Bilingual:
    lost = match[1] == "?"
    zh, en = ("（序号缺失）", " (number lost)") if lost else (match[1], f" {match[1]}")
    return Bilingual(f"专栏{zh}", f"Box{en}")


def _project(match: re.Match[str]) -> Bilingual:
    column = _column(match)
    return Bilingual(f"{column.zh}第{match[2]}项", f"{column.en}, project {match[2]}")


def _indicator(match: re.Match[str]) -> Bilingual:
    return Bilingual(f"主要指标第{match[1]}项", f"indicator {match[1]}")


def _measure(match: re.Match[str]) -> Bilingual:
    number = _number(match[2])
    return Bilingual(f"{match[1]}第{number}项做法", f"measure {number} of the city")


def _place(match: re.Match[str]) -> Bilingual:
    return Bilingual(match[0], "report of the city")


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Bilingual]], ...] = (
    (re.compile(r"附件-([0-9]+)"), _row),
    (re.compile(r"[一二三四五六七八九十]+"), _part),
    (re.compile(r"专栏([0-9]+)"), _column),
    (re.compile(r"专栏([0-9]+|[?])-([0-9]+)"), _project),
    (re.compile(r"指标-([0-9]+)"), _indicator),
    (re.compile(r"([\u4e00-\u9fff]+[市州县区])([一二三四五六七八九十]+)是"), _measure),
    (re.compile(r"[\u4e00-\u9fff]+[市州县区]"), _place),
)


def _number(numeral: str) -> int:
    return int(officialtext.number(numeral))


def _roman(number: int) -> str:
    text = ""
    for value, sign in _ROMAN:
        text += sign * (number // value)
        number %= value
    return text
