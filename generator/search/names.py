"""What content/ says of the names of bodies, for `search/names.js`, which makes every form that people type."""

from collections.abc import Iterable, Iterator
from typing import Any

from generator.language import Bilingual
from generator.model import Department, KnowledgeBase, OtherName
from generator.search.pinyin import spelling

PROVINCES = ("省", "吉林省")
"""What stands before the name of a provincial body, or not."""

UNTOLD = ("政府", "党委")
"""Without the province these are no names."""
COLUMNS = ("zh", "en", "level", "line", "parent", "names", "others", "spelt")
"""What is known of a body, in the order of the data."""
FILLERS = ("吉林", "jilin provincial ", "jilin ", "the ")
"""The resolver drops these words before any name."""
KEPT = ("吉林省委",)
"""A body of its own: names that begin so must be told in full, or the resolver stops at the shorter one."""


def bodies(departments: Iterable[Department]) -> dict[str, list[Any]]:
    """Return the names of bodies, their other names and places, a column each as JSON data; 0 stands for nothing."""
    found = {department.id: dict(_body(department)) for department in departments}
    return {"id": list(found)} | {key: [each.get(key, 0) for each in found.values()] for key in COLUMNS}


def in_order(kb: KnowledgeBase) -> tuple[tuple[Department, ...], tuple[Department, ...]]:
    """Return the bodies that the finder must know, and the others.

    It must know those of rows, the departments of divisions, and those of the same lines (县残联 beside 省残联).
    """
    listed = {body.department.id for row in kb.rows for body in row.bodies}
    listed |= {body.department.id for row in kb.rows for body in row.named}
    listed |= {kb.departments[each].parent or each for each in listed}
    lines = {kb.departments[each].line for each in listed} - {None}
    known = [each for each in kb.departments.values() if each.id in listed or each.line in lines]
    return tuple(known), tuple(each for each in kb.departments.values() if each not in known)


def _body(department: Department) -> Iterator[tuple[str, Any]]:
    """Yield what is known; what is empty, or follows from the rest, is left out."""
    yield "zh", department.short_names.zh
    yield "en", department.short_names.en
    yield "level", department.level
    for key, value in (("line", department.line), ("parent", department.parent), ("names", _names(department))):
        if value:
            yield key, value
    if others := [_other(kind, other) for kind, other in _others(department)]:
        yield "others", others
    if department.kind == "concrete":
        yield "spelt", [name for name in _spelt(department) if name not in _made(department)]


def _names(department: Department) -> list[str]:
    """Return the names from which the others follow: forms with and without the province, and a filler before."""
    short, made = department.short_names, _made(department)
    known = {name.lower() for name in (*department.own_names(), *made)}
    return [
        name
        for name in dict.fromkeys(department.own_names())
        if name not in made
        and name not in (short.zh, short.en)
        and (
            name.startswith(KEPT)
            or not any(name.lower().removeprefix(each) in known - {name.lower()} for each in FILLERS)
        )
    ]


def _made(department: Department) -> set[str]:
    return {form for name in department.own_names() for form in forms(name) if form != name}


def forms(name: str) -> Iterator[str]:
    """Yield a Chinese name, and the same without and with the province before it; names.js does the same."""
    yield name
    for prefix in PROVINCES:
        rest = name.removeprefix(prefix)
        if rest != name and len(rest) > 1 and not rest.startswith(("省", "委")):
            yield from ((rest,) if rest not in UNTOLD else ())
            yield f"吉林省{rest}"


def syllables(departments: Iterable[Department]) -> dict[str, str]:
    """Return how the characters of names are read; a name that is read otherwise stands with all its syllables."""
    table: dict[str, str] = {}
    for department in departments:
        for name in _spelt(department) if department.kind == "concrete" else ():
            read = spelling(name) or ""
            for character, syllable in zip(name, read.split(" "), strict=True):
                if table.setdefault(character, syllable) != syllable:
                    table[name] = read
    return table


def _others(department: Department) -> Iterator[tuple[str, OtherName]]:
    """Later and former names; one that has a record of its own is found under that alone."""
    for kind, names in (("later", department.later_names), ("former", department.former_names)):
        for name in names:
            if not name.department:
                yield kind, name


def _other(kind: str, other: OtherName) -> dict[str, Any]:
    english = [other.names.en, *([other.short_names.en] if other.short_names else [])]
    return {
        "kind": kind,
        "shown": both(other.short_names or other.names),
        "when": other.since if kind == "later" else other.until,
        "basis": other.basis,
        "typed": [*_chinese(other), *english],
    }


def _chinese(other: OtherName) -> Iterator[str]:
    yield other.names.zh
    if other.short_names:
        yield other.short_names.zh
    yield from (alias for alias in other.aliases if not alias.isascii())


def _spelt(department: Department) -> Iterator[str]:
    """Yield the names to type in pinyin, of bodies that exist: nobody types that of 各级政府."""
    names = [department.short_names.zh, *(alias for alias in department.aliases if not alias.isascii())]
    names += [name for kind, other in _others(department) if kind == "later" for name in _chinese(other)]
    for name in dict.fromkeys(names):
        if spelling(name) is not None:
            yield name


def both(text: Bilingual) -> dict[str, str]:
    """Return a text as JSON data."""
    return {"zh": text.zh, "en": text.en}
