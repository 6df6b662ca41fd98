"""Topics (主题)."""

from collections.abc import Iterator

from generator import addresses
from generator.language import Bilingual
from generator.model import KnowledgeBase, Topic
from generator.search.records.record import GENERAL, SearchRecord, in_both


def topics(kb: KnowledgeBase) -> Iterator[SearchRecord]:
    """Yield one record a topic; its everyday words find it."""
    return (_topic(each) for each in kb.topics.values())


def _topic(topic: Topic) -> SearchRecord:
    chinese = [word for word in topic.words if not word.isascii()]
    english = [word for word in topic.words if word.isascii()]
    return SearchRecord(
        id=topic.id,
        kind="topic",
        part=GENERAL,
        document=None,
        title=topic.names,
        texts=(topic.description, Bilingual("、".join(chinese), ", ".join(english))),
        url=in_both(lambda language: addresses.topic(topic.id, language)),
        topics=(topic.id,),
    )
