"""The home page."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from generator import addresses
from generator.language import Language
from generator.model import KnowledgeBase, dues
from generator.output import Artifact, OutputFile
from generator.site.documents import DocumentLine, lines
from generator.site.frame import Link, Page, stage

EXAMPLES = {
    Language.ZH: ("民政厅牵头", "卫健委", "康复救助", "法律援助"),
    Language.EN: ("led by civil affairs", "Health Commission", "rehabilitation", "legal aid"),
}
"""Queries to try, which the search page answers."""


@dataclass(frozen=True, slots=True)
class Audience:
    """A card for one kind of reader."""

    title: str
    lead: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Holding:
    """Something that is here, and how much of it."""

    link: Link
    count: str


def page(kb: KnowledgeBase, language: Language, as_of: date, artifacts: Sequence[Artifact]) -> OutputFile:
    """Stage the home page."""
    head = Page(
        kb, language, as_of, addresses.home(language), "home", None, kb.site.titles[language],
        kb.site.description[language],
    )  # fmt: skip
    first, last = kb.years
    search = head.link("", addresses.search(language)).href
    documents: tuple[DocumentLine, ...] = lines(head)
    context = {
        "headline": _phrases(head.label("home-h1"), language),
        "search": search,
        "examples": [Link(query, addresses.asking(search, query)) for query in EXAMPLES[language]],
        "years": f"{first}—{last}" if language is Language.ZH else f"{first}–{last}",
        "enquiries": head.say(kb.site.enquiries),
        "audiences": _audiences(head, artifacts),
        "documents": documents,
        "holdings": _holdings(head),
    }
    return stage(head, "home.md.jinja", context)


def _phrases(text: str, language: Language) -> tuple[str, ...]:
    """Cut a Chinese headline at its commas, so that it breaks there and not inside a phrase."""
    if language is not Language.ZH:
        return (text,)
    *first, last = text.split("，")
    return (*(f"{part}，" for part in first), last)


def _audiences(page: Page, artifacts: Sequence[Artifact]) -> tuple[Audience, ...]:
    language = page.language
    tables = list(page.kb.task_tables.values())
    finder = page.link(page.label("home-find"), addresses.finder(language))
    family = (
        page.link(page.label("home-groups"), addresses.groups(language)),
        page.link(page.label("home-questions"), addresses.questions(language)),
        page.link(page.label("home-benefits"), addresses.benefits(language)),
    )
    worker = [
        page.link(page.label("home-print", title=page.say(book.titles)), addresses.handbooks(language))
        for book in page.kb.handbooks.values()
        if any(each.pages for each in artifacts)
    ][:2]
    worker.append(page.link(page.label("home-benefits"), addresses.benefits(language)))
    worker.append(page.link(page.label("home-by-topic"), addresses.topics(language)))
    worker += [page.link(page.label("home-read-table"), addresses.task_table(tables[0].id, language))] if tables else []
    officer = (
        finder,
        page.link(page.label("home-bodies"), addresses.departments(language)),
        page.link(page.label("nav-matrix"), addresses.matrix(language)),
        page.link(page.label("home-data"), addresses.data(language)),
    )
    cards = (("home-family", family), ("home-worker", tuple(worker)), ("home-officer", officer))
    return tuple(Audience(page.label(key), page.label(f"{key}-lead"), links) for key, links in cards)


def _holdings(page: Page) -> tuple[Holding, ...]:
    kb = page.kb
    clauses = sum(len(document.provisions) for document in kb.documents.values())
    kinds = (
        ("nav-provisions", addresses.documents, clauses),
        ("nav-responsibilities", addresses.finder, len(kb.rows)),
        ("nav-benefits", addresses.benefits, len(kb.benefits)),
        ("nav-groups", addresses.groups, len(kb.groups)),
        ("nav-departments", addresses.departments, len(kb.departments)),
        ("nav-indicators", addresses.indicators, sum(len(each.indicators) for each in kb.indicator_tables.values())),
        ("projects", addresses.columns, sum(len(each.projects) for each in kb.columns.values())),
        ("nav-comparison", addresses.comparison, len(kb.comparisons)),
        ("nav-milestones", addresses.milestones, len(dues(kb))),
        ("nav-practices", addresses.practices, len(kb.practices)),
        ("nav-programmes", addresses.programmes, len(kb.programmes)),
        ("nav-topics", addresses.topics, len(kb.topics)),
        ("nav-glossary", addresses.glossary, len(kb.glossary)),
        ("readings", addresses.quality, len(kb.readings)),
    )
    return tuple(
        Holding(page.link(page.label(key), to(page.language)), page.label("unit-bodies", count=count))
        for key, to, count in kinds
        if count
    )
