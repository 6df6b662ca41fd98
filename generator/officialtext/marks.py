"""What begins a clause: the numbering of Chinese official documents."""

import re
from dataclasses import dataclass

NUMERALS = "一二三四五六七八九十百"
CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_HAN = "\u4e00-\u9fff"
_VALUES = {numeral: value for value, numeral in enumerate("一二三四五六七八九", 1)}
_TITLE_LIMIT = 40

LEVELS = {"编": 1, "章": 2, "节": 3, "条": 4, "part": 5, "section": 6, "item": 7, "subitem": 8, "circled": 9}
"""How deep each mark stands; a mark of a deeper level nests below the one before it."""

_PATTERNS = (
    ("article", re.compile(rf"(第 ?[{NUMERALS}0-9]+ ?[编章节条])(?!第|的|规定|[、，和至]) *")),
    ("part", re.compile(rf"([{NUMERALS}]+) ?(?:、(?![{NUMERALS}]+[级类、])|[.．](?=[{_HAN}]))")),
    ("section", re.compile(rf"[（(] ?([{NUMERALS}]+) ?[）)][、.．]?")),
    ("decimal", re.compile(rf"([0-9]{{1,2}}(?:\.[0-9]{{1,2}}){{1,3}})[.．、]? *(?=[{_HAN}“《])")),
    ("item", re.compile(r"([0-9]{1,2}) ?(?:[.．、](?![0-9])|[.．](?=(?:19|20)[0-9]{2}年)) *")),
    ("circled", re.compile(rf"([{CIRCLED}]) *")),
    ("subitem", re.compile(r"(?:[（(] ?([0-9]{1,2}) ?[）)]|([0-9]{1,2})[）)])[、.．]? *")),
    ("column", re.compile(rf"专栏 ?([0-9]+|[{NUMERALS}]+)? ?[：:]? ?")),
    ("table", re.compile(rf"(附[件表] ?(?:[0-9]+|[{NUMERALS}]+)?)(?: ?[：:]?$|(?<=[0-9{NUMERALS}])[ ：:]+(?=[^0-9]))")),
    ("note", re.compile(r"(?:附?注|备注) ?[0-9]*[：:] *")),
    ("city", re.compile(rf"((?!各|全|本|其|主送|抄送|报送)[{_HAN}]{{2,6}}[市州盟县区旗])[：:](?=.)")),
)


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark at the start of a paragraph."""

    kind: str
    number: str
    """Without its brackets and point: 一, 1, ①, 第三条, 附件2."""
    end: int
    """Where the words after it begin."""

    @property
    def level(self) -> int:
        """Depth in the tree, 0 for what is no numbered clause."""
        if self.kind == "article":
            return LEVELS[self.number[-1]]
        if self.kind == "decimal":
            return LEVELS["part"] + self.number.count(".")
        return LEVELS.get(self.kind, 0)

    @property
    def value(self) -> int:
        """The number as a number; 0 where there is none."""
        return value(self.number.rpartition(".")[2].strip("第编章节条"))


def mark(line: str) -> Mark | None:
    """Return the mark with which `line` begins."""
    for kind, pattern in _PATTERNS:
        match = pattern.match(line)
        if match:
            number = next((group for group in match.groups() if group), "").replace(" ", "")
            if kind in ("column", "table") and not _is_title(line[match.end() :]):
                continue
            return Mark(kind, number, match.end())
    return None


def _is_title(rest: str) -> bool:
    return len(rest) <= _TITLE_LIMIT and not re.search("[，。；,;]|[、：:]$", rest.rstrip())


def value(number: str) -> int:
    """Return 12 for 12, 十二 or ⑫; 0 for anything else."""
    if number in CIRCLED and len(number) == 1:
        return CIRCLED.index(number) + 1
    if number.isascii():
        return int(number) if number.isdigit() else 0
    hundreds, hundred, rest = number.rpartition("百")
    tens, ten, ones = rest.rpartition("十")
    total = _VALUES.get(hundreds, 0) * 100 if hundred else 0
    if ten:
        total += (_VALUES.get(tens, 0) if tens else 1) * 10
    return total + _VALUES.get(ones, 0)
