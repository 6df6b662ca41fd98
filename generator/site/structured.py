"""What a page is about, for machines: JSON-LD with the words of schema.org. Nothing is executed."""

import json
from collections.abc import Sequence
from typing import TypeAlias

from generator import wording
from generator.language import Language
from generator.model import Department, Document, KnowledgeBase

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"

_CONTEXT = "https://schema.org"
_LEVELS = ("national", "provincial", "city", "county", "township")


def script(things: Sequence[Json]) -> str:
    """Return the content of a `script` element, in which nothing can end the element; empty where nothing is known."""
    known: list[Json] = [each for each in things if each]
    if not known:
        return ""
    body = json.dumps({"@context": _CONTEXT, "@graph": known}, ensure_ascii=False, separators=(",", ":"))
    return body.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def breadcrumbs(trail: Sequence[tuple[str, str]]) -> Json:
    """Return the way to a page: names and addresses, the page itself last; None for the home page."""
    if not trail:
        return None
    steps: list[Json] = [
        {"@type": "ListItem", "position": place, "name": name, "item": href}
        for place, (name, href) in enumerate(trail, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": steps}


def legislation(document: Document, language: Language) -> Json:
    """Return a document that a page restates: the page itself is not the legislation."""
    facts: dict[str, Json] = {
        "@type": "Legislation",
        "name": document.titles[language],
        "alternateName": document.titles[language.other],
        "legislationIdentifier": wording.number_text(document, language),
        "legislationType": wording.label(f"type-{document.type}")[language],
        "legislationDate": document.issued,
        "legislationPassedBy": [{"@type": "Organization", "name": each.names[language]} for each in document.issuers],
        "inLanguage": Language.ZH.tag,
    }
    if document.period:
        facts["temporalCoverage"] = f"{document.period.start}/{document.period.end}"
    return {"@type": "WebPage", "about": {key: value for key, value in facts.items() if value}}


def organization(department: Department, language: Language) -> Json:
    """Return a body: a government organization where it is one concrete body of a level of government."""
    government = department.kind == "concrete" and department.level in _LEVELS
    return {
        "@type": "GovernmentOrganization" if government else "Organization",
        "name": department.names[language],
        "alternateName": [department.short_names[language], department.names[language.other]],
    }


def dataset(kb: KnowledgeBase, language: Language, day: str, files: Sequence[tuple[str, str]]) -> Json:
    """Return the data as a whole; `files` are names and addresses."""
    downloads: list[Json] = [{"@type": "DataDownload", "name": name, "contentUrl": address} for name, address in files]
    return {
        "@type": "Dataset",
        "name": kb.site.titles[language],
        "description": kb.site.description[language],
        "creator": {"@type": "Organization", "name": kb.site.publisher[language]},
        "version": kb.content_hash,
        "dateModified": day,
        "inLanguage": [each.tag for each in Language],
        "distribution": downloads,
    }
