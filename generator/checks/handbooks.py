"""Rules on handbooks."""

from collections.abc import Callable, Iterator

from generator.checks.breach import breach
from generator.checks.subject import Subject
from generator.link import Kind
from generator.model import Chapter, Handbook, KnowledgeBase
from generator.problems import Problem

Selects = Callable[[KnowledgeBase, Handbook, Chapter], bool]
_WORDS_ONLY = ("guide", "index", "forms", "contacts")
"""Chapters whose contents an index does not name."""


def _table(_: KnowledgeBase, __: Handbook, chapter: Chapter) -> bool:
    return chapter.table is None or bool(chapter.table.rows)


def _any_table(_: KnowledgeBase, handbook: Handbook, __: Chapter) -> bool:
    return any(chapter.type == "task-table" for chapter in handbook.chapters)


def _provisions(_: KnowledgeBase, __: Handbook, chapter: Chapter) -> bool:
    return chapter.document is None or bool(chapter.document.provisions)


def _columns(kb: KnowledgeBase, _: Handbook, chapter: Chapter) -> bool:
    return chapter.document is None or bool(kb.columns_of(chapter.document))


def _benefits(kb: KnowledgeBase, _: Handbook, chapter: Chapter) -> bool:
    return bool(chapter.benefits or kb.benefits)


def _others(_: KnowledgeBase, handbook: Handbook, __: Chapter) -> bool:
    return any(chapter.type not in _WORDS_ONLY for chapter in handbook.chapters)


_SELECTS: dict[str, Selects] = {
    "task-table": _table,
    "matrix": _table,
    "bodies": _any_table,
    "provisions": _provisions,
    "columns": _columns,
    "benefits": _benefits,
    "cards": _benefits,
    "decision-sheets": _benefits,
    "overview": _benefits,
    "glossary": lambda kb, _, __: bool(kb.glossary),
    "comparison": lambda kb, _, __: bool(kb.comparisons),
    "practices": lambda kb, _, __: bool(kb.practices),
    "stated": lambda _, __, chapter: bool(chapter.places or chapter.missing),
    "index": _others,
}
"""Whether a chapter of a type has something to print; other types always have."""


def chapters_selecting_nothing(subject: Subject) -> Iterator[Problem]:
    """A chapter that the content leaves empty: its title would stand over nothing."""
    if not subject.is_whole:
        return
    for handbook in subject.kb.handbooks.values():
        for index, chapter in enumerate(handbook.chapters):
            selects = _SELECTS.get(chapter.type)
            if selects is not None and not selects(subject.kb, handbook, chapter):
                yield breach(
                    "chapter-selects-nothing",
                    subject.place(Kind.HANDBOOK, handbook.id, "chapters", index, "type"),
                    (f"“{chapter.titles.zh}”一章没有内容可选", f"the chapter “{chapter.titles.en}” selects nothing"),
                    ("补上要选的内容，或删去这一章", "add what it selects, or remove the chapter"),
                )
