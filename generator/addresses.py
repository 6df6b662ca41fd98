"""The only module that spells a URL, a path or an anchor.

Addresses inside the site are relative, so that the same files work from a server, below any path, and from disk.
A page is written from the point of view of its own folder: `Address.relative_to(page)`.
"""

import posixpath
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote, urlencode

from generator.language import Language
from generator.model import Item


@dataclass(frozen=True, slots=True)
class Address:
    """A place on the site.

    `path` is relative to the site's root and ends in a slash for a page; `anchor` is without `#`; `language` is None
    for files that stand once for both languages.
    """

    path: str
    language: Language | None = None
    anchor: str | None = None

    @property
    def from_root(self) -> str:
        """Path from the site's root without leading slash: `en/documents/x/#row-1`."""
        prefix = "en/" if self.language is Language.EN else ""
        return prefix + self.path + (f"#{self.anchor}" if self.anchor else "")

    @property
    def folder(self) -> str:
        """Path from the root without anchor."""
        return Address(self.path, self.language).from_root

    def at(self, anchor: str) -> "Address":
        """Return the same page at another anchor."""
        return Address(self.path, self.language, anchor)

    def in_language(self, language: Language) -> "Address":
        """Return the same page in another language."""
        return Address(self.path, language, self.anchor)

    def relative_to(self, page: "Address") -> str:
        """Return the link to write on `page`."""
        if self.anchor and self.folder == page.folder:
            return f"#{self.anchor}"
        target = _way(posixpath.dirname(page.folder), self.folder)
        return target + (f"#{self.anchor}" if self.anchor else "")

    def absolute(self, site_url: str) -> str:
        """Return the full URL below `site_url`, which ends in a slash."""
        return site_url + self.from_root

    @property
    def staged(self) -> str:
        """Path of the Markdown file staged for this page, relative to its language's folder."""
        return f"{self.path}index.md"


@lru_cache(maxsize=100_000)
def _way(start: str, folder: str) -> str:
    """Return the relative path from the folder `start` to a page or file."""
    target = posixpath.relpath(folder or ".", start or ".")
    if folder and not folder.endswith("/"):
        return target
    return "./" if target == "." else f"{target}/"


def home(language: Language) -> Address:
    """Return the home page."""
    return Address("", language)


def documents(language: Language) -> Address:
    """Return the list of documents."""
    return Address("documents/", language)


def document(record_id: str, language: Language) -> Address:
    """Return the page of a document."""
    return Address(f"documents/{record_id}/", language)


def departments(language: Language) -> Address:
    """Return the list of bodies."""
    return Address("departments/", language)


def department(record_id: str, language: Language) -> Address:
    """Return the page of a body."""
    return Address(f"departments/{record_id}/", language)


def task_table(record_id: str, language: Language) -> Address:
    """Return the page of a responsibility table."""
    return Address(f"task-tables/{record_id}/", language)


def row(table_id: str, anchor: str, language: Language) -> Address:
    """Return the place of a row on the page of its table."""
    return task_table(table_id, language).at(anchor)


def columns(language: Language) -> Address:
    """Return the list of project columns."""
    return Address("columns/", language)


def column(document_id: str, slug: str, language: Language) -> Address:
    """Return the page of a project column: `slug` is its number or `lost`."""
    return Address(f"columns/{document_id}/{slug}/", language)


def indicators(language: Language) -> Address:
    """Return the list of indicator tables."""
    return Address("indicators/", language)


def indicator_table(record_id: str, language: Language) -> Address:
    """Return the page of an indicator table."""
    return Address(f"indicators/{record_id}/", language)


def practices(language: Language) -> Address:
    """Return the list of practices."""
    return Address("practices/", language)


def practice(record_id: str, language: Language) -> Address:
    """Return the page of a practice."""
    return Address(f"practices/{record_id}/", language)


def programmes(language: Language) -> Address:
    """Return the list of programmes, brands, events, institutions and campaigns."""
    return Address("programmes/", language)


def programme(record_id: str, language: Language) -> Address:
    """Return the place of a programme in their list."""
    return programmes(language).at(record_id)


def reading(record_id: str, language: Language) -> Address:
    """Return the place of a reading on the data-quality page."""
    return quality(language).at(record_id)


def item(item: Item, language: Language) -> Address:
    """Return the page and anchor of whatever a reference may name."""
    page = _page_of_item(item, language)
    return page.at(item.part) if item.part else page


def _page_of_item(item: Item, language: Language) -> Address:
    if item.holder == "column":
        return column(item.document.id, item.page, language)
    makers = {
        "document": document,
        "task_table": task_table,
        "indicator_table": indicator_table,
        "practice": practice,
    }
    return makers[item.holder](item.page, language)


def benefits(language: Language) -> Address:
    """Return the list of benefits."""
    return Address("benefits/", language)


def benefit(record_id: str, language: Language) -> Address:
    """Return the page of a benefit."""
    return Address(f"benefits/{record_id}/", language)


def groups(language: Language) -> Address:
    """Return the list of groups of people."""
    return Address("groups/", language)


def group(record_id: str, language: Language) -> Address:
    """Return the page of a group of people."""
    return Address(f"groups/{record_id}/", language)


def questions(language: Language) -> Address:
    """Return the page of questions: what may I ask about?"""
    return Address("questions/", language)


def question(record_id: str, language: Language) -> Address:
    """Return the place of a question on its page."""
    return questions(language).at(f"q-{record_id}")


def procedures(language: Language) -> Address:
    """Return the place of the procedures: below the benefits."""
    return benefits(language).at("procedures")


