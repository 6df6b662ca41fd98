"""The overview (一页看懂): who may ask for what, and on which page it stands."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.handbook.chapters.benefits import benefit_anchor, chosen
from generator.handbook.making import Made, Making
from generator.model import Benefit, Chapter, Group

_KINDS = ("category", "grade", "age", "household", "situation", "family", "helper")


@dataclass(frozen=True, slots=True)
class Subject:
    """What may be asked about, and the anchors of the pages that say more."""

    name: str
    anchors: str


@dataclass(frozen=True, slots=True)
class GroupLine:
    """A group of people, or several of whom the same pages speak, and the subjects in which documents name them."""

    name: str
    subjects: tuple[Subject, ...]


@dataclass(frozen=True, slots=True)
class KindOfGroup:
    """Groups of one kind: by type of disability, by grade, by age."""

    name: str
    lines: tuple[GroupLine, ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """The chapter."""

    kinds: tuple[KindOfGroup, ...]


def overview(making: Making, _: Chapter) -> Made | None:
    """Print the groups with their benefits."""
    printed = {
        each.id
        for chapter in making.handbook.chapters
        if chapter.type in ("benefits", "cards")
        for each in chosen(making, chapter)
    }
    kinds = []
    for kind in _KINDS:
        named: dict[tuple[Subject, ...], list[str]] = {}
        for group in making.kb.groups.values():
            if group.kind == kind and (own := _benefits(making, group, printed)):
                named.setdefault(tuple(_subjects(making, own)), []).append(making.say(group.names))
        if named:
            lines = tuple(GroupLine(making.label("list-separator").join(each), of) for of, each in named.items())
            kinds.append(KindOfGroup(making.label(f"group-{kind}"), lines))
    return Made(Overview(tuple(kinds))) if kinds else None


def _benefits(making: Making, group: Group, printed: set[str]) -> tuple[Benefit, ...]:
    return tuple(each for each in making.kb.benefits_for(group) if each.id in printed)


def _subjects(making: Making, own: tuple[Benefit, ...]) -> Iterator[Subject]:
    by_topic: dict[str, list[str]] = {}
    for benefit in own:
        topic = making.say(benefit.topics[0].names) if benefit.topics else making.say(benefit.names)
        by_topic.setdefault(topic, []).append(benefit_anchor(benefit))
    for topic, anchors in by_topic.items():
        yield Subject(topic, " ".join(anchors))
