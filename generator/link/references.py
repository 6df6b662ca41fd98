"""Resolving references by id, and saying so where one leads nowhere."""

import difflib
from collections.abc import Collection
from dataclasses import dataclass, field

from generator.language import Bilingual
from generator.link.content import Content, Kind
from generator.problems import Position, Problem

_HINTS = 200
"""So many unknown references get the nearest id as a hint."""
_NOUNS = {
    Kind.DOCUMENT: Bilingual("文件", "document"),
    Kind.DEPARTMENT: Bilingual("单位", "body"),
    Kind.TOPIC: Bilingual("主题", "topic"),
    Kind.PROGRAMME: Bilingual("计划或活动", "programme"),
    Kind.COLUMN: Bilingual("专栏", "column"),
    Kind.INDICATOR_TABLE: Bilingual("指标表", "indicator table"),
    Kind.PRACTICE: Bilingual("经验做法", "practice"),
    Kind.READING: Bilingual("读法", "reading"),
    Kind.QUESTION: Bilingual("问题", "question"),
    Kind.PROCEDURE: Bilingual("办理程序", "procedure"),
    Kind.GROUP: Bilingual("人群", "group"),
    Kind.BENEFIT: Bilingual("帮助事项", "benefit"),
    Kind.QUANTITY: Bilingual("数量", "quantity"),
    Kind.DUTY: Bilingual("相近职责", "duty"),
    Kind.TRANSFER: Bilingual("职能划转", "transfer"),
    Kind.COMPARISON: Bilingual("对照", "comparison"),
    Kind.LINK: Bilingual("关联", "link"),
    Kind.GLOSSARY: Bilingual("术语", "glossary term"),
    Kind.LOCALITY: Bilingual("县乡信息", "locality"),
    Kind.TASK_TABLE: Bilingual("任务表", "task table"),
    Kind.HANDBOOK: Bilingual("手册", "handbook"),
    Kind.EVIDENCE: Bilingual("证据", "evidence"),
}


@dataclass(frozen=True, slots=True)
class Reference:
    """A place that names a record by its id."""

    kind: Kind | None
    """None where it names whatever may be cited: a record of `CITED`, or an item of one."""
    target: str
    at: Position


CITED = (Kind.DOCUMENT, Kind.TASK_TABLE, Kind.COLUMN, Kind.INDICATOR_TABLE, Kind.PRACTICE)
"""Kinds of records that share the ids of items."""


@dataclass
class References:
    """Looks up ids and collects the problems of those that are unknown."""

    content: Content
    problems: list[Problem] = field(default_factory=list)
    made: list[Reference] = field(default_factory=list)
    """Every reference by id that was looked up, in the order of linking."""

    def exists(self, kind: Kind, record_id: str, at: Position, code: str | None = None) -> bool:
        """Whether `record_id` names a record of `kind`; reports it otherwise, under `code` where one is given."""
        self.made.append(Reference(kind, record_id, at))
        known = self.content.known[kind]
        if record_id not in known:
            folder = f"content/{kind.value}/"
            self._unknown(_NOUNS[kind], record_id, known, at, Bilingual(f"见{folder}", f"see {folder}"), code)
        return record_id in self.content.records[kind]

    def item(self, item: str, known: Collection[str], at: Position) -> bool:
        """Whether `item` (`<record>#<part>`) is known; reports it otherwise."""
        self.made.append(Reference(None, item, at))
        if item in known:
            return True
        record = item.partition("#")[0]
        if not any(
            record in records and record not in self.content.records[kind]
            for kind, records in self.content.known.items()
        ):
            where = Bilingual("写法是“记录#项”", "write `<record>#<part>`")
            self._unknown(Bilingual("条目", "item"), item, known, at, where, None)
        return False

    def answer(self, key: str, known: Collection[str], at: Position) -> None:
        """Report an answer that a question does not have."""
        where = Bilingual(f"可选：{'、'.join(sorted(known))}", f"possible: {', '.join(sorted(known))}")
        self._unknown(Bilingual("回答", "answer"), key, known, at, where, None)

    def part(self, part: str, known: Collection[str], at: Position) -> None:
        """Report `part` if the record has no such part."""
        if part not in known:
            where = Bilingual("写本记录里一项的编号", "write the id of a part of this record")
            self._unknown(Bilingual("条目", "item"), part, known, at, where, None)

    def listed(self, noun: Bilingual, key: str, known: Collection[str], at: Position) -> None:
        """Report `key` if it is none of the ids listed in `content/site.yaml`."""
        if key not in known:
            self._unknown(noun, key, known, at, Bilingual("见content/site.yaml", "see content/site.yaml"), None)

    def _unknown(  # noqa: PLR0913, PLR0917 - one problem has this many sides
        self, noun: Bilingual, key: str, known: Collection[str], at: Position, where: Bilingual, code: str | None
    ) -> None:
        # Each search for the nearest id looks at all of them: a thousand wrong references need no thousand searches.
        is_early = len(self.problems) < _HINTS
        near = difflib.get_close_matches(key, sorted(known), n=1, cutoff=0.6) if is_early else []
        hint = Bilingual(f"是不是“{near[0]}”？", f"did you mean `{near[0]}`?") if near else where
        word = "department" if noun.en == "body" else noun.en.replace(" ", "-")
        message = Bilingual(f"没有编号为“{key}”的{noun.zh}", f"there is no {noun.en} `{key}`")
        self.problems.append(Problem(code or f"unknown-{word}", at, message, hint))
