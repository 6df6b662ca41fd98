"""The data page: every file with what it holds, the schemas, how to cite."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import urljoin

from generator import addresses, wording
from generator.addresses import Address
from generator.language import Language
from generator.model import KnowledgeBase
from generator.output import Artifact, OutputFile
from generator.site import structured
from generator.site.frame import Link, Page, stage
from generator.site.lists import size_text

DESCRIBED = (
    "policykb-data.zip",
    "policykb.json",
    "policykb.xlsx",
    "responsibilities.csv",
    "matrix.csv",
    "indicators.csv",
    "deadlines.csv",
    "milestones.ics",
)
"""Files with a description of their own, in the order of the page; label `data-<name>`."""
CSV_COLUMNS = (
    "id, document_id, row, task_zh, task_en, lead_zh, lead_en, responsible_zh, responsible_en, "
    "partners_zh, partners_en, open_ended, url"
)
_SCHEMAS = "data/schema/"


@dataclass(frozen=True, slots=True)
class FileView:
    """A file to download."""

    link: Link
    what: str
    size: str
    sha256: str


def page(kb: KnowledgeBase, language: Language, as_of: date, artifacts: Sequence[Artifact]) -> OutputFile:
    """Stage the data page."""
    head = Page(
        kb, language, as_of, addresses.data(language), "data", "data",
        wording.label("nav-data")[language], wording.label("data-lead")[language],
    )  # fmt: skip
    day = wording.date_text(as_of.isoformat(), language)
    files = tuple(_files(head, artifacts))
    schemas = [each for each in artifacts if each.path.startswith(_SCHEMAS)]
    context = {
        "files": files,
        "schemas": tuple(head.link(each.path.removeprefix(_SCHEMAS), Address(each.path)) for each in schemas),
        "columns": CSV_COLUMNS,
        "citation": f"{kb.site.titles[language]}{wording.gap(language)}{kb.site.publisher[language]}",
        "version": head.label("data-version", hash=kb.content_hash, date=day),
        "changes": head.link(head.label("nav-changes"), addresses.changes(language)),
    }
    downloads = [(each.link.text, _full(head, each.link)) for each in files]
    about = structured.dataset(kb, language, as_of.isoformat(), downloads)
    return stage(head, "data.md.jinja", context, (), about)


def _full(page: Page, link: Link) -> str:
    site_url = page.kb.site.site_url
    return urljoin(page.address.absolute(site_url), link.href) if site_url else link.href


def _files(page: Page, artifacts: Sequence[Artifact]) -> Iterator[FileView]:
    made = {each.path: each for each in artifacts}
    for name in DESCRIBED:
        if (file := made.get(addresses.data_file(name).path)) is not None:
            link = page.link(name, Address(file.path))
            yield FileView(link, page.label(f"data-{name}"), size_text(file.bytes), file.sha256)
