"""Clauses as pages show them: provisions, projects and measures with their statements, both languages side by side."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator import addresses, wording
from generator.addresses import Address
from generator.language import Bilingual, Language
from generator.model import BodyInStatement, Deadline, Document, Figure, Provision, Statement
from generator.site.frame import Link, Page
from generator.site.related import Related, TransferView, related, transfers_at
from generator.site.terms import Marker

CLAUSE_WORDS = {"printed": wording.label("printed"), "qualifier": wording.label("qualifier")}
"""Words that stand beside every statement in either language."""

_SIGNED = ("lead", "responsible", "partner")


@dataclass(frozen=True, slots=True)
class BodiesView:
    """The bodies of one role in a statement; `sign` is the role's sign where it has one."""

    sign: str | None
    word: str
    bodies: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class MetaView:
    """A line below a statement: a label and its values."""

    label: str
    values: tuple[str, ...]
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Said:
    """A text in both languages, its terms linked to the glossary."""

    zh: Markup
    en: Markup


@dataclass(frozen=True, slots=True)
class StatementView:
    """A statement in both languages; badges and meta lines in the language of the page."""

    id: str
    strength: str
    badges: Bilingual
    printed_word: str
    qualifiers: tuple[Bilingual, ...]
    text: Said
    bodies: tuple[BodiesView, ...]
    meta: tuple[MetaView, ...]


@dataclass(frozen=True, slots=True)
class ClauseView:
    """A clause with everything a page may show of it."""

    id: str
    ref: str
    heading: Bilingual | None
    statements: tuple[StatementView, ...]
    readings: tuple[Link, ...]
    note: str | None
    citation_zh: str
    citation_en: str
    report: str | None
    transfers: tuple[TransferView, ...]
    related: Related


def clause_view(
    page: Page,
    document: Document,
    record_id: str,
    provision: Provision,
    statements: tuple[Statement, ...] | None = None,
) -> ClauseView:
    """Return what pages show of a clause of the record `record_id`; `statements` may leave some for elsewhere."""
    item_id = f"{record_id}#{provision.id}"
    shown = provision.statements if statements is None else statements
    report = page.kb.site.report_url
    parts = [item_id, *(f"{record_id}#{each.id}" for each in provision.statements)]
    marker = Marker(page)
    found = {reading.id: reading for part in parts for reading in page.kb.readings_at(part)}
    return ClauseView(
        id=provision.id,
        ref=wording.clause_text(provision.ref, page.language),
        heading=provision.heading,
        statements=tuple(statement_view(page, each, marker) for each in shown),
        readings=tuple(
            page.link(page.say(each.titles), addresses.reading(each.id, page.language)) for each in found.values()
        ),
        note=page.say(provision.note) if provision.note else None,
        citation_zh=wording.citation(document, Language.ZH, provision.ref),
        citation_en=wording.citation(document, Language.EN, provision.ref),
        report=addresses.report(report, item_id) if report else None,
        transfers=transfers_at(page, parts),
        related=related(page, parts),
    )


def statement_view(page: Page, statement: Statement, marker: Marker) -> StatementView:
    """Return what pages show of a statement; `marker` knows the terms marked before in its clause."""
    badge = wording.label(f"strength-{statement.strength}")
    return StatementView(
        id=statement.id,
        strength=statement.strength,
        badges=badge,
        printed_word=statement.printed_word,
        qualifiers=statement.qualifiers,
        text=Said(marker.marked(statement.text.zh, Language.ZH), marker.marked(statement.text.en, Language.EN)),
        bodies=bodies_views(page, statement.bodies),
        meta=tuple(_meta(page, statement)),
    )


def bodies_views(page: Page, bodies: Iterable[BodyInStatement]) -> tuple[BodiesView, ...]:
    """Return the bodies of a statement by role, in printed order."""
    by_role: dict[str, list[Link]] = {}
    for body in bodies:
        by_role.setdefault(body.role, []).append(page.to_body(body.department, body.printed))
    return tuple(
        BodiesView(role if role in _SIGNED else None, page.label(f"said-{role}"), tuple(links))
        for role, links in by_role.items()
    )


def _meta(page: Page, statement: Statement) -> Iterator[MetaView]:
    if statement.groups:
        yield MetaView(page.label("meta-groups"), tuple(page.say(each) for each in statement.groups))
    if statement.figures:
        yield MetaView(page.label("meta-figures"), tuple(figure_line(page, each) for each in statement.figures))
    if statement.deadlines:
        yield MetaView(page.label("meta-deadlines"), tuple(deadline_line(page, each) for each in statement.deadlines))
    if statement.programmes:
        links = tuple(
            page.link(page.say(each.names), addresses.programme(each.id, page.language))
            for each in statement.programmes
        )
        yield MetaView(page.label("meta-programmes"), (), links)
    if statement.funding:
        yield MetaView(page.label("meta-funding"), tuple(page.say(each) for each in statement.funding))


def figure_line(page: Page, figure: Figure) -> str:
    """Return a figure with what it measures and what belongs to it."""
    details = wording.figure_details(figure, page.language)
    text = page.say(figure.measures) + page.label("colon") + page.say(wording.figure_text(figure))
    return text + (
        page.label("paren-open") + wording.gap(page.language).join(details) + page.label("paren-close")
        if details
        else ""
    )


def deadline_line(page: Page, deadline: Deadline) -> str:
    """Return a deadline: by when or how often, and what is due."""
    when = page.say(deadline.rhythm) if deadline.rhythm else wording.date_text(deadline.date or "", page.language)
    if deadline.type == "dated" and page.language is Language.ZH:
        when = deadline.printed
    return when + page.label("colon") + page.say(deadline.what)


def contents(page: Page, clauses: Iterable[ClauseView], at: Address) -> tuple[Link, ...]:
    """Return the links of a list of contents: reference and heading."""
    gap = " " if page.language is Language.EN else "　"
    return tuple(
        page.link(each.ref + (gap + page.say(each.heading) if each.heading else ""), at.at(each.id)) for each in clauses
    )
