"""The glossary (术语): every term with its one English name, meaning, basis and the clauses that use it."""

from dataclasses import dataclass
from datetime import date

from generator import addresses, wording
from generator.language import Language
from generator.model import KnowledgeBase, Term
from generator.output import OutputFile
from generator.site import letters
from generator.site.frame import Link, Page, stage


@dataclass(frozen=True, slots=True)
class TermView:
    """A term as the glossary shows it."""

    id: str
    name: str
    other_name: str
    definition: str
    basis: str
    aliases: str
    everyday: str
    places: tuple[Link, ...]
    topics: tuple[Link, ...]
    note: str | None


@dataclass(frozen=True, slots=True)
class Letter:
    """The terms under one letter."""

    letter: str
    terms: tuple[TermView, ...]


def page(kb: KnowledgeBase, language: Language, as_of: date) -> OutputFile:
    """Stage the glossary, by pinyin in Chinese and by alphabet in English."""
    head = Page(
        kb, language, as_of, addresses.glossary(language), "glossary", None,
        wording.label("nav-glossary")[language], wording.label("glossary-lead")[language],
    )  # fmt: skip
    terms = sorted(kb.glossary.values(), key=lambda each: (letters.key(each.names, language), each.id))
    by_letter: dict[str, list[TermView]] = {}
    for term in terms:
        by_letter.setdefault(letters.letter(term.names, language), []).append(_view(head, term))
    context = {"letters": tuple(Letter(letter, tuple(own)) for letter, own in by_letter.items()), "count": len(terms)}
    return stage(head, "glossary.md.jinja", context)


def _view(page: Page, term: Term) -> TermView:
    zh = page.language is Language.ZH
    basis = page.label(f"basis-{term.basis}") if term.basis != "stated" else ""
    confidence = page.label(f"confidence-{term.confidence}") if term.confidence else ""
    return TermView(
        id=term.id,
        name=page.say(term.names),
        other_name=term.names[page.language.other],
        definition=page.say(term.definition),
        basis=wording.gap(page.language).join(part for part in (basis, confidence) if part),
        aliases=wording.joined(term.aliases.zh if zh else term.aliases.en, page.language),
        everyday=wording.joined(term.everyday.zh if zh else term.everyday.en, page.language),
        places=tuple(page.to_item(each) for each in term.places),
        topics=tuple(page.to_topic(each) for each in term.topics),
        note=page.say(term.note) if term.note else None,
    )
