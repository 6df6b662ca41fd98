"""Groups (人群): their list, and a page for each: for whom, what the documents say."""

from collections.abc import Iterator
from datetime import date

from generator import addresses, wording
from generator.language import Language
from generator.model import Group, KnowledgeBase
from generator.output import OutputFile
from generator.site.benefits import condition_view, line
from generator.site.frame import Page, stage
from generator.site.views import notices

_KINDS = ("category", "grade", "age", "household", "situation", "family", "helper")


def pages(kb: KnowledgeBase, language: Language, as_of: date) -> Iterator[OutputFile]:
    """Yield the list of groups and the page of each."""
    head = Page(
        kb, language, as_of, addresses.groups(language), "groups", "benefits",
        wording.label("nav-groups")[language], wording.label("groups-lead")[language],
    )  # fmt: skip
    sections = []
    for kind in _KINDS:
        own = tuple(
            (
                head.link(head.say(each.names), addresses.group(each.id, language)),
                head.counted("unit-benefits", len(kb.benefits_for(each))),
            )
            for each in kb.groups.values()
            if each.kind == kind
        )
        if own:
            sections.append((head.label(f"group-{kind}"), own))
    yield stage(head, "groups.md.jinja", {"sections": sections})
    for group in kb.groups.values():
        yield _page(kb, group, language, as_of)


def _page(kb: KnowledgeBase, group: Group, language: Language, as_of: date) -> OutputFile:
    head = Page(
        kb, language, as_of, addresses.group(group.id, language), "group", "benefits",
        group.names[language], group.description[language], group.id, group.position,
    )  # fmt: skip
    benefits = kb.benefits_for(group)
    documents = {each.id: each for benefit in benefits for each in benefit.documents}
    documents |= {place.document.id: place.document for place in group.places}
    cited = wording.entry_citation(kb.site, group.names, as_of)
    context = {
        "other_title": group.names[language.other],
        "kind": head.label(f"group-{group.kind}"),
        "description": head.say(group.description),
        "notices": notices(head, tuple(documents.values())),
        "printed": group.printed,
        "condition": condition_view(head, group.condition) if group.condition else None,
        "benefits": tuple(line(head, each) for each in benefits),
        "places": tuple(head.to_item(each) for each in group.places),
        "topics": tuple(head.to_topic(each) for each in group.topics),
        "questions": head.link(head.label("nav-questions"), addresses.questions(language)),
        "note": head.say(group.note) if group.note else None,
        "citation_zh": cited.zh,
        "citation_en": cited.en,
    }
    crumb = head.link(head.label("nav-groups"), addresses.groups(language))
    return stage(head, "group.md.jinja", context, (crumb,))
