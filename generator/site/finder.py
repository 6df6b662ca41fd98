"""The responsibility finder: every row of every table stands in the page; the script only filters and orders."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from generator import addresses, wording
from generator.language import Bilingual, Language
from generator.model import KnowledgeBase, Role
from generator.output import OutputFile
from generator.site.frame import Page, stage
from generator.site.views import RowView, documents_of, notices, row_view

FEW = 8
"""So many bodies stand open in the list of filters; the others behind a button."""
SCRIPTS = ("lunr.js", "search.js", "search/names.js", "search/facts.rows.js", "finder.js")
"""The engine and what it needs at once; indexes come with the first words."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a filter."""

    value: str
    text: str
    count: int
    sign: str | None = None
    """Role whose sign stands before the text."""


@dataclass(frozen=True, slots=True)
class Facet:
    """A filter: its name in the URL, its heading, its values; `more` stand behind a button."""

    name: str
    title: str
    choices: tuple[Choice, ...]
    more: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """A row as an answer, with its place in the data of the script."""

    place: int
    id: str
    row: RowView
    status: str
    ended: bool


def page(kb: KnowledgeBase, language: Language, as_of: date) -> OutputFile:
    """Stage the finder."""
    head = Page(
        kb, language, as_of, addresses.finder(language), "responsibilities", "responsibilities",
        wording.label("finder-h1")[language], wording.label("finder-lead")[language],
    )  # fmt: skip
    answers = [
        Answer(
            place,
            row.id,
            row_view(head, row),
            wording.status_text(row.document, as_of, language),
            row.document.status(as_of).value in ("period-ended", "repealed"),
        )
        for place, row in enumerate(kb.rows)
    ]
    context = {
        "answers": answers,
        "facets": tuple(_facets(head)),
        "notices": notices(head, documents_of(kb.rows)),
        "count": head.label("finder-count", count=len(answers)),
        **frame(head, SCRIPTS, WORDS),
        "all": head.link(head.label("search-everything"), addresses.search(language)),
        "bodies": head.link(head.label("home-bodies"), addresses.departments(language)),
        "topics": head.link(head.label("nav-topics"), addresses.topics(language)),
    }
    return stage(head, "finder.md.jinja", context)


def frame(page: Page, scripts: Iterable[str], words: Iterable[str]) -> dict[str, Any]:
    """Return what a page with search needs: its scripts, the way to the data, and what the script says."""
    return {
        "scripts": [addresses.asset(name).relative_to(page.address) for name in scripts],
        "to_root": addresses.home(Language.ZH).relative_to(page.address),
        "to_data": addresses.search_folder().relative_to(page.address),
        "words": {key: page.label(key) for key in words},
    }


WORDS = (
    "finder-one",
    "finder-many",
    "finder-none",
    "finder-near",
    "finder-chosen",
    "finder-why-lead",
    "finder-why-responsible",
    "finder-why-partner",
    "finder-why-later",
    "finder-since",
    "finder-until",
    "finder-later",
    "finder-former",
    "finder-why-named",
    "finder-why-topic",
    "finder-why-part",
    "finder-why-name",
    "finder-why-unseen",
    "finder-divisions",
    "finder-offer",
    "search-why-everyday",
    "search-why-spelling",
    "search-why-sound",
    "basis-general-knowledge",
    "role-lead",
    "role-responsible",
    "role-partner",
    "list-separator",
    "list-gap",
    "copied",
)
"""What the script says; it stands in the page, so that the data serves both languages."""


def _facets(page: Page) -> Iterable[Facet]:
    kb = page.kb
    bodies = Counter(body.department.id for row in kb.rows for body in row.bodies)
    names = {each.id: each.short_names for each in kb.departments.values()}
    listed = choices(page, bodies, names)
    yield Facet("department", page.label("facet-department"), listed[:FEW], listed[FEW:])
    roles = Counter(role for row in kb.rows for role in {body.role for body in row.bodies})
    yield Facet(
        "role",
        page.label("facet-role"),
        tuple(Choice(role.value, page.label(f"role-{role.value}"), roles[role], role.value) for role in Role),
    )
    documents = Counter(row.document.id for row in kb.rows)
    titles = {each.id: each.short_titles for each in kb.documents.values()}
    yield Facet("document", page.label("facet-document"), choices(page, documents, titles))
    topics = Counter(topic.id for row in kb.rows for topic in row.topics)
    topic_names = {each.id: each.names for each in kb.topics.values()}
    found = choices(page, topics, topic_names)
    yield Facet("topic", page.label("facet-topic"), found[:FEW], found[FEW:])
    levels = Counter(level for row in kb.rows for level in {body.department.level for body in row.bodies})
    level_names = {level: wording.label(f"level-{level}") for level in levels}
    yield Facet("level", page.label("facet-level"), choices(page, levels, level_names))


def choices(page: Page, counts: Counter[str], names: Mapping[str, Bilingual]) -> tuple[Choice, ...]:
    """Return the values of a filter, those that leave most first."""
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return tuple(Choice(value, page.say(names[value]), count) for value, count in ordered)