def procedure(record_id: str, language: Language) -> Address:
    """Return the place of a procedure."""
    return benefits(language).at(record_id)


def glossary(language: Language) -> Address:
    """Return the glossary."""
    return Address("glossary/", language)


def term(record_id: str, language: Language) -> Address:
    """Return the place of a term in the glossary."""
    return glossary(language).at(record_id)


def comparison(language: Language) -> Address:
    """Return the comparison of the two plans."""
    return Address("comparison/", language)


def compared(record_id: str, language: Language) -> Address:
    """Return the place of a subject or of similar duties in the comparison."""
    return comparison(language).at(record_id)


def milestones(language: Language) -> Address:
    """Return the page of deadlines."""
    return Address("milestones/", language)


def matrix(language: Language) -> Address:
    """Return the matrix of bodies and rows."""
    return Address("matrix/", language)


def changes(language: Language) -> Address:
    """Return the page of changes."""
    return Address("changes/", language)


def accessibility(language: Language) -> Address:
    """Return the accessibility page."""
    return Address("accessibility/", language)


def duty(record_id: str, language: Language) -> Address:
    """Return the place of similar duties, below the comparison."""
    return comparison(language).at(f"duty-{record_id}")


def transfer(record_id: str, language: Language) -> Address:
    """Return the place of a transfer of a function: on the page of data quality."""
    return quality(language).at(f"transfer-{record_id}")


def quantity(record_id: str, language: Language) -> Address:
    """Return the place of a quantity: on the page of data quality."""
    return quality(language).at(f"quantity-{record_id}")


def topics(language: Language) -> Address:
    """Return the list of topics."""
    return Address("topics/", language)


def topic(record_id: str, language: Language) -> Address:
    """Return the page of a topic."""
    return Address(f"topics/{record_id}/", language)


def finder(language: Language) -> Address:
    """Return the responsibility finder."""
    return Address("responsibilities/", language)


def handbooks(language: Language) -> Address:
    """Return the list of handbooks."""
    return Address("handbooks/", language)


def data(language: Language) -> Address:
    """Return the data page."""
    return Address("data/", language)


def quality(language: Language) -> Address:
    """Return the data-quality page."""
    return Address("quality/", language)


def feed(language: Language) -> Address:
    """Return the feed of changes."""
    return Address(f"data/changes.{language.value}.atom")


def record(kind: str, record_id: str, language: Language) -> Address:
    """Return the place of a record that is no item: by the name of its kind in `policykb.json`."""
    places: dict[str, Callable[[str, Language], Address]] = {
        "departments": department,
        "topics": topic,
        "programmes": programme,
        "readings": reading,
        "benefits": benefit,
        "groups": group,
        "questions": question,
        "procedures": procedure,
        "glossary": term,
        "comparisons": compared,
        "duties": duty,
        "transfers": transfer,
        "quantities": quantity,
    }
    lists: dict[str, Callable[[Language], Address]] = {
        "links": indicators,
        "localities": handbooks,
        "handbooks": handbooks,
    }
    if kind in places:
        return places[kind](record_id, language)
    return lists.get(kind, quality)(language)


def former(kind: str, record_id: str, language: Language) -> Address | None:
    """Return where a record of the folder `kind` stands under an id: a page, a place on one, or None for neither."""
    pages = {
        "documents": document,
        "task_tables": task_table,
        "indicator_tables": indicator_table,
        "practices": practice,
    }
    if kind in pages:
        return pages[kind](record_id, language)
    found = record(kind, record_id, language)
    own = record_id in (found.anchor or "") or found.path.endswith(f"/{record_id}/")
    return found if own else None


def page(record_id: str, language: Language) -> Address:
    """Return a hand-written page."""
    return Address(f"{record_id}/", language)


def handbook_file(
    record_id: str, edition: str, language: Language, locality: str | None = None, subject: str | None = None
) -> Address:
    """Return a handbook as PDF, or as plain text for the edition `text`."""
    parts = [record_id, subject, edition, locality, language.value, "txt" if edition == "text" else "pdf"]
    return Address("handbooks/" + ".".join(part for part in parts if part))


def card_picture(record_id: str, language: Language) -> Address:
    """Return the card of a benefit as a picture."""
    return Address(f"cards/{record_id}.{language.value}.png")


def data_file(name: str) -> Address:
    """Return a file of the data folder."""
    return Address(f"data/{name}")


def asset(name: str) -> Address:
    """Return a file of the site's own assets: style sheet, scripts, search index."""
    return Address(f"assets/kb/{name}")


def theme_asset(name: str) -> Address:
    """Return a style sheet that comes with the theme; it stands once for both languages."""
    return Address(f"assets/stylesheets/{name}")


def report(report_url: str, item_id: str) -> str:
    """Return where to report a problem with an item: `report_url` with the item's id as the title."""
    key = "subject" if report_url.startswith("mailto:") else "title"
    joint = "&" if "?" in report_url else "?"
    return f"{report_url}{joint}{urlencode({key: item_id})}"


def search(language: Language) -> Address:
    """Return the search page."""
    return Address("search/", language)


def asking(search_page: str, query: str) -> str:
    """Return the link to a search page that asks for `query` at once."""
    return f"{search_page}?{urlencode({'q': query}, quote_via=quote)}"


def search_file(name: str) -> Address:
    """Return a file of search data by its name, such as `index.zh.general`."""
    return asset(f"search/{name}.js")


def search_folder() -> Address:
    """Return the folder of the search data."""
    return asset("search/")
