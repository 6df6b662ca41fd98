"""From lines to paragraphs: official texts break their lines hard, and often put a blank line after each."""

import re
from collections.abc import Iterator

from generator.officialtext.tracked import Tracked

NUMERALS = "一二三四五六七八九十百"
MARKER = re.compile(
    rf"[{NUMERALS}]+、|[（(][{NUMERALS}]+[)）]|[0-9]{{1,2}}[.．、](?![0-9])|[（(][0-9]{{1,2}}[)）]|[①-⑳]"
    rf"|专栏 *[0-9{NUMERALS}]|附件|附 *[:：]|第[{NUMERALS}0-9]+[编章节条]|注 *[:：]"
    r"|[\u4e00-\u9fff]{1,8} *[〔［\[][0-9]{4}[〕］\]] *[0-9]+ *号"
    r"|(?:主送|报送|抄送|抄报|编者按|政策解读) *[:：]|[\u4e00-\u9fff]{2,6}[市州盟县区旗] *[:：]"
)
"""What begins a paragraph by itself."""
TABLE_HEAD = re.compile(r"^ *序号[ 　]|^ *指标[ 　]+目标")
TABLE_END = re.compile(rf"^ *(?:注 *[:：]|[{NUMERALS}]+、|[（(][{NUMERALS}]+[)）]|专栏|附件)")

_CLOSED = "。！？；：…"
_INDENT = re.compile(r"^(?:[ ]{2,}|　)")
_FULL = 0.8
"""A line shorter than this share of the width around it may end a paragraph."""
_SHORT = 40
"""A line without closing mark ends a paragraph only if it is as short as a heading."""
_AROUND = 3
"""So many lines before and after a line show how wide lines are set there: columns are set wider than the text."""


def paragraphs(text: Tracked) -> Iterator[tuple[Tracked, bool]]:
    """Yield paragraphs, each on one line, and whether it is a line of a table, which keeps its spaces."""
    lines = [line for line in text.lines() if line.text.strip()]
    widths = _widths([line.text for line in lines])
    waiting: Tracked | None = None
    last = ""
    in_table = False
    for place, line in enumerate(lines):
        if in_table and TABLE_END.match(line.text):
            in_table = False
        starts_table = bool(TABLE_HEAD.match(line.text))
        if starts_table or in_table:
            if waiting is not None:
                yield waiting, False
                waiting = None
            in_table = True
            yield line.strip(), True
            continue
        if waiting is not None and not _begins(line.text, last, widths[place - 1]):
            waiting += line.strip()
        else:
            if waiting is not None:
                yield waiting, False
            waiting = line.strip()
        last = line.text.rstrip()
    if waiting is not None:
        yield waiting, False


def _widths(lines: list[str]) -> list[int]:
    """Return the width of the setting at each line: the widest line nearby, on the narrower side."""
    lengths = [len(line.strip()) for line in lines]
    found = []
    for place, length in enumerate(lengths):
        before = max([*lengths[max(0, place - _AROUND) : place], length])
        after = max([*lengths[place + 1 : place + 1 + _AROUND], length])
        found.append(min(before, after) if place else after)
    return found


def _begins(line: str, last: str, width: int) -> bool:
    """Whether `line` begins a paragraph after the line `last`."""
    if _INDENT.match(line) or MARKER.match(line.strip()):
        return True
    length = len(last.strip())
    if length >= width * _FULL:
        return False
    return last.endswith(tuple(_CLOSED)) or length < _SHORT
