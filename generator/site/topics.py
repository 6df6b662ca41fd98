"""The list of topics (主题), and a page for each."""

from collections.abc import Iterator
from datetime import date

from generator import addresses, wording
from generator.language import Language
from generator.model import KnowledgeBase, Topic
from generator.output import OutputFile
from generator.site.frame import Page, stage
from generator.site.views import documents_of, notices, row_view


def pages(kb: KnowledgeBase, language: Language, as_of: date) -> Iterator[OutputFile]:
    """Yield the list and the page of every topic."""
    head = Page(
        kb, language, as_of, addresses.topics(language), "topics", "topics",
        wording.label("nav-topics")[language], wording.label("topics-lead")[language],
    )  # fmt: skip
    listed = [
        (head.to_topic(topic), head.say(topic.description), head.counted("unit-rows", len(kb.rows_of_topic(topic))))
        for topic in sorted(kb.topics.values(), key=lambda each: _alphabetical(each, language))
    ]
    yield stage(head, "topics.md.jinja", {"topics": listed})
    for topic in kb.topics.values():
        yield _page(kb, topic, language, as_of)


def _alphabetical(topic: Topic, language: Language) -> bytes:
    """Order A to Z: the common characters of GB 18030 stand in the order of their pinyin."""
    return topic.names[language].lower().encode("gb18030")


def _page(kb: KnowledgeBase, topic: Topic, language: Language, as_of: date) -> OutputFile:
    head = Page(
        kb, language, as_of, addresses.topic(topic.id, language), "topic", "topics",
        topic.names[language], topic.description[language], topic.id, topic.position,
    )  # fmt: skip
    rows = kb.rows_of_topic(topic)
    words = [word for word in topic.words if word.isascii() == (language is Language.EN)]
    context = {
        "description": head.say(topic.description),
        "other_name": topic.names[language.other],
        "words": wording.joined(words, language),
        "notices": notices(head, documents_of(rows)),
        "rows": tuple(row_view(head, row) for row in rows),
        "heading": head.label("topic-rows", count=len(rows)),
    }
    crumb = head.link(head.label("nav-topics"), addresses.topics(language))
    return stage(head, "topic.md.jinja", context, (crumb,))
