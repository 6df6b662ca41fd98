"""Rules on numbers that documents print: of columns, projects, indicators and measures."""

import re
from collections.abc import Iterable, Iterator

from generator.checks.breach import breach
from generator.checks.subject import Subject
from generator.language import Bilingual
from generator.link import Kind
from generator.problems import Position, Problem

_OF_COLUMN = re.compile("专栏([0-9]+)")
Numbered = list[tuple[int, Position]]
_COLUMN = Bilingual("专栏", "column")
_PROJECT = Bilingual("项目", "project")
_INDICATOR = Bilingual("指标", "indicator")
_MEASURE = Bilingual("做法", "measure")


def numbers_used_twice(subject: Subject) -> Iterator[Problem]:
    """A number that two columns of a document, or two parts of a record, share."""
    for what, numbered, _ in _sequences(subject):
        seen: dict[int, Position] = {}
        for number, at in numbered:
            first = seen.setdefault(number, at)
            if first is not at:
                said = (f"{what.zh}{number}重复（另见{first}）", f"{what.en} {number} stands twice (see {first})")
                yield breach("number-twice", at, said, ("照文件改序号", "number them as the document does"))


def numbers_missing(subject: Subject) -> Iterator[Problem]:
    """A gap in the numbers, unless parts of the text are lost."""
    for what, numbered, has_losses in _sequences(subject):
        numbers = {number for number, _ in numbered}
        missing = sorted(set(range(1, max(numbers, default=0) + 1)) - numbers)
        if missing and not has_losses:
            after = next(at for number, at in sorted(numbered) if number > missing[0])
            zh, en = "、".join(map(str, missing)), ", ".join(map(str, missing))
            yield breach(
                "number-missing",
                after,
                (f"缺{what.zh}{zh}", f"{what.en} {en} is missing"),
                ("补上；文本缺失的写lost: true", "add it; where the text is lost, write `lost: true`"),
            )


def _sequences(subject: Subject) -> Iterator[tuple[Bilingual, Numbered, bool]]:
    kb, place = subject.kb, subject.place
    for document in kb.documents.values():
        columns = kb.columns_of(document)
        # The indicator table of a plan is mostly printed as its first column.
        tables = [(_number(each.ref), each.position) for each in kb.indicator_tables_of(document)]
        printed = ((each.number, place(Kind.COLUMN, each.id, "number")) for each in columns)
        numbered = _numbered([*tables, *printed])
        yield _COLUMN, numbered, any(c.is_lost for c in columns)
    for column in kb.columns.values():
        projects = _numbered(
            (each.number, place(Kind.COLUMN, column.id, "projects", index, "number"))
            for index, each in enumerate(column.projects)
        )
        yield _PROJECT, projects, column.is_lost or any(each.is_lost for each in column.projects)
    for table in kb.indicator_tables.values():
        indicators = _numbered(
            (each.number, place(Kind.INDICATOR_TABLE, table.id, "indicators", index, "number"))
            for index, each in enumerate(table.indicators)
        )
        yield _INDICATOR, indicators, False
    for practice in kb.practices.values():
        measures = _numbered(
            (each.number, place(Kind.PRACTICE, practice.id, "measures", index, "number"))
            for index, each in enumerate(practice.measures)
        )
        yield _MEASURE, measures, False


def _numbered(pairs: Iterable[tuple[int | None, Position]]) -> Numbered:
    return [(number, at) for number, at in pairs if number is not None]


def _number(ref: str) -> int | None:
    found = _OF_COLUMN.search(ref)
    return int(found[1]) if found else None
