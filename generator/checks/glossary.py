"""Rules on terms: one English name each, and every term in use."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from generator.checks.breach import breach
from generator.checks.subject import Subject
from generator.checks.translations import is_restated
from generator.problems import Position, Problem


@dataclass(frozen=True, slots=True)
class _Named:
    """A Chinese name and the English ones that may stand for it."""

    record: str
    zh: str
    en: tuple[str, ...]


def rendered_differently(subject: Subject) -> Iterator[Problem]:
    """A term or programme whose English, beside its Chinese name, is another than the record's."""
    names = sorted(_names(subject), key=lambda each: -len(each.zh))
    for text in filter(is_restated, subject.texts):
        left, english = text.text.zh, singular(text.text.en)
        for named in names:
            if named.zh not in left or named.record == text.record:
                continue
            left = left.replace(named.zh, "\n")
            if not any(singular(each) in english for each in named.en):
                yield breach(
                    "term-rendered-differently",
                    text.en_at,
                    (f"“{named.zh}”的英文应是{named.en[0]}", f"“{named.zh}” is called “{named.en[0]}” in English"),
                    (f"见记录{named.record}", f"see the record `{named.record}`"),
                )


def avoided_words(subject: Subject) -> Iterator[Problem]:
    """An English rendering that a term's record says to avoid."""
    avoided = [(singular(word), word, term) for term in subject.kb.glossary.values() for word in term.avoid]
    for text in subject.texts:
        for form, word, term in avoided:
            if term.names.zh not in text.text.zh or text.record == term.id:
                continue
            if form in singular(text.text.en):
                yield breach(
                    "term-avoided",
                    text.en_at,
                    (f"“{term.names.zh}”不译作{word}", f"“{term.names.zh}” is not called “{word}” here"),
                    (f"用{term.names.en}", f"write “{term.names.en}”"),
                )


def unused_terms(subject: Subject) -> Iterator[Problem]:
    """A term that no other record's Chinese uses."""
    if not subject.is_whole:
        return
    everything = [(text.record, text.text.zh) for text in subject.texts]
    printed = [words.words for words in subject.words if words.kind in ("documents", "task_tables", "columns")]
    for term in subject.kb.glossary.values():
        forms = (term.names.zh, *term.aliases.zh)
        used = any(form in zh for record, zh in everything if record != term.id for form in forms)
        if not used and not any(form in each for each in printed for form in forms) and not term.places:
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
        yield _Named(term.id, term.names.zh, (term.names.en, *term.aliases.en))
    for programme in subject.kb.programmes.values():
        yield _Named(programme.id, programme.names.zh, (programme.names.en,))
