"""The facts card of a document, and its relations to other documents in both directions."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator import wording
from generator.language import Language
from generator.model import Document, Relation
from generator.site.frame import Link, Page


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of the facts card; `wide` spans both columns."""

    label: str
    text: str
    links: tuple[Link, ...] = ()
    wide: bool = False
    lang: str | None = None
    """Language tag, where the text is not in the language of the page."""


@dataclass(frozen=True, slots=True)
class RelationView:
    """A relation to another document, in either direction."""

    kind: str
    link: Link | None
    title: str
    number: str | None
    remarks: str
    """Whether it is held here, and the clause that states the relation."""
    basis: str | None
    """Said only where the document itself does not state the relation."""


def facts(page: Page, document: Document) -> Iterator[Fact]:
    """Yield the lines of the facts card."""
    language, missing = page.language, page.label("not-stated")
    yield Fact(page.label("fact-number"), wording.number_text(document, language) or page.label("no-number"))
    yield Fact(page.label("fact-issued"), wording.date_text(document.issued, language) if document.issued else missing)
    if document.printed_on or document.printed_by:
        day = wording.date_text(document.printed_on, language) if document.printed_on else ""
        by = (page.to_body(document.printed_by),) if document.printed_by else ()
        yield Fact(page.label("fact-printed"), day, by)
    issuers = tuple(page.to_body(each) for each in document.issuers)
    yield Fact(page.label("fact-issuers"), "" if issuers else missing, issuers, wide=True)
    yield Fact(page.label("fact-jurisdiction"), page.say(page.kb.site.jurisdictions[document.jurisdiction]))
    yield Fact(page.label("fact-in-force"), page.label(f"in-force-{document.in_force.status}"))
    yield Fact(page.label("fact-period"), _period(page, document), wide=True)
    if document.addressees:
        names = wording.joined((page.say(each) for each in document.addressees), language)
        yield Fact(page.label("fact-addressees"), names, wide=True)
    for each in document.distribution:
        yield Fact(page.label(f"mode-{each.mode}"), page.say(each.receivers), wide=True)
    yield from _relation_facts(page, document)
    source = page.label(f"completeness-{document.source.completeness}")
    note = page.say(document.source.note) if document.source.note else ""
    yield Fact(page.label("fact-source"), wording.sentences((source, note), language), wide=True)
    if document.identity.basis != "stated" or document.identity.note:
        basis = page.label(f"basis-{document.identity.basis}")
        note = page.say(document.identity.note) if document.identity.note else ""
        yield Fact(page.label("fact-identity"), wording.sentences((basis, note), language), wide=True)
    yield Fact(page.label("fact-here"), page.label(f"coverage-{document.coverage}"), wide=True)


def _relation_facts(page: Page, document: Document) -> Iterator[Fact]:
    """Yield one line a kind of relation, with the documents held here; the others are counted."""
    by_kind: dict[str, list[RelationView]] = {}
    for each in relations(page, document):
        by_kind.setdefault(each.kind, []).append(each)
    for kind, own in by_kind.items():
        links = tuple(each.link for each in own if each.link)
        outside = len(own) - len(links)
        text = page.counted("relations-outside", outside) if outside else ""
        yield Fact(kind, text, (*links, Link(page.label("relations-all"), "#relations")), wide=True)


def _period(page: Page, document: Document) -> str:
    period = document.period
    if period is None:
        return page.label("not-stated")
    dash = "—" if page.language is Language.ZH else "–"
    span = f"{wording.date_text(period.start, page.language)}{dash}{wording.date_text(period.end, page.language)}"
    basis = page.label(f"basis-{period.basis}") if period.basis != "stated" else ""
    note = page.say(period.note) if period.note else ""
    return wording.sentences((span, basis, note), page.language)


def relations(page: Page, document: Document) -> Iterator[RelationView]:
    """Yield the relations of a document to others, then those of others to it."""
    for relation in document.relations:
        yield _relation(page, relation, f"relation-{relation.type}", page.kb.documents.get(relation.document or ""))
    for other, relation in page.kb.relations_to(document):
        yield _relation(page, relation, f"reverse-{relation.type}", other)


def _relation(page: Page, relation: Relation, kind: str, other: Document | None) -> RelationView:
    external = relation.external
    title = ""
    if external is not None:
        title = f"《{external.titles.zh}》" if page.language is Language.ZH else external.titles.en
    clause = wording.clause_text(relation.ref, page.language) if relation.ref else ""
    remarks = [part for part in ("" if other else page.label("not-here"), clause) if part]
    return RelationView(
        kind=page.label(kind),
        link=page.to_document(other) if other else None,
        title=title,
        number=external.number if external else None,
        remarks=wording.gap(page.language).join(remarks),
        basis=page.label(f"basis-{relation.basis}") if relation.basis != "stated" else None,
    )
