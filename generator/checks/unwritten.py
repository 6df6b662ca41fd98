"""A draft marks what is still to be written; nothing marked is published."""

from collections.abc import Iterator

from generator.language import Bilingual
from generator.model import KnowledgeBase
from generator.problems import Position, Problem

MARK_ZH = "【待写】"
MARK_EN = "[to be written]"


def texts_to_write(kb: KnowledgeBase) -> Iterator[Problem]:
    """A text that still holds the mark of a draft."""
    for text, position in _texts(kb):
        if text is not None and (MARK_ZH in text.zh or MARK_EN in text.en):
            yield Problem(
                "text-to-write",
                position,
                Bilingual("这里还没有写", "this is still to be written"),
                Bilingual("对照官方文本，用自己的话写", "write it in your own words, beside the official text"),
            )


def _texts(kb: KnowledgeBase) -> Iterator[tuple[Bilingual | None, Position]]:
    for document in kb.documents.values():
        for text in (document.titles, document.short_titles, document.summary):
            yield text, document.position
        for provision in document.provisions:
            yield provision.heading, provision.position
            for statement in provision.statements:
                yield statement.text, statement.text_position
                for figure in statement.figures:
                    yield figure.measures, figure.position
                    yield figure.unit, figure.position
                for deadline in statement.deadlines:
                    yield deadline.what, deadline.position
