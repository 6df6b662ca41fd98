"""Rules on terms: one English name each, and every term in use."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from generator.checks.breach import breach
from generator.checks.forms import Forms
from generator.checks.subject import Subject, Text
from generator.checks.translations import is_restated
from generator.link import Kind
from generator.problems import Position, Problem


@dataclass(frozen=True, slots=True)
class _Named:
    """A Chinese name and the English ones that may stand for it."""

    kind: Kind
    record: str
    zh: str
    en: tuple[str, ...]


def rendered_differently(subject: Subject) -> Iterator[Problem]:
    """A term or programme whose English, beside its Chinese name, is another than the record's."""
    names: dict[str, list[_Named]] = defaultdict(list)
    for named in _names(subject):
        names[named.zh].append(named)
    forms = Forms(names)
    for text in filter(is_restated, subject.texts):
        for form in dict.fromkeys(forms.found(text.text.zh)):
            meant = names[form]
            english = [word for named in meant for word in named.en]
            if any(_is_own(text, named.kind, named.record) for named in meant) or _is_any_of(english, text.text.en):
                continue
            yield breach(
                "term-rendered-differently",
                text.en_at,
                (f"“{form}”的英文应是{english[0]}", f"“{form}” is called “{english[0]}” in English"),
                (f"见记录{meant[0].record}", f"see the record `{meant[0].record}`"),
            )


def _is_own(text: Text, kind: Kind, record: str) -> bool:
    """Whether a text stands in the record that bears the name: a record of another kind may share its id."""
    return (text.kind, text.record) == (kind.value, record)


def _is_any_of(english: list[str], text: str) -> bool:
    return any(singular(word) in singular(text) for word in english)


def avoided_words(subject: Subject) -> Iterator[Problem]:
    """An English rendering that a term's record says to avoid."""
    avoiding = {term.names.zh: term for term in subject.kb.glossary.values() if term.avoid}
    forms = Forms(avoiding)
    for text in subject.texts:
        for form in dict.fromkeys(forms.found(text.text.zh)):
            term = avoiding[form]
            wrong = next((word for word in term.avoid if singular(word) in singular(text.text.en)), None)
            if wrong is not None and not _is_own(text, Kind.GLOSSARY, term.id):
                yield breach(
                    "term-avoided",
                    text.en_at,
                    (f"“{form}”不译作{wrong}", f"“{form}” is not called “{wrong}” here"),
                    (f"用{term.names.en}", f"write “{term.names.en}”"),
                )


def unused_terms(subject: Subject) -> Iterator[Problem]:
    """A term that no other record's Chinese uses."""
    if not subject.is_whole:
        return
    users: dict[str, set[tuple[str, str]]] = defaultdict(set)
    forms = Forms(form for term in subject.kb.glossary.values() for form in (term.names.zh, *term.aliases.zh))
    for text in subject.texts:
        for form in forms.found(text.text.zh):
            users[form].add((text.kind, text.record))
    for term in subject.kb.glossary.values():
        used = any(users[form] - {(Kind.GLOSSARY.value, term.id)} for form in (term.names.zh, *term.aliases.zh))
        if not used and not term.places:
            yield _unused(term.position, term.names.zh)


def _unused(at: Position, name: str) -> Problem:
    said = (f"没有一条记录用到“{name}”", f"no record uses “{name}”")
    return breach(
        "unused-term", at, said, ("删去，或在places里写明出处", "delete it, or say in `places` where it stands")
    )


@lru_cache(maxsize=20_000)
def singular(text: str) -> str:
    """Return English as it is compared: lower case, words without plural endings, hyphens as spaces."""
    words = re.findall(r"[a-z0-9]+(?:’[a-z]+)?", text.lower())
    return " " + " ".join(_stem(word.partition("’")[0]) for word in words) + " "


def _stem(word: str) -> str:
    for ending, other in (("ies", "y"), ("sses", "ss"), ("s", "")):
        if word.endswith(ending) and not word.endswith(("ss", "us", "is")) and len(word) > len(ending) + 1:
            return word.removesuffix(ending) + other
    return word


def _names(subject: Subject) -> Iterator[_Named]:
    for term in subject.kb.glossary.values():
        yield _Named(Kind.GLOSSARY, term.id, term.names.zh, (term.names.en, *term.aliases.en))
    for programme in subject.kb.programmes.values():
        yield _Named(Kind.PROGRAMME, programme.id, programme.names.zh, (programme.names.en,))
