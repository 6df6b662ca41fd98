"""The statements of all documents that name a body, with its role there, for the pages of bodies."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator import addresses, wording
from generator.model import Department, Document, Item, KnowledgeBase, Statement
from generator.site.frame import Link, Page

SIGNED = ("lead", "responsible", "partner")
"""Roles that have a sign."""


@dataclass(frozen=True, slots=True)
class Naming:
    """A statement that names a body."""

    item: Item
    statement: Statement
    role: str


@dataclass(frozen=True, slots=True)
class NamingView:
    """A statement that names the body of the page."""

    sign: str | None
    role: str
    text: str
    link: Link
    """Its clause."""


@dataclass(frozen=True, slots=True)
class NamingGroup:
    """What one document says of a body."""

    document: Link
    lines: tuple[NamingView, ...]


def by_body(kb: KnowledgeBase) -> Mapping[str, tuple[Naming, ...]]:
    """Return what names each body, by its id, newest document first."""
    found: dict[str, list[Naming]] = {}
    for document in sorted(kb.documents.values(), key=lambda each: (-each.year, each.id)):
        for record, provision in kb.clauses_of(document):
            for statement in provision.statements:
                item = kb.items[f"{record}#{statement.id}"]
                for body in statement.bodies:
                    found.setdefault(body.department.id, []).append(Naming(item, statement, body.role))
    return {body: tuple(own) for body, own in found.items()}


def groups(page: Page, department: Department, named: Mapping[str, tuple[Naming, ...]]) -> Iterator[NamingGroup]:
    """Yield what each document says of a body, in the order of its clauses."""
    own: dict[str, list[Naming]] = {}
    for each in named.get(department.id, ()):
        own.setdefault(each.item.document.id, []).append(each)
    for namings in own.values():
        yield NamingGroup(page.to_document(namings[0].item.document), tuple(_line(page, each) for each in namings))


def documents(department: Department, named: Mapping[str, tuple[Naming, ...]]) -> tuple[Document, ...]:
    """Return the documents that name a body, each once."""
    return tuple({each.item.document.id: each.item.document for each in named.get(department.id, ())}.values())


def _line(page: Page, naming: Naming) -> NamingView:
    item = naming.item
    clause = wording.clause_text(item.ref, page.language) if item.ref else page.say(item.names)
    return NamingView(
        sign=naming.role if naming.role in SIGNED else None,
        role=page.label(f"said-{naming.role}"),
        text=page.say(naming.statement.text),
        link=page.link(clause, addresses.item(item, page.language)),
    )
