"""The search that readers get answers for every name of every body that has a row."""

from collections.abc import Iterator
from datetime import date

from generator.language import Bilingual, Language
from generator.model import Department, KnowledgeBase
from generator.problems import Problem, Severity
from generator.search import Engine


def search_problems(kb: KnowledgeBase, as_of: date) -> Iterator[Problem]:
    """Yield each name of a body with rows that does not find one of them first, in the language of the name."""
    with Engine(kb, as_of) as engine:
        for department in kb.departments.values():
            if not kb.assignments(department).count:
                continue
            for name, language in _names(department):
                if not _is_found(engine, kb, department, name, language):
                    said = Bilingual(
                        f"搜“{name}”找不到{department.id}", f"searching “{name}” does not find `{department.id}`"
                    )
                    yield Problem("search-misses-name", department.position, said, severity=Severity.WARNING)


def _names(department: Department) -> Iterator[tuple[str, Language]]:
    for language in Language:
        yield department.names[language], language
        yield department.short_names[language], language
    for alias in department.aliases:
        yield alias, Language.EN if alias.isascii() else Language.ZH


def _is_found(engine: Engine, kb: KnowledgeBase, department: Department, name: str, language: Language) -> bool:
    rows = {row.id for row in kb.rows if row.role_of(department) is not None}
    hits = engine.search(name, language=language)
    return any(hit.id in rows or hit.id == department.id for hit in hits)
