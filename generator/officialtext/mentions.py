"""What a clause mentions: figures, dates and deadlines, documents, quoted names, bodies."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

_N = r"[0-9]+(?:\.[0-9]+)?"
_SCALE = "[万亿千百]?"
_UNIT = (
    r"(?:%|％|个百分点|万元/人|万元／人|元／人|元/人|元/月|万元|亿元|元|人（次）|人次|名|人|户|个|家|所|项|件|条|块|村|县|周岁|岁"
    r"|年|个月|月|天|日|小时|平方米|张|辆|台|套|部(?!门)|场|期|支|队|组|次|倍|版)"
)
_BEFORE = {
    ">=": r"(?:不低于|不少于|至少|达到|不小于|≥|大于等于)",
    ">": r"(?:超过|大于|高于|＞|多于)",
    "<=": r"(?:不超过|不高于|最高|至多|≤|不大于|最多)",
    "<": r"(?:低于|少于|小于|＜|不足)",
    "about": r"(?:约|大约|近|左右)",
}
_AFTER = {">=": "以上", "<=": "(?:以内|以下)", "about": "左右"}
_BEFORE_ANY = "|".join(f"(?P<b{place}>{pattern})" for place, pattern in enumerate(_BEFORE.values()))
_AFTER_ANY = "|".join(f"(?P<a{place}>{pattern})" for place, pattern in enumerate(_AFTER.values()))
_FIGURE = re.compile(
    rf"(?:{_BEFORE_ANY})?(?P<low>{_N})(?P<lowscale>{_SCALE})(?:(?:[－—–-]|至|到)(?P<high>{_N})(?P<highscale>{_SCALE}))?"
    rf"(?P<unit>{_UNIT})?(?:{_AFTER_ANY})?"
)
_DATE = re.compile(
    r"[0-9]{4}[－—–-][0-9]{4}年|每年[0-9]{1,2}月[底末]?[前之]?前?|[0-9]{4}年[0-9]{1,2}月(?:[0-9]{1,2}日|[底末初])?(?:之?前)?|(?:到|至)?[0-9]{4}年(?:[底末初])?(?:之?前)?"
    r"|每(?:年|月|季度|半年)(?:[底末])?(?:之?前)?"
)
_TITLE = re.compile(r"《([^《》]+(?:〈[^〈〉]*〉[^《》]*)*)》(?:（([^（）]*?[〔［\[][0-9]{4}[〕］\]][0-9]+号)）)?")
_NUMBER = re.compile(r"[\u4e00-\u9fff]{1,8}[〔［\[][0-9]{4}[〕］\]][0-9]+号")
_QUOTED = re.compile("“([^“”]{1,30})”")
_BODY = re.compile(
    r"(?:省|市|县|国家|中央|各级|各市|各县|各地)?[\u4e00-\u9fff]{2,12}?(?:厅|委员会|委|局|办公室|部门|联合会|残联|妇联|总会|政府|处|协会)"
)
_SCALES = {"": 1, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}


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


@dataclass(frozen=True, slots=True)
class Mentions:
    """All that one text mentions, in order."""

    figures: tuple[FigureMention, ...]
    dates: tuple[str, ...]
    titles: tuple[str, ...]
    numbers: tuple[str, ...]
    names: tuple[str, ...]
    """What stands in quotation marks."""
    bodies: tuple[str, ...]


def mentions(text: str, known_bodies: Iterable[str] = ()) -> Mentions:
    """Return what `text` mentions; with `known_bodies`, those found in it, else words that look like bodies."""
    return Mentions(
        figures=tuple(_figures(text)),
        dates=tuple(dict.fromkeys(match.group() for match in _DATE.finditer(text))),
        titles=tuple(dict.fromkeys(match[1] for match in _TITLE.finditer(text))),
        numbers=tuple(dict.fromkeys(match.group() for match in _NUMBER.finditer(text))),
        names=tuple(dict.fromkeys(match[1] for match in _QUOTED.finditer(text))),
        bodies=tuple(_bodies(text, tuple(known_bodies))),
    )


def _figures(text: str) -> Iterator[FigureMention]:
    taken = [match.span() for pattern in (_DATE, _NUMBER) for match in pattern.finditer(text)]
    for match in _FIGURE.finditer(text):
        if any(start <= match.start("low") < end for start, end in taken):
            continue
        low = Decimal(match["low"])
        high = Decimal(match["high"]) if match["high"] else None
        scale = match["highscale"] if high is not None else match["lowscale"]
        factor = _SCALES[scale or ""]
        own = _SCALES[match["lowscale"]] if match["lowscale"] else factor
        yield FigureMention(
            printed=match.group(),
            low=_plain(low * own),
            high=_plain(high * factor) if high is not None else None,
            unit=match["unit"] or "",
            comparator=_comparator(match),
            offset=match.start(),
        )


def _comparator(match: re.Match[str]) -> str:
    for place, comparator in enumerate(_BEFORE):
        if match[f"b{place}"]:
            return comparator
    for place, comparator in enumerate(_AFTER):
        if match[f"a{place}"]:
            return comparator
    return "="


def _plain(value: Decimal) -> Decimal:
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()


def _bodies(text: str, known: tuple[str, ...]) -> Iterator[str]:
    if not known:
        yield from dict.fromkeys(match.group() for match in _BODY.finditer(text))
        return
    found: list[tuple[int, str]] = []
    taken: list[tuple[int, int]] = []
    for name in sorted(set(known), key=len, reverse=True):
        for match in re.finditer(re.escape(name), text):
            if not any(start < match.end() and match.start() < end for start, end in taken):
                taken.append(match.span())
                found.append((match.start(), name))
    yield from dict.fromkeys(name for _, name in sorted(found))
