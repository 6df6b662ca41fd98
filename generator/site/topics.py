"""The list of topics (主题) from A to Z, and a page for each with everything under it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from generator import addresses, wording
from generator.language import Language
from generator.model import Document, Item, KnowledgeBase, Topic
from generator.output import OutputFile
from generator.site import letters
from generator.site.frame import Link, Page, stage
from generator.site.views import documents_of, notices, row_view

_KINDS = ("provision", "project", "measure")
"""Kinds of clauses, in the order of a page."""


@dataclass(frozen=True, slots=True)
class TopicLine:
    """A topic in the list."""

    link: Link
    description: str
    count: str


@dataclass(frozen=True, slots=True)
class ListSection:
    """A list of links under a heading; each link with the document it is of."""

    anchor: str
    title: str
    lines: tuple[tuple[Link, str], ...]


def pages(kb: KnowledgeBase, language: Language, as_of: date) -> Iterator[OutputFile]:
    """Yield the list and the page of every topic."""
    head = Page(
        kb, language, as_of, addresses.topics(language), "topics", "topics",
        wording.label("nav-topics")[language], wording.label("topics-lead")[language],
    )  # fmt: skip
    clauses = by_topic(kb)
    by_letter: dict[str, list[TopicLine]] = {}
    for topic in sorted(kb.topics.values(), key=lambda each: (letters.key(each.names, language), each.id)):
        sections = tuple(_sections(head, topic, clauses.get(topic.id, ())))
        count = len(kb.rows_of_topic(topic)) + sum(len(each.lines) for each in sections)
        line = TopicLine(head.to_topic(topic), head.say(topic.description), head.counted("unit-entries", count))
        by_letter.setdefault(letters.letter(topic.names, language), []).append(line)
    yield stage(head, "topics.md.jinja", {"letters": tuple((key, tuple(own)) for key, own in by_letter.items())})
    for topic in kb.topics.values():
        yield _page(kb, topic, language, as_of, clauses.get(topic.id, ()))


def by_topic(kb: KnowledgeBase) -> Mapping[str, tuple[Item, ...]]:
    """Return the clauses with a statement under each topic, newest document first."""
    found: dict[str, dict[str, Item]] = {}
    for document in sorted(kb.documents.values(), key=lambda each: (-each.year, each.id)):
        for record, provision in kb.clauses_of(document):
            item = kb.items.get(f"{record}#{provision.id}", kb.items[record])
            for statement in provision.statements:
                for topic in statement.topics:
                    found.setdefault(topic.id, {}).setdefault(item.id, item)
    return {topic: tuple(items.values()) for topic, items in found.items()}


def _page(kb: KnowledgeBase, topic: Topic, language: Language, as_of: date, clauses: tuple[Item, ...]) -> OutputFile:
    head = Page(
        kb, language, as_of, addresses.topic(topic.id, language), "topic", "topics",
        topic.names[language], topic.description[language], topic.id, topic.position,
    )  # fmt: skip
    rows = kb.rows_of_topic(topic)
    words = [word for word in topic.words if word.isascii() == (language is Language.EN)]
    documents: dict[str, Document] = {each.id: each for each in documents_of(rows)}
    documents |= {each.document.id: each.document for each in clauses}
    context = {
        "description": head.say(topic.description),
        "other_name": topic.names[language.other],
        "words": wording.joined(words, language),
        "notices": notices(head, tuple(documents.values())),
        "rows": tuple(row_view(head, row) for row in rows),
        "heading": head.label("topic-rows", count=len(rows)),
        "sections": tuple(_sections(head, topic, clauses)),
    }
    crumb = head.link(head.label("nav-topics"), addresses.topics(language))
    return stage(head, "topic.md.jinja", context, (crumb,))


def _sections(page: Page, topic: Topic, clauses: Iterable[Item]) -> Iterator[ListSection]:
    kb, language = page.kb, page.language
    yield from _listed(page, "benefits", [
        (page.link(page.say(each.names), addresses.benefit(each.id, language)), page.say(each.summary))
        for each in kb.benefits.values() if topic in each.topics
    ])  # fmt: skip
    yield from _listed(page, "groups", [
        (page.link(page.say(each.names), addresses.group(each.id, language)), page.say(each.description))
        for each in kb.groups.values() if topic in each.topics
    ])  # fmt: skip
    items = tuple(clauses)
    for kind in _KINDS:
        own = [each for each in items if each.kind == kind or (kind == "measure" and each.kind == "practice")]
        yield from _listed(page, f"{kind}s", [_clause(page, each) for each in own])
    indicators = [
        kb.items[f"{table.id}#{each.id}"]
        for table in kb.indicator_tables.values() for each in table.indicators if topic in each.topics
    ]  # fmt: skip
    yield from _listed(page, "indicators", [_clause(page, each) for each in indicators])
    yield from _listed(page, "compared", [
        (page.link(page.say(each.names), addresses.compared(each.id, language)), "")
        for each in kb.comparisons.values() if topic in each.topics
    ])  # fmt: skip
    yield from _listed(page, "programmes", [
        (page.link(page.say(each.names), addresses.programme(each.id, language)), "")
        for each in kb.programmes.values() if topic in each.topics
    ])  # fmt: skip
    yield from _listed(page, "terms", [
        (page.link(page.say(each.names), addresses.term(each.id, language)), page.say(each.definition))
        for each in kb.glossary.values() if topic in each.topics
    ])  # fmt: skip


def _listed(page: Page, anchor: str, lines: list[tuple[Link, str]]) -> Iterator[ListSection]:
    if lines:
        yield ListSection(anchor, page.label(f"topic-{anchor}", count=len(lines)), tuple(lines))


def _clause(page: Page, item: Item) -> tuple[Link, str]:
    return page.to_item(item), "" if item.names == item.document.titles else page.say(item.names)
