"""Rules on the two languages of a text."""

import hashlib
import re
from collections.abc import Iterator

from generator.checks import numbers
from generator.checks.breach import breach
from generator.checks.subject import Subject, Text
from generator.model import KnowledgeBase
from generator.problems import Position, Problem

_QUOTED = re.compile("“([^“”]+)”")
_HAN = re.compile("[\u3400-\u9fff\U00020000-\U0003ffff]")
_LATIN_WORDS = re.compile(r"[A-Za-z]{3,}(?:[ ,.;]+[A-Za-z]{2,}){2,}")
_URL = re.compile(r"https?://[!-~]+")
_NUMBER = re.compile("[〔\\[（(]([0-9]{4})[〕\\]）)]第?([0-9]+)号")
_FREE = ("note", "evidence", "reason", "help", "description", "definition", "remark", "note_en")
"""Keys below which the editors explain something: there the two languages may choose different words."""
_RESTATED = ("text", "task", "items", "heading", "what")
_OF_DOCUMENTS = ("documents", "task_tables", "columns", "indicator_tables", "practices", "benefits", "procedures")


def is_held(text: Text) -> bool:
    """Whether the two languages must state the same: everything but the editors' explanations."""
    return not any(step in _FREE for step in text.trail)


def is_restated(text: Text) -> bool:
    """Whether the text restates a document."""
    return text.kind in _OF_DOCUMENTS and is_held(text) and any(step in _RESTATED for step in text.trail)


def numbers_that_differ(subject: Subject) -> Iterator[Problem]:
    """A number that one language states and the other does not."""
    for text in filter(is_held, subject.texts):
        only_zh, only_en = numbers.differing(text.text)
        for there, language, missing in (("英文", "English", only_zh), ("中文", "Chinese", only_en)):
            if missing:
                listed = ", ".join(f"{number:,f}" for number in sorted(missing))
                said = (f"{there}里没有数字{listed}", f"the {language} lacks the number {listed}")
                hint = ("中英文的数字要一致", "both languages state the same numbers")
                yield breach("numbers-differ", text.en_at, said, hint)


def document_numbers_that_differ(subject: Subject) -> Iterator[Problem]:
    """The number of a document (文号) that the English leaves out or writes differently."""
    for text in filter(is_held, subject.texts):
        for found in _NUMBER.finditer(text.text.zh):
            year, number = found.groups()
            if not re.search(rf"\[{year}\] No\. ?{number}\b", text.text.en):
                yield breach(
                    "document-number-differs",
                    text.en_at,
                    (
                        f"英文里没有文号[{year}] No. {number}",
                        f"the English lacks the document number [{year}] No. {number}",
                    ),
                    (
                        f"照写，如“Ji Min Fa [{year}] No. {number}”",
                        f"write it out, as in “Ji Min Fa [{year}] No. {number}”",
                    ),
                )


def translation_hash(*chinese: str) -> str:
    """Return the hash of the Chinese that an English text translates: 16 hexadecimal digits."""
    return hashlib.sha256("\n".join(chinese).encode()).hexdigest()[:16]


def stale_translations(subject: Subject) -> Iterator[Problem]:
    """A Chinese text that changed after its English was last looked at."""
    for en_of, chinese, at in _translated(subject.kb):
        if en_of is not None and en_of != translation_hash(*chinese):
            said = ("中文改过，英文还没有核对", "the Chinese has changed since its English was checked")
            hint = ("核对英文，再运行policykb stamp", "check the English, then run policykb stamp")
            yield breach("stale-translation", at, said, hint)


def _translated(kb: KnowledgeBase) -> Iterator[tuple[str | None, tuple[str, ...], Position]]:
    for row in kb.rows:
        yield row.en_of, (row.task.zh, *(item.zh for item in row.items)), row.places.task
    for document in kb.documents.values():
        for _, provision in kb.clauses_of(document):
            for each in provision.statements:
                yield each.en_of, (each.text.zh,), each.text_position
    for table in kb.indicator_tables.values():
        for indicator in table.indicators:
            yield indicator.en_of, (indicator.names.zh,), indicator.name_position


def names_left_out(subject: Subject) -> Iterator[Problem]:
    """A name that the Chinese quotes (“阳光家园计划”) and the English does not."""
    for text in filter(is_restated, subject.texts):
        chinese, english = _QUOTED.findall(text.text.zh), _QUOTED.findall(text.text.en)
        if len(chinese) > len(english):
            listed = "、".join(chinese)
            yield breach(
                "names-differ",
                text.en_at,
                (
                    f"中文有{len(chinese)}个引号里的名称（{listed}），英文只有{len(english)}个",
                    f"the Chinese quotes {len(chinese)} names ({listed}), the English only {len(english)}",
                ),
                ("英文也把名称放在“”里", "put each name into “ ” in English too"),
            )


def chinese_in_english(subject: Subject) -> Iterator[Problem]:
    """A Chinese character in English text."""
    for text in subject.texts:
        if (found := _HAN.search(text.text.en)) is not None:
            said = (f"英文里有汉字“{found.group()}”", f"there is a Chinese character, {found.group()}, in the English")
            yield breach(
                "chinese-in-english", text.en_at, said, ("译成英文，或写拼音", "translate it, or write it in pinyin")
            )


def english_in_chinese(subject: Subject) -> Iterator[Problem]:
    """English sentences in the place of Chinese."""
    for text in subject.texts:
        chinese = _URL.sub("", text.text.zh)
        if _LATIN_WORDS.search(chinese) or (not _HAN.search(chinese) and re.search("[A-Za-z]{3}", chinese)):
            said = ("zh里是英文", "there is English where the Chinese belongs")
            yield breach(
                "english-in-chinese",
                text.zh_at,
                said,
                ("写中文；看看zh和en是不是写反了", "write Chinese; look whether zh and en are swapped"),
            )


def identical_texts(subject: Subject) -> Iterator[Problem]:
    """The same words in both languages: one was copied and never translated."""
    for text in subject.texts:
        same = text.text.zh.strip() == text.text.en.strip()
        if same and re.search(r"\w", text.text.en) and not _is_name_alike(text.text.en):
            said = ("中文和英文完全一样", "the Chinese and the English are the same")
            yield breach("identical-texts", text.en_at, said, ("翻译其中一种", "translate one of them"))


def _is_name_alike(text: str) -> bool:
    """Whether a text is written alike in both languages: figures, units, abbreviations."""
    return re.fullmatch(r"[A-Z0-9%‰°.,/+–—-]{1,12}", text.strip()) is not None
