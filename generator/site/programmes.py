"""The list of programmes, brands, events, institutions and campaigns, with the clauses that name each."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator import addresses, wording
from generator.language import Language
from generator.model import KnowledgeBase, Programme
from generator.output import OutputFile
from generator.site.frame import Link, Page, stage

_KINDS = ("programme", "brand", "event", "institution", "campaign")


@dataclass(frozen=True, slots=True)
class ProgrammeView:
    """A programme with the places that name it."""

    id: str
    name: str
    other_name: str
    description: str
    places: tuple[Link, ...]


def page(kb: KnowledgeBase, language: Language, as_of: date) -> OutputFile:
    """Stage the list, one section a kind."""
    head = Page(
        kb, language, as_of, addresses.programmes(language), "programmes", None,
        wording.label("nav-programmes")[language], wording.label("programmes-lead")[language],
    )  # fmt: skip
    groups = []
    for kind in _KINDS:
        own = sorted((each for each in kb.programmes.values() if each.kind == kind), key=lambda each: each.id)
        if own:
            groups.append((head.label(f"programme-{kind}"), tuple(_view(head, each) for each in own)))
    return stage(head, "programmes.md.jinja", {"groups": groups})


def _view(page: Page, programme: Programme) -> ProgrammeView:
    return ProgrammeView(
        id=programme.id,
        name=page.say(programme.names),
        other_name=programme.names[page.language.other],
        description=page.say(programme.description) if programme.description else "",
        places=tuple(_places(page, programme)),
    )


def _places(page: Page, programme: Programme) -> Iterator[Link]:
    for row in page.kb.rows:
        if any(each.id == programme.id for each in row.programmes):
            yield page.link(
                wording.row_source(row, page.language), addresses.row(row.table_id, row.anchor, page.language)
            )
    for document in page.kb.documents.values():
        for record, provision in page.kb.clauses_of(document):
            if any(each.id == programme.id for said in provision.statements for each in said.programmes):
                item = page.kb.items[f"{record}#{provision.id}"]
                clause = wording.clause_text(provision.ref, page.language)
                text = page.say(document.short_titles) + wording.gap(page.language) + clause
                yield page.link(text, addresses.item(item, page.language))
