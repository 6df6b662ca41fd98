"""A skeleton for a new document: what can be read from its text is filled in, what must be written is marked.

One statement a sentence. Sentences are not copied: the editor writes them anew beside the official text.
"""

import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path

from generator import officialtext
from generator.checks.unwritten import MARK_EN, MARK_ZH
from generator.model import KnowledgeBase
from generator.officialtext import Clause, FigureMention, Normalised

_SENTENCES = re.compile(r"[^。；！？\n]+")
_STRENGTHS = (
    ("must", re.compile("应当|必须|不得|应(?=[\u4e00-\u9fff])")),
    ("strives", re.compile("力争|争取")),
    ("explores", re.compile("探索")),
    ("encouraged", re.compile("鼓励")),
    ("may", re.compile("可以|可(?=[\u4e00-\u9fff])")),
    ("is-to", re.compile("(?<![主重需纲概必首简])要(?![素点求件害])(?=[\u4e00-\u9fff])")),
)
_TYPES = (
    ("指导意见", "guiding-opinions"),
    ("实施意见", "implementing-opinions"),
    ("规划纲要", "plan-outline"),
    ("规划", "plan"),
    ("通知", "notice"),
    ("简报", "work-bulletin"),
)
"""Words of a title that tell the type of document."""
_VERB = re.compile("[\u4e00-\u9fff]{2}")
_DIGITS = "零一二三四五六七八九"
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩"


def draft(text: Normalised, path: Path, record_id: str, kb: KnowledgeBase | None) -> str:
    """Return the YAML of a new document `record_id` from its official text.

    `kb` gives the bodies that names are resolved against; those it does not know are listed at the end as comments.
    """
    writer = _Writer(text, path, record_id, kb)
    return "\n".join(writer.lines()) + "\n"


class _Writer:
    def __init__(self, text: Normalised, path: Path, record_id: str, kb: KnowledgeBase | None) -> None:
        self.text, self.path, self.record_id = text, path, record_id
        self.clauses = officialtext.outline(text)
        self.names = {} if kb is None else dict(kb.chinese_names)
        places = {} if kb is None else kb.site.jurisdictions
        opening = self.clauses[0].text if self.clauses else ""
        self.jurisdiction = next((key for key, name in places.items() if name.zh in opening), None)
        self.unknown: dict[str, str] = {}

    def lines(self) -> Iterator[str]:
        yield f"# Draft of {self.record_id}; write every text marked {MARK_ZH}. Shape: schema/document.schema.json"
        yield from self._head()
        yield "provisions:"
        for root in self.clauses:
            for clause in root.walk():
                if clause.kind not in ("head", "tail", "row", "table", "column") and (clause.text or clause.heading):
                    yield from self._provision(clause)
        if self.unknown:
            yield "# Bodies that content/departments/ does not know yet (name, first clause):"
            yield from (f"#   {name}  {ref}" for name, ref in self.unknown.items())

    def _head(self) -> Iterator[str]:
        """What the text says of itself; what it does not say is left out, and `check` asks for it."""
        head = officialtext.head(self.clauses)
        issued = "-".join(part.zfill(2) for part in re.findall("[0-9]+", head.date))
        yield from _bilingual("titles", 0, head.title or MARK_ZH)
        yield from _bilingual("short_titles", 0, MARK_ZH)
        yield f"number: {head.number or 'null'}"
        kind = next((kind for word, kind in _TYPES if word in head.title), None)
        yield f"type: {kind}" if kind else "# type: see schema/document.schema.json"
        yield from ("identity:", "  basis: stated")
        issuers = [self.names[name] for name in head.issuers if name in self.names]
        yield f"issuers: [{', '.join(issuers)}]"
        for name in head.issuers:
            if name not in self.names:
                self.unknown.setdefault(name, "head")
        yield f'issued: "{issued}"' if issued else "issued: null"
        ends = "".join(root.text for root in self.clauses if root.kind in ("head", "tail"))
        years = re.findall("(?:19|20)[0-9]{2}", issued + ends)
        yield f"year: {years[0]}" if years else "# year: the text states none"
        yield f"jurisdiction: {self.jurisdiction}" if self.jurisdiction else "# jurisdiction: see content/site.yaml"
        yield from ("period: null", "in_force:", "  status: unknown", "source:")
        yield f"  file: {json.dumps(self.path.name, ensure_ascii=False)}"
        yield f'  sha256: "{hashlib.sha256(self.path.read_bytes()).hexdigest()}"'
        yield from ("  completeness: complete", "coverage: full")
        yield from _bilingual("summary", 0, MARK_ZH)

    def _provision(self, clause: Clause) -> Iterator[str]:
        yield f"  - id: {_id(clause.ref)}"
        yield f'    ref: "{clause.ref}"'
        yield f"    fingerprint: {officialtext.fingerprint(clause)}"
        if clause.heading:
            yield from _bilingual("heading", 4, clause.heading)
        sentences = [match.group() for match in _SENTENCES.finditer(clause.text) if len(match.group()) > 1]
        yield "    statements:" if sentences else "    statements: []"
        for number, sentence in enumerate(sentences, 1):
            yield from self._statement(number, sentence, clause)

    def _statement(self, number: int, sentence: str, clause: Clause) -> Iterator[str]:
        strength, word = _strength(sentence)
        yield f"      - id: {_id(clause.ref)}-s{number}"
        yield from _bilingual("text", 8, MARK_ZH)
        yield f"        strength: {strength}"
        yield f"        printed_word: {word}"
        found = officialtext.mentions(sentence, self.names)
        if found.bodies:
            yield "        bodies:"
            for name in found.bodies:
                yield f"          - department: {self.names[name]}"
                yield "            role: named"
                yield f"            printed: {name}"
        for candidate in officialtext.mentions(sentence).bodies:
            name = _LEADING.sub("", candidate)
            known = any(each in name or name in each for each in found.bodies)
            if not known and len(name) > len("省局") and _UNKNOWN.search(name):
                self.unknown.setdefault(name, clause.ref)
        if found.figures:
            yield "        figures:"
            for figure in found.figures:
                yield from _figure(figure)
        yield from _deadlines(found.dates)


