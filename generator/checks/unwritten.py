"""A draft marks what is still to be written; nothing marked is published."""

from collections.abc import Iterator

from generator.checks.breach import breach
from generator.checks.subject import Subject
from generator.problems import Problem

MARK_ZH = "【待写】"
MARK_EN = "[to be written]"


def texts_to_write(subject: Subject) -> Iterator[Problem]:
    """A text that still holds the mark of a draft."""
    for text in subject.texts:
        if MARK_ZH in text.text.zh or MARK_EN in text.text.en:
            said = ("这里还没有写", "this is still to be written")
            hint = ("对照官方文本，用自己的话写", "write it in your own words, beside the official text")
            yield breach("text-to-write", text.zh_at, said, hint)
