"""From lines to paragraphs: official texts break their lines hard, and often put a blank line after each."""

import re
from dataclasses import dataclass, field

from generator.officialtext.marks import Mark, mark
from generator.officialtext.pages import page_numbers
from generator.officialtext.table_lines import LineKind, line_kinds
from generator.officialtext.tracked import Tracked

_ALONE = re.compile(
    r"(?P<whole>[\u4e00-\u9fff]{1,10} *[〔［\[(（][0-9]{4}[〕］\])）] *(?:第 *)?[0-9]+ *号$"
    r"|（?[0-9]{4} *年 *[0-9]{1,2} *月 *[0-9]{1,2} *日(?: *印发)?）?$)"
    r"|(?:主送|报送|抄送|抄报|分送|编者按|政策解读|联系人|附件?) *[:：]|https?://|（此件"
)
"""What stands on a line of its own though it is no clause."""
_CLOSED = re.compile("[。！？；：…!?;:][”’』）】)]*$")
_INDENT = re.compile(r"(?:[ ]{2,}|　)")
_DIGITS = re.compile(r"[ 　]*[0-9]{1,3}[ 　]*")
_ORPHAN = re.compile("[\u4e00-\u9fff]{1,2}[。；，]?")
_CHAPTER = re.compile("[0-9]{1,2} +[\u4e00-\u9fff]{2,20}")
"""A heading as `1 总则`."""
_REST_OF_DATE = re.compile("[0-9]{1,2} *[月日].{0,10}")
_NARROWEST = 13
"""No text is set narrower than this: a shorter line ends before the margin."""
_FULL = 0.8
"""A line shorter than this share of the width around it may end a paragraph."""
_FEW, _NEARLY_ALL = 3, 0.8
"""Where nearly all of more than a few numbered paragraphs are indented, a line without indent begins none."""
_SIGNATURE = 25
_SHORT = 40
"""A line without closing mark ends a paragraph only if it is as short as a heading."""
_WIDEST = 60
"""Chinese is not set wider than this: beyond it a line is a paragraph, not a line of a setting."""
_AROUND = 3
"""So many lines before and after a line show how wide lines are set there: columns are set wider than the text."""
_BLANKS_MEAN_SOMETHING = 0.4
"""Where fewer lines than this share are followed by a blank one, a blank line ends a paragraph."""


@dataclass(slots=True)
class Paragraphs:
    """The paragraphs of a text and what was done to get them."""

    lines: list[tuple[Tracked, LineKind]] = field(default_factory=list)
    """Each paragraph, or line of a table, which keeps its spaces."""
    joints: list[tuple[int, int]] = field(default_factory=list)
    """Raw offsets from the end of one line to the start of the next, where a break was taken out."""
    dropped: list[tuple[str, Tracked]] = field(default_factory=list)
    """Lines left out, with the name of the repair."""
    doubtful: list[Tracked] = field(default_factory=list)
    """Numbers alone on a line that may be page numbers, and may not."""


@dataclass(frozen=True, slots=True)
class _Line:
    text: Tracked
    is_after_blank: bool
    kind: LineKind

    @property
    def words(self) -> str:
        return self.text.text.strip()


def paragraphs(text: Tracked, raw: str) -> Paragraphs:
    """Put the lines of `text` together to paragraphs."""
    return _Joiner(text, raw).joined()