_UNKNOWN = re.compile("(?:厅|委员会|局|办公室|联合会|部门|总会|政府|协会|残联|妇联)$")
_LEADING = re.compile(
    "^(?:.*(?:由|会同|协同|配合|报送|依托|成立|建立|发展|以及|和|与|及时|认真|落实|形式|向|经|对|本|强化|加大|要求|组织))"
)


def _bilingual(key: str, indent: int, zh: str) -> Iterator[str]:
    gap = " " * indent
    yield f"{gap}{key}:"
    yield f"{gap}  zh: {json.dumps(zh, ensure_ascii=False)}"
    yield f"{gap}  en: {json.dumps(MARK_EN)}"


def _figure(figure: FigureMention) -> Iterator[str]:
    first, *rest = _bilingual("measures", 12, MARK_ZH)
    yield from (f"          - {first.strip()}", *rest)
    yield from (f"            {line}" for line in _values(figure))
    yield from _bilingual("unit", 12, figure.unit or MARK_ZH)
    yield f'            comparator: "{figure.comparator}"'
    yield f"            role: {_role(figure)}"
    yield f"            printed: {json.dumps(figure.printed, ensure_ascii=False)}"


def _values(figure: FigureMention) -> Iterator[str]:
    if figure.high is None:
        yield f"value: {figure.low}"
    else:
        yield f"low: {figure.low}"
        yield f"high: {figure.high}"


def _role(figure: FigureMention) -> str:
    if "元" in figure.unit:
        return "cap" if figure.comparator == "<=" else "amount"
    return "share" if figure.unit in ("%", "％") else "threshold" if figure.unit in ("岁", "周岁") else "count"


def _deadlines(dates: tuple[str, ...]) -> Iterator[str]:
    if dates:
        yield "        deadlines:"
    for printed in dates:
        recurring = printed.startswith("每")
        yield f"          - type: {'recurring' if recurring else 'dated'}"
        if recurring:
            yield from _bilingual("rhythm", 12, printed)
        else:
            yield f'            date: "{_day(printed)}"'
        yield from _bilingual("what", 12, MARK_ZH)
        yield f"            printed: {json.dumps(printed, ensure_ascii=False)}"


def _day(printed: str) -> str:
    """Return the date of a deadline; of a span of years, the last."""
    parts = re.findall("[0-9]+", printed)
    spans_years = len(parts) > 1 and len(parts[1]) == len("2016")
    return parts[1] if spans_years else "-".join(part.zfill(2) for part in parts[:3])


def _strength(sentence: str) -> tuple[str, str]:
    for strength, pattern in _STRENGTHS:
        match = pattern.search(sentence)
        if match:
            return strength, match.group()
    verb = _VERB.search(sentence)
    return "plans", verb.group() if verb else MARK_ZH


def _id(ref: str) -> str:
    """Return `p-3-4-2` for 三(四)2; what is no number is spelt by its code point."""
    parts = re.findall(rf"[{_DIGITS}十百]+|[0-9]+|[{_CIRCLED}]|专栏|[a-z]+|[^()（）\-]", ref)
    return "-".join(["p", *map(_id_part, parts)])


def _id_part(part: str) -> str:
    if part == "?":
        return "x"
    if part.isascii():
        return part
    if part in _CIRCLED:
        return str(_CIRCLED.index(part) + 1)
    if part == "专栏":
        return "box"
    if set(part) <= set(_DIGITS + "十百"):
        return str(officialtext.number(part))
    return f"u{ord(part):x}"
