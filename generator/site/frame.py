"""What every page has: an address, a title, a description, its place in the header, and links written from it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urljoin

from markupsafe import Markup

from generator import addresses, templating, wording
from generator.addresses import Address
from generator.language import Bilingual, Language
from generator.model import Department, Document, Item, KnowledgeBase, TaskRow, TaskTable, Topic
from generator.output import OutputFile
from generator.problems import Position
from generator.site import structured

_TOLD_APART = {
    "department": "nav-departments",
    "group": "nav-groups",
    "topic": "nav-topics",
    "benefit": "nav-benefits",
}
"""Kinds of pages whose names may meet those of another kind, and the word that tells them apart."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link as a template shows it."""

    text: str
    href: str
    hint: str = ""
    """What is only generally known of it, such as the later name of a body; shown by tables of tasks."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page to stage, in one language."""

    kb: KnowledgeBase
    language: Language
    as_of: date
    address: Address
    kind: str
    """Kind of page, for style sheets: `home`, `document`, `department` …"""
    section: str | None
    """Key of the header link it belongs to."""
    title: str
    description: str
    record_id: str | None = None
    source: Position | None = None
    """Where its record was written."""
    moved_to: Address | None = None
    """Where it leads by itself, at the old address of a renamed record."""

    def say(self, text: Bilingual) -> str:
        """Return a text in the page's language."""
        return text[self.language]

    def label(self, key: str, **values: str | int) -> str:
        """Return a label with its `{names}` filled in."""
        return wording.label(key)[self.language].format(**values) if values else wording.label(key)[self.language]

    def counted(self, key: str, count: int) -> str:
        """Return a label with its `{count}`, or the label `<key>-one` for a single thing."""
        return self.label(f"{key}-one") if count == 1 else self.label(key, count=count)

    def link(self, text: str, address: Address) -> Link:
        """Return a link from this page."""
        return Link(text, address.relative_to(self.address))

    def to_document(self, document: Document) -> Link:
        """Link a document by its title."""
        return self.link(wording.title(document, self.language), addresses.document(document.id, self.language))

    def to_table(self, table: TaskTable) -> Link:
        """Link a responsibility table."""
        return self.link(self.say(table.titles), addresses.task_table(table.id, self.language))

    def to_row(self, row: TaskRow) -> Link:
        """Link a row by its printed heading or its task."""
        return self.link(self.say(row.title), addresses.row(row.table_id, row.anchor, self.language))

    def to_body(self, department: Department, printed: str | None = None) -> Link:
        """Link a body: by the printed name in Chinese, by its short name in English."""
        short = self.say(department.short_names)
        text = printed if printed and self.language is Language.ZH else short
        return self.link(text, addresses.department(department.id, self.language))

    def to_item(self, item: Item) -> Link:
        """Link an item by its document and clause."""
        clause = wording.clause_text(item.ref, self.language) if item.ref else ""
        parts = [part for part in (self.say(item.document.short_titles), clause) if part]
        return self.link(wording.gap(self.language).join(parts), addresses.item(item, self.language))

    def to_topic(self, topic: Topic) -> Link:
        """Link a topic."""
        return self.link(self.say(topic.names), addresses.topic(topic.id, self.language))


def stage(
    page: Page,
    template: str,
    context: Mapping[str, Any],
    crumbs: tuple[Link, ...] = (),
    about: structured.Json = None,
) -> OutputFile:
    """Render a template below `site_templates/site/` as the staged Markdown file of `page`.

    `about` is what the page is about, for machines (schema.org).
    """
    home = page.link(page.label("home"), addresses.home(page.language))
    everything = {
        "page": page,
        "label": wording.labels(page.language),
        "lang": page.language.tag,
        "other_lang": page.language.other.tag,
        "crumbs": (home, *crumbs),
        **context,
    }
    body = templating.render(f"site/{template}", everything)
    return OutputFile(page.address.staged, (_front_matter(page, everything["crumbs"], about) + body).encode())


def _moved(page: Page) -> Mapping[str, str]:
    """Return where a page leads by itself, and the address that stands for it."""
    if page.moved_to is None:
        return {}
    to = page.moved_to
    site_url = page.kb.site.site_url
    href = to.relative_to(page.address)
    return {"moved_to": href, "canonical": to.absolute(site_url) if site_url else href}


def _front_matter(page: Page, crumbs: tuple[Link, ...], about: structured.Json) -> str:
    """JSON is YAML: no title can break out of it."""
    twin = page.address.in_language(page.language.other)
    site_url = page.kb.site.site_url
    alternates = [
        {
            "lang": language.tag,
            "href": address.absolute(site_url) if site_url else address.relative_to(page.address),
        }
        for language in Language
        for address in (page.address.in_language(language),)
    ]
    meta = {
        "title": _head_title(page),
        "description": page.description,
        "id": page.record_id,
        "kind": page.kind,
        "section": page.section,
        "alternate": twin.relative_to(page.address),
        "alternates": alternates,
        "structured": structured.script([structured.breadcrumbs(_trail(page, crumbs)), about]),
        "source": f"{page.source.file}:{page.source.line}" if page.source else None,
        **_moved(page),
    }
    return (
        "---\n" + "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in meta.items()) + "---\n"
    )


def _trail(page: Page, crumbs: tuple[Link, ...]) -> list[tuple[str, str]]:
    """Return names and addresses of the way to a page, itself last; full addresses where the site has one."""
    own = page.address.absolute(page.kb.site.site_url or "")
    steps = [*((each.text, each.href) for each in crumbs), (page.title, "./")] if page.kind != "home" else []
    return [(name, urljoin(own, href) if page.kb.site.site_url else href) for name, href in steps]


def _head_title(page: Page) -> str:
    """Return the title for tabs and bookmarks: a body and a group of people of one name are told apart."""
    kind = _TOLD_APART.get(page.kind)
    return f"{page.title} – {page.label(kind)}" if kind else page.title


def markup_safe(text: str) -> Markup:
    """Return hand-written Markdown unescaped: `content/pages/` is trusted like code."""
    return Markup(text)  # noqa: S704 - see above