class _Joiner:
    def __init__(self, text: Tracked, raw: str) -> None:
        self.raw = raw
        self.found = Paragraphs()
        self.lines = self._lines(text)
        after_blank = sum(line.is_after_blank for line in self.lines)
        self.blanks_mean = after_blank < len(self.lines) * _BLANKS_MEAN_SOMETHING
        self.lengths = [self._width(line.text) for line in self.lines]
        self.widths = _widths(self.lengths)
        marked = [bool(_INDENT.match(line.text.text)) for line in self.lines if mark(line.words)]
        self.are_indented = len(marked) > _FEW and sum(marked) > len(marked) * _NEARLY_ALL
        self.counts: dict[str, int] = {}

    def _lines(self, text: Tracked) -> list[_Line]:
        kept: list[tuple[Tracked, bool]] = []
        blank = False
        for line in text.lines():
            if line.text.strip():
                kept.append((line, blank))
            blank = not line.text.strip()
        kinds = line_kinds([line.text for line, _ in kept])
        lines = [_Line(line, is_after, kind) for (line, is_after), kind in zip(kept, kinds, strict=True)]
        numbers = [line for line in lines if line.kind is LineKind.TEXT and _DIGITS.fullmatch(line.text.text)]
        sure = page_numbers([line.text.strip() for line in numbers], self.raw)
        pages = [line for line, is_sure in zip(numbers, sure, strict=True) if is_sure]
        self.found.doubtful += [line.text.strip() for line in numbers if line not in pages]
        self.found.dropped += [("page-number", line.text.strip()) for line in pages]
        again = [line for line in lines if line.kind is LineKind.HEAD_AGAIN]
        self.found.dropped += [("repeated-table-head", line.text.strip()) for line in again]
        return [line for line in lines if line not in pages and line not in again]

    def joined(self) -> Paragraphs:
        waiting: Tracked | None = None
        for place, line in enumerate(self.lines):
            text = line.text.strip()
            if line.kind is not LineKind.TEXT:
                self._keep(waiting)
                self.found.lines.append((text, line.kind))
                waiting = None
            elif waiting is None or self._begins(place):
                self._keep(waiting)
                waiting = text
            else:
                self.found.joints.append((waiting.offsets[-1] + 1, text.offsets[0]))
                waiting = _glued(waiting, text)
            self._count(text.text if waiting is not None and waiting.text == text.text else "")
        self._keep(waiting)
        return self.found

    def _keep(self, paragraph: Tracked | None) -> None:
        if paragraph is not None:
            self.found.lines.append((paragraph, LineKind.TEXT))

    def _count(self, words: str) -> None:
        begins = mark(words)
        if begins is not None:
            self.counts[begins.kind] = begins.value

    def _begins(self, place: int) -> bool:
        """Whether a line begins a paragraph after the line before it."""
        line, last = self.lines[place], self.lines[place - 1].words
        begins = mark(line.words)
        if begins is None and _is_rest(line.words, last):
            return False
        is_closed = bool(_CLOSED.search(last))
        if _INDENT.match(line.text.text) or _stands_alone(line.words, last) or (is_closed and self._signs(place)):
            return True
        is_full = self.lengths[place - 1] >= max(self.widths[place - 1] * _FULL, _NARROWEST)
        if is_full and self.are_indented and self.widths[place - 1] <= _WIDEST:
            return False
        if begins is not None:
            return is_closed or not is_full or self._fits(begins)
        is_apart = self.widths[place - 1] > _WIDEST or (self.blanks_mean and line.is_after_blank)
        if is_closed and (is_apart or _CHAPTER.fullmatch(line.words)):
            return True
        return not is_full and (is_closed or self.lengths[place - 1] < _SHORT)

    def _signs(self, place: int) -> bool:
        """Whether a line is the name over the date of a document."""
        following = self.lines[place + 1].words if place + 1 < len(self.lines) else ""
        alone = _ALONE.match(following)
        return bool(alone and alone["whole"]) and self.lengths[place] < _SIGNATURE

    def _width(self, line: Tracked) -> float:
        """Return how wide a line was set, its indent included, in Chinese characters; ASCII takes half of one."""
        end = len(line.text.rstrip())
        return sum(0.5 if self.raw[offset].isascii() else 1 for offset in line.offsets[:end])

    def _fits(self, begins: Mark) -> bool:
        """Whether a mark after a full, unfinished line is the next of its kind, not a number in a sentence."""
        return (
            begins.kind in ("column", "table")
            or not begins.value
            or begins.value in (1, self.counts.get(begins.kind, 0) + 1)
        )


def _is_rest(words: str, last: str) -> bool:
    """Whether a line is the last word or two of the line before it, or the rest of a date."""
    if last.endswith(("年", "月")) and _REST_OF_DATE.fullmatch(words):
        return True
    return bool(_ORPHAN.fullmatch(words)) and not _CLOSED.search(last)


def _stands_alone(words: str, last: str) -> bool:
    """Whether a line, or the one before it, is known to be a paragraph of its own."""
    alone = _ALONE.match(last)
    is_number = _DIGITS.fullmatch(words) or _DIGITS.fullmatch(last)
    return bool(is_number or _ALONE.match(words) or (alone and alone["whole"]))


def _widths(lengths: list[float]) -> list[float]:
    """Return the width of the setting at each line: the widest line nearby, on the narrower side."""
    found = []
    for place, length in enumerate(lengths):
        before = max([*lengths[max(0, place - _AROUND) : place], length])
        after = max([*lengths[place + 1 : place + 1 + _AROUND], length])
        found.append(min(before, after) if place else after)
    return found


def _glued(one: Tracked, other: Tracked) -> Tracked:
    """Join two lines; between two Latin words a space is kept."""
    if one.text[-1].isascii() and one.text[-1].isalpha() and other.text[0].isascii() and other.text[0].isalpha():
        return one + Tracked(" ", (one.offsets[-1] + 1,)) + other
    return one + other
