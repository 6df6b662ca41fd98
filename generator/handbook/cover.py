"""The cover and the page behind it: what the book is, what it rests on, how far to trust it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator import addresses, wording
from generator.handbook import phrases
from generator.handbook.chapters.fill_in import Office, local_contacts, office
from generator.handbook.editions import Printing
from generator.handbook.making import Making
from generator.language import Bilingual, Language
from generator.model import Document, KnowledgeBase

_NARROW = ("large", "a5")
"""Formats in which titles in full would not fit on the cover."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and one or more lines beside it."""

    label: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cover:
    """The front page (封面)."""

    edition: str
    locality: str | None
    """The county or township that the copy is made for (地方版)."""
    body: str | None
    """The body that the copy is made for."""
    office: Office | None
    """Where to ask there."""
    title: str
    subtitle: str
    other_title: str
    audience: str
    preview: bool
    """No public address: the copy says that it is a preview (预览本)."""
    notice_title: str
    notice: tuple[str, ...]
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """A document that the book rests on, as the page behind the cover describes it (所据文件)."""

    title: str
    facts: tuple[Fact, ...]


def cover(making: Making, documents: Sequence[Document]) -> Cover:
    """Gather the cover; `documents` are those that the book rests on."""
    language, printing, handbook, kb = making.language, making.printing, making.handbook, making.kb
    status = [phrases.document_status(each, printing.as_of)[language] for each in documents]
    contacts = local_contacts(making)
    return Cover(
        edition=making.label(f"handbook-edition-{making.edition.name}"),
        locality=making.say(making.locality.names) if making.locality else None,
        body=making.say(making.body.names) if making.body else None,
        office=office(making, contacts[0]) if contacts else None,
        title=handbook.titles[language],
        subtitle=handbook.subtitles[language],
        other_title=handbook.titles[language.other],
        audience=handbook.audience[language],
        preview=printing.site_url is None,
        notice_title=phrases.notice_title(documents)[language] if documents else "",
        notice=(*status, phrases.advice(kb.site)[language]),
        facts=tuple(_facts(kb, documents, printing, short=making.edition.layout in _NARROW)),
    )


def _facts(kb: KnowledgeBase, documents: Sequence[Document], printing: Printing, *, short: bool) -> Iterator[Fact]:
    """Yield the facts at the foot; where there is little room the documents are named in short, in full behind."""
    language = printing.language
    yield _fact("publisher", language, kb.site.publisher[language])
    yield _fact("as-of", language, wording.date_text(printing.as_of.isoformat(), language))
    yield _fact("content-number", language, phrases.content_number(kb.content_hash))
    used = [(each.short_titles if short else phrases.document_used(each))[language] for each in documents]
    yield _fact("documents", language, *([wording.joined(used, language)] if short else used))
    if printing.site_url is not None:
        yield _fact("online", language, addresses.handbooks(language).absolute(printing.site_url))


def source(document: Document, printing: Printing) -> Source:
    """Describe one document: number, date, status, and how complete the text is that we have."""
    language = printing.language
    missing = wording.label("no-number")[language]
    issued = document.issued or document.printed_on
    issuers = wording.joined((each.names[language] for each in document.issuers), language)
    identity, text, period = document.identity, document.source, document.period
    status = wording.period_sentence(document, printing.as_of)
    facts = (
        _fact("source-number", language, wording.number_text(document, language) or missing),
        _fact("source-issuers", language, issuers or missing),
        _fact("source-issued", language, wording.date_text(issued, language) if issued else missing),
        _noted("source-status", language, status, period.note if period else None),
        _noted("source-identity", language, wording.label(f"basis-{identity.basis}"), identity.note),
        _noted("source-text", language, wording.label(f"completeness-{text.completeness}"), text.note),
    )
    return Source(wording.title(document, language), facts)


def _fact(key: str, language: Language, *lines: str) -> Fact:
    return Fact(wording.label(f"handbook-{key}")[language], lines)


def _noted(key: str, language: Language, text: Bilingual, note: Bilingual | None) -> Fact:
    return _fact(key, language, text[language], *([note[language]] if note else []))
