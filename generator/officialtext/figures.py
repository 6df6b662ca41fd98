"""Figures as printed, with their full values: digits and Chinese numerals, scales, ranges, units, comparators."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.officialtext.numerals import number

_DIGITS = r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?"
_WORDS = "[零〇一二两三四五六七八九十百千万亿]+(?:点[零〇一二三四五六七八九]+)?"
_SCALE = "[百千万]?[万亿]|[百千]"
_PER = "(?:[/／](?:人|年|月|天|日|户|次|平方米|人[·.]?[年月]))*"
_UNIT = (
    "%|个百分点|人（次）|人次|名|人|户|个|家|所|项|件|条|块|村|县|周岁|岁|年|个月|月|天|日|小时|分钟|平方米|平方公里|公里|米|亩|吨"
    "|张|辆|台|套|部(?!门)|场|期|支|队|组|次|倍|版|类|种|级|处|批|座|间|床|例|份|篇|册|本|届|分|元|"
)
_VERBS = "建立|新建|建成|设立|建设|开展|举办|培训|安排|配备|有"
_BEFORE = {
    ">=": f"不低于|不少于|至少(?:{_VERBS})?|达到|不小于|大于等于|不得低于|不得少于|最低(?:补助|补贴|奖励|给予)?|≥",
    ">": "超过|大于|高于|多于|突破|＞|>",
    "<=": "不超过|不高于|不得超过|最高(?:补助|补贴|奖励|资助|给予|可达)?|至多|不大于|最多|小于等于|控制在|不多于|≤",
    "<": "低于|少于|小于|不足|不到|＜|<",
    "about": "大约|约|近",
}
_AFTER = {">=": "(?:及|或)?以上", "<=": "(?:及|或)?(?:以内|以下|之内)", "about": "左右|上下"}
_PLUS = "余|多"
"""2万余名 is more than 20,000."""


def _either(table: dict[str, str], prefix: str) -> str:
    return "|".join(f"(?P<{prefix}{place}>{pattern})" for place, pattern in enumerate(table.values()))


_FIGURE = re.compile(
    rf"(?:{_either(_BEFORE, 'b')})?(?P<percent>百分之)?"
    rf"(?:(?P<low>{_DIGITS})(?P<lowscale>{_SCALE})?|(?P<words>{_WORDS}))"
    rf"(?:(?P<lowunit>元|%|岁|周岁|人|户|个|年|月)?(?:[－—–~～-]|至|到)"
    rf"(?:(?P<high>{_DIGITS})(?P<highscale>{_SCALE})?|(?P<highwords>{_WORDS})))?"
    rf"(?P<plus>{_PLUS})?(?P<unit>(?:{_UNIT}){_PER})(?:{_either(_AFTER, 'a')})?"
)
_COMPARATOR = re.compile(f"{_either(_BEFORE, 'b')}|{_either(_AFTER, 'a')}")
_COUNTED = re.compile(rf"(?:{_UNIT.rstrip('|')})")
_NAMES = re.compile("[“《][^”》]*[”》]")


@dataclass(frozen=True, slots=True)
class FigureMention:
    """A figure as printed, with its full value."""

    printed: str
    low: Decimal
    high: Decimal | None
    unit: str
    comparator: str
    """`=`, `>=`, `>`, `<=`, `<` or `about`."""
    offset: int
    """Offset in the clause's text."""


def figures(text: str, taken: Sequence[tuple[int, int]]) -> Iterator[FigureMention]:
    """Yield the figures of `text` that do not lie in `taken`, the dates and document numbers."""
    names = [match.span() for match in _NAMES.finditer(text)]
    for match in _FIGURE.finditer(text):
        start = match.start("low") if match["low"] else match.start("words")
        if any(begin <= start < end for begin, end in taken):
            continue
        if match["words"] and (not _is_figure(match, text) or any(begin <= start < end for begin, end in names)):
            continue
        yield _figure(match)


def comparators(text: str) -> set[str]:
    """Return every comparator whose words stand anywhere in `text`, also apart from the number (不低于收入的30%)."""
    groups = (match.lastgroup or "" for match in _COMPARATOR.finditer(text))
    return {list(_BEFORE if group.startswith("b") else _AFTER)[int(group[1:])] for group in groups}


def _is_figure(match: re.Match[str], text: str) -> bool:
    """Whether Chinese numerals state a figure: 五万五千户 and 百分之三十 do, 一批, 一是 and 五级 alone do not."""
    if match["percent"]:
        return True
    words = match["words"]
    is_large = (
        len(words) > 1 and bool(re.search("[百千万亿]", words)) and bool(re.search("[一二两三四五六七八九]", words))
    )
    before = text[match.start("words") - 1 : match.start("words")]
    is_ordinal = before in ("第", "十")
    counts = match["unit"] != "" or bool(re.search("[万亿]", words))
    return is_large and counts and not is_ordinal


def _figure(match: re.Match[str]) -> FigureMention:
    low, scale = _value(match["low"] or match["words"], match["lowscale"] or "")
    high, high_scale = None, 1
    if match["high"] or match["highwords"]:
        high, high_scale = _value(match["high"] or match["highwords"], match["highscale"] or "")
        if scale == 1 and high_scale > 1 and not match["lowunit"] and low < high:
            # 2至5万人 scales both ends; 8000至1万元 only the one
            low *= high_scale if low * high_scale < high else 1
    unit = match["unit"] or match["lowunit"] or ""
    return FigureMention(
        printed=match.group(),
        low=_plain(low),
        high=None if high is None else _plain(high),
        unit="%" if match["percent"] and not unit else unit,
        comparator=_comparator(match),
        offset=match.start(),
    )


def _value(written: str, scale: str) -> tuple[Decimal, int]:
    factor = int(number(scale)) if scale else 1
    value = Decimal(written.replace(",", "")) if written[0].isdigit() and written[0].isascii() else number(written)
    return value * factor, factor


def _comparator(match: re.Match[str]) -> str:
    for prefix, table in (("b", _BEFORE), ("a", _AFTER)):
        for place, comparator in enumerate(table):
            if match[f"{prefix}{place}"]:
                return comparator
    return ">" if match["plus"] else "="


def _plain(value: Decimal) -> Decimal:
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()
