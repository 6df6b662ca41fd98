"""Files are UTF-8; where one is not, its encoding is named, so that the editor knows what to change."""

import codecs

from generator.language import Bilingual
from generator.problems import Position, Problem

_HINT = Bilingual("请在编辑器里另存为UTF-8", "save it as UTF-8 in your editor")
_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
_MANY_ZEROS = 0.2
_COMMON = "的是不一在有和为了人省市县年月日要残疾服务工作保障各级民政"
"""Characters that a Chinese policy text of any length holds: a wrong guess decodes to none of them."""


def decoded(raw: bytes, name: str) -> str | Problem:
    """Return the text of a file without byte order mark, or the problem that it is not UTF-8."""
    wide = next((encoding for mark, encoding in _MARKS if raw.startswith(mark)), None)
    if wide is None and raw.count(0) > _MANY_ZEROS * len(raw):
        wide = "UTF-32" if b"\0\0\0" in raw else "UTF-16"
    if wide:
        return _problem(Position(name), wide)
    try:
        return raw.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        start = raw.rfind(b"\n", 0, error.start) + 1
        column = len(raw[start : error.start].decode("utf-8").removeprefix("\ufeff" if start == 0 else "")) + 1
        return _problem(Position(name, raw.count(b"\n", 0, error.start) + 1, column), _guess(raw))


def _guess(raw: bytes) -> str | None:
    """Name the Chinese encoding in which the bytes read best, or None where none fits."""
    scores: dict[str, int] = {}
    for label, codec in (("GBK", "gb18030"), ("Big5", "big5hkscs"), ("UTF-16", "utf-16-le"), ("UTF-16 ", "utf-16-be")):
        try:
            text = raw.decode(codec)
        except UnicodeDecodeError:
            continue
        scores[label.strip()] = max(scores.get(label.strip(), 0), sum(text.count(each) for each in _COMMON))
    best = max(scores, key=lambda label: scores[label], default=None)
    return best if best is not None and (scores[best] or best == "GBK") else None


def _problem(at: Position, encoding: str | None) -> Problem:
    message = Bilingual("不是UTF-8编码", "not encoded in UTF-8")
    if encoding:
        message = Bilingual(f"{message.zh}，像是{encoding}", f"{message.en}: it looks like {encoding}")
    return Problem("yaml-encoding", at, message, _HINT)
