"""The search page: one box over everything, filters, and without scripts an index from A to Z."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator import addresses, wording
from generator.language import Language
from generator.model import KnowledgeBase
from generator.output import OutputFile
from generator.site.finder import FEW, WORDS, Choice, Facet, choices, frame
from generator.site.frame import Link, Page, stage
from generator.site.views import notices

SCRIPTS = ("lunr.js", "search.js", "search/names.js", "search-page.js")
KINDS = (
    "department", "benefit", "term", "topic", "group", "programme", "document", "procedure", "handbook", "row",
    "provision", "indicator", "column", "project", "practice", "measure", "question", "reading",
)  # fmt: skip
"""The kinds of answers, as `generator.search` knows them."""
ROLES = ("lead", "responsible", "jointly", "approves", "partner", "assists", "guides", "supervises", "files", "issuer")
SAID = (
    *(f"item-{kind}" for kind in KINDS), *(f"said-{role}" for role in ROLES), "search-one", "search-many",
    "search-none", "search-near-count", "search-busy", "search-broken", "search-more", "search-why-role",
    "search-why-unseen", "search-role-gap",
)  # fmt: skip
"""What the script says besides what the finder's says."""

_LETTERS = "ABCDEFGHJKLMNOPQRSTWXYZ"
_FIRST = [each.encode("gb18030") for each in "啊芭擦搭蛾发噶哈击喀垃妈拿哦啪期然撒塌挖昔压匝"]
"""The first common character of each letter: GB 18030 orders the common ones by their pinyin."""
_LAST = "座".encode("gb18030")
_PROVINCE = ("吉林省委", "吉林省", "省委", "省")


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing in the index."""

    link: Link
    kind: str


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter of the index with what begins with it."""

    letter: str
    anchor: str
    entries: tuple[Entry, ...]


def page(kb: KnowledgeBase, language: Language, as_of: date) -> OutputFile:
    """Stage the search page."""
    head = Page(
        kb, language, as_of, addresses.search(language), "search", None,
        wording.label("search-h1")[language], wording.label("search-lead")[language],
    )  # fmt: skip
    ways = (
        head.link(head.label("nav-responsibilities"), addresses.finder(language)),
        head.link(head.label("nav-departments"), addresses.departments(language)),
        head.link(head.label("nav-topics"), addresses.topics(language)),
        head.link(head.label("nav-documents"), addresses.documents(language)),
    )
    context = {
        "facets": tuple(_facets(head)),
        "letters": tuple(_letters(head)),
        "notices": notices(head, ()),
        "ways": ways,
        **frame(head, SCRIPTS, (*WORDS, *SAID)),
    }
    return stage(head, "search.md.jinja", context)


def _facets(page: Page) -> Iterator[Facet]:
    """Yield the filters; the script counts, since nothing is asked yet."""
    kb = page.kb
    held = _held(kb)
    kinds = _plain((kind, page.label(f"item-{kind}")) for kind in KINDS if kind in _kinds(kb))
    yield Facet("kind", page.label("facet-kind"), kinds)
    documents = [(each.id, page.say(each.short_titles)) for each in kb.documents.values()]
    yield Facet("document", page.label("facet-document"), _plain(documents))
    bodies = Counter(department for department, _ in held.elements())
    names = {each.id: each.short_names for each in kb.departments.values()}
    listed = choices(page, bodies, names)
    yield Facet("department", page.label("facet-department"), listed[:FEW], listed[FEW:])
    present = {role for _, role in held}
    signed = ("lead", "responsible", "partner")
    roles = tuple(
        Choice(role, page.label(f"said-{role}"), 0, role if role in signed else None)
        for role in ROLES
        if role in present
    )
    yield Facet("role", page.label("facet-role"), roles)
    topics = choices(page, Counter(list(kb.topics)), {each.id: each.names for each in kb.topics.values()})
    yield Facet("topic", page.label("facet-topic"), topics[:FEW], topics[FEW:])
    years = sorted({str(each.year) for each in kb.documents.values()})
    yield Facet("year", page.label("facet-year"), _plain((year, year) for year in years))
    states = dict.fromkeys(each.status(page.as_of).value for each in kb.documents.values())
    yield Facet("status", page.label("facet-status"), _plain((each, page.label(f"status-{each}")) for each in states))


def _kinds(kb: KnowledgeBase) -> set[str]:
    """Return the kinds of which anything is held."""
    kinds = {item.kind for item in kb.items.values()}
    lists = {
        "department": kb.departments, "topic": kb.topics, "programme": kb.programmes, "handbook": kb.handbooks,
        "reading": kb.readings, "benefit": kb.benefits, "term": kb.glossary, "group": kb.groups,
        "procedure": kb.procedures, "question": kb.questions,
    }  # fmt: skip
    return kinds | {kind for kind, held in lists.items() if held}


def _held(kb: KnowledgeBase) -> Counter[tuple[str, str]]:
    """Count in how many rows and statements each body has each role."""
    found = [(body.department.id, body.role.value) for row in kb.rows for body in row.bodies]
    for document in kb.documents.values():
        found += [(each.id, "issuer") for each in document.issuers]
        for _, provision in kb.clauses_of(document):
            found += [(body.department.id, body.role) for each in provision.statements for body in each.bodies]
    return Counter(pair for pair in found if pair[1] != "named")


def _plain(pairs: "Iterator[tuple[str, str]] | list[tuple[str, str]]") -> tuple[Choice, ...]:
    return tuple(Choice(value, text, 0) for value, text in pairs)


def _letters(page: Page) -> Iterator[Letter]:
    by_letter: dict[str, list[tuple[bytes, Entry]]] = {}
    for kind, name, link in _entries(page):
        counted = next((name.removeprefix(each) for each in _PROVINCE if name.startswith(each)), name) or name
        encoded = counted.lower().encode("gb18030")
        by_letter.setdefault(_letter(counted), []).append((encoded, Entry(link, page.label(f"item-{kind}"))))
    for letter in sorted(by_letter, key=lambda each: (each == "#", each)):
        entries = sorted(by_letter[letter], key=lambda pair: (pair[0], pair[1].link.href))
        yield Letter(letter, "other" if letter == "#" else letter.lower(), tuple(entry for _, entry in entries))


def _letter(name: str) -> str:
    first = name.lstrip("“‘《(（\"'")[:1].upper()
    if first.isascii():
        return first if first.isalpha() else "#"
    encoded = first.encode("gb18030")
    if len(encoded) != 2 or not _FIRST[0] <= encoded <= _LAST:  # noqa: PLR2004 - two bytes: a common character
        return "#"
    return _LETTERS[bisect_right(_FIRST, encoded) - 1]


def _entries(page: Page) -> Iterator[tuple[str, str, Link]]:
    """Yield kind, name and link of what people look up by name."""
    kb, language = page.kb, page.language
    for benefit in kb.benefits.values():
        name = page.say(benefit.names)
        yield "benefit", name, page.link(name, addresses.benefit(benefit.id, language))
    for term in kb.glossary.values():
        name = page.say(term.names)
        yield "term", name, page.link(name, addresses.term(term.id, language))
    for topic in kb.topics.values():
        yield "topic", page.say(topic.names), page.to_topic(topic)
    for department in kb.departments.values():
        yield "department", page.say(department.short_names), page.to_body(department)
    for document in kb.documents.values():
        link = page.link(page.say(document.short_titles), addresses.document(document.id, language))
        yield "document", page.say(document.short_titles), link
    for programme in kb.programmes.values():
        name = page.say(programme.names)
        yield "programme", name, page.link(name, addresses.programme(programme.id, language))
