"""Every way to name a body: what the resolver of search.js looks up."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.language import Bilingual
from generator.model import Department, KnowledgeBase, OtherName
from generator.search.pinyin import spelling
from generator.search.tokens import canonical

PROVINCE_PREFIXES = ("省", "吉林省")
ENDINGS = "厅局委办部"
"""What an ordinary word lacks of a department's name: 教育 and 省教育厅."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name as typed, the body it finds, and what kind of name it is.

    `kind` is `own`, `latin` (pinyin and initials), `later`, `former`, or `word`: an ordinary word that only offers the
    body as a filter.
    """

    typed: str
    department: str
    kind: str
    shown: Bilingual | None = None
    """For later and former names: how to show it."""
    since: str | None = None
    basis: str | None = None


def names(kb: KnowledgeBase) -> list[Name]:
    """Return all names, each typed form once for a body; sorted."""
    found: dict[tuple[str, str], Name] = {}
    own = {name.typed for department in kb.departments.values() for name in _own(department)}
    for department in kb.departments.values():
        for name in (*_own(department), *_latin(department), *_other(department), *_words(department)):
            if name.kind == "word" and name.typed in own:
                continue
            found.setdefault((name.typed, name.department), name)
    return sorted(found.values(), key=lambda name: (name.typed, name.department))


def _forms(chinese: str) -> Iterator[str]:
    """Yield a Chinese name, and the same without the province before it."""
    yield chinese
    for prefix in PROVINCE_PREFIXES:
        rest = chinese.removeprefix(prefix)
        if rest != chinese and len(rest) > 1 and not rest.startswith(("省", "委")):
            yield rest
            yield f"吉林省{rest}"


def _own(department: Department) -> Iterator[Name]:
    for written in department.own_names():
        forms = _forms(written) if not written.isascii() else (written,)
        for form in forms:
            yield Name(canonical(form), department.id, "own")


def _latin(department: Department) -> Iterator[Name]:
    """Pinyin and initials, of bodies that exist: nobody types those of 各级政府."""
    if department.kind != "concrete":
        return
    shorts = [department.short_names.zh]
    shorts += [alias for alias in department.aliases if not alias.isascii()]
    shorts += [each for other in department.later_names if not other.department for each in _typed(other)]
    for short in shorts:
        for form in _forms(short):
            if (spelt := spelling(form)) is not None:
                yield Name(spelt.full, department.id, "latin")
                yield Name(spelt.initials, department.id, "latin")


def _typed(other: OtherName) -> Iterator[str]:
    yield other.names.zh
    if other.short_names:
        yield other.short_names.zh
    yield from (alias for alias in other.aliases if not alias.isascii())


def _other(department: Department) -> Iterator[Name]:
    """Later and former names; one that has a record of its own is found under that alone."""
    for kind, others in (("later", department.later_names), ("former", department.former_names)):
        for other in others:
            if other.department:
                continue
            shown = other.short_names or other.names
            english = [other.names.en, *([other.short_names.en] if other.short_names else [])]
            written = [form for each in _typed(other) for form in _forms(each)] + english
            for each in written:
                when = other.since if kind == "later" else other.until
                yield Name(canonical(each), department.id, kind, shown, when, other.basis)


def _words(department: Department) -> Iterator[Name]:
    short = department.short_names.zh
    if department.kind == "concrete" and not department.is_division and short.startswith("省"):
        word = short[1:].rstrip(ENDINGS)
        if len(word) > 1:
            yield Name(canonical(word), department.id, "word")
