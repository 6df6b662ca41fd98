"""What stands before the first clause and after the last: title, number, addressees, signature, date, distribution."""

import re
from dataclasses import dataclass

from generator.officialtext.clause import Clause, Piece
from generator.officialtext.growing import GrowingClause
from generator.officialtext.tree import Tree

_NUMERAL_DATE = "[〇○零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日"
_DATE = re.compile(rf"（?(?:[0-9]{{4}}年[0-9]{{1,2}}月[0-9]{{1,2}}日|{_NUMERAL_DATE})）?")
_NUMBER = re.compile(r"[\u4e00-\u9fff]{1,10}[〔［\[（][0-9]{4}[〕］\]）](?:第)?[0-9]+号")
_TAIL = re.compile(
    r"(?:主送|报送|抄送|抄报|分送|政策解读|联系人|联系电话|信息公开选项|附件?)：|https?://|（此件|（信息公开|.*日印发$"
)
_PREAMBLE = re.compile("(?:为|根据|按照|依据|依照|遵照|现将|近年来|经|编者按).*[。：，]|.*(?:如下|以下)[^。]*：$")
_LEAST_SENTENCE = 12
_SIGNATURE = 25
_CLOSED = ("。", "；", "：", "！", "？")


def add(tree: Tree, piece: Piece) -> None:
    """Add a paragraph before the first clause to the head, or to the preamble if it is a sentence that says why."""
    words = piece.text
    is_sentence = words.endswith(("。", "。”", "。）")) and len(words) >= _LEAST_SENTENCE
    kind = "preamble" if is_sentence or _PREAMBLE.match(words) else "head"
    root = next((root for root in tree.roots if root.kind == kind), None)
    if root is None:
        root = tree.root(kind, kind, piece.start)
    root.add(piece)


def lost_column(tree: Tree, start: int) -> GrowingClause:
    """Return a column for a text that begins inside one: what stands before the first number is a project too."""
    column = GrowingClause("专栏?", "column", "", start, lost=True)
    before = sorted((root for root in tree.roots if root.kind in ("head", "preamble")), key=lambda root: root.start)
    for root in before:
        tree.roots.remove(root)
    if before:
        project = GrowingClause("专栏?-?", "project", "", before[0].start, lost=True)
        project.pieces = sorted((piece for root in before for piece in root.pieces), key=lambda piece: piece.start)
        column.children.append(project)
        column.start = project.start
    tree.roots.append(column)
    return column


def begins_tail(words: str) -> bool:
    """Whether a paragraph after the last clause is a date, a distribution list or the like."""
    return bool(_DATE.fullmatch(words) or _TAIL.match(words))


def signature(pieces: list[Piece]) -> list[Piece]:
    """Take the signing bodies, short lines without a mark, off the last clause: they stand over the date."""
    taken: list[Piece] = []
    while pieces and len(pieces[-1].text) <= _SIGNATURE and not pieces[-1].text.endswith(_CLOSED):
        taken.insert(0, pieces.pop())
    return taken


@dataclass(frozen=True, slots=True)
class Head:
    """What the opening of a document says of itself; nothing where it is silent."""

    title: str
    number: str
    """文号."""
    addressees: str
    issuers: tuple[str, ...]
    date: str
    """As printed."""


def head(clauses: tuple[Clause, ...]) -> Head:
    """Read the head, and for what it lacks the tail, of an outline."""
    lines = _lines(clauses, "head")
    ends = _lines(clauses, "tail")
    number = next((match.group() for line in lines if (match := _NUMBER.search(line))), "")
    addressees = next((line for line in lines if line.endswith("：")), "").removesuffix("：")
    date = next((line for line in (*lines, *ends) if _DATE.fullmatch(line)), "")
    place = (*lines, *ends).index(date) if date else 0
    return Head(_title(lines), number, addressees, tuple(_issuers([*lines, *ends][:place])), date)


def _lines(clauses: tuple[Clause, ...], kind: str) -> list[str]:
    return [line for clause in clauses if clause.kind == kind for line in clause.text.split("\n")]


def _title(lines: list[str]) -> str:
    """Return the lines before number, addressees and date."""
    found: list[str] = []
    for line in lines:
        if _NUMBER.search(line) or _DATE.fullmatch(line) or line.endswith("：") or line.startswith(("(", "（")):
            break
        found.append(line)
    titled = [line for line in found if not _BODY.fullmatch(line)]
    return "".join(titled or found)


_BODY = re.compile("[\u4e00-\u9fff]{2,}(?:厅|局|委员会|委|办公室|办|联合会|联|政府|部)")


def _issuers(before: list[str]) -> list[str]:
    """Return the bodies that stand directly over the date."""
    taken: list[str] = []
    for line in reversed(before):
        names = line.split(" ")
        if not all(_BODY.fullmatch(name) for name in names):
            break
        taken = [*names, *taken]
    return taken
