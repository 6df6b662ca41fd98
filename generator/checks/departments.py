"""Rules on bodies."""

import unicodedata
from collections.abc import Iterator

from generator.language import Bilingual
from generator.model import KnowledgeBase
from generator.problems import Problem


def names_claimed_twice(kb: KnowledgeBase) -> Iterator[Problem]:
    """A name, short name, alias or abbreviation that two bodies claim would find the wrong one.

    Former and later names may be shared: two bodies that merged have the same later name.
    """
    claimed: dict[str, str] = {}
    for department in kb.departments.values():
        for name, position in department.placed_names:
            other = claimed.setdefault(folded(name), department.id)
            if other != department.id:
                yield Problem(
                    "name-claimed-twice",
                    position,
                    Bilingual(f"“{name}”已是{other}的名称", f"“{name}” is a name of `{other}` already"),
                    Bilingual("从其中一条记录删去这个名称", "remove the name from one of the two records"),
                )


def folded(name: str) -> str:
    """Return the form in which names are compared: NFKC, case folded, without spaces."""
    return "".join(unicodedata.normalize("NFKC", name).casefold().split())


def parent_cycles(kb: KnowledgeBase) -> Iterator[Problem]:
    """A division whose chain of parents leads back to itself."""
    for department in kb.departments.values():
        chain = [department.id]
        parent = department.parent
        while parent is not None and parent in kb.departments and parent not in chain:
            chain.append(parent)
            parent = kb.departments[parent].parent
        if parent == department.id:
            way = " → ".join([*chain, department.id])
            yield Problem(
                "parent-cycle",
                department.position,
                Bilingual(f"上级关系成环：{way}", f"parents run in a circle: {way}"),
            )
