"""Every link, anchor and asset of every page leads somewhere, over both languages and raw HTML.

MkDocs checks Markdown links inside one language only; this reads the HTML that readers get.
"""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from generator.language import Bilingual
from generator.problems import Position, Problem

_LINKS = {"a": "href", "link": "href", "script": "src", "img": "src", "use": "href", "form": "action", "source": "src"}
_EXTERNAL_ALLOWED = {"a"}
_NOT_FETCHED = {"canonical", "alternate"}


@dataclass(frozen=True, slots=True)
class _Link:
    tag: str
    target: str
    line: int
    column: int


@dataclass
class _Page(HTMLParser):
    """Ids and links of one HTML page."""

    ids: dict[str, int] = field(default_factory=dict)
    links: list[_Link] = field(default_factory=list)
    twice: list[tuple[str, int]] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        line, column = self.getpos()
        if identifier := values.get("id"):
            if identifier in self.ids:
                self.twice.append((identifier, line))
            self.ids[identifier] = line
        attribute = _LINKS.get(tag)
        if attribute and attribute in values and not _NOT_FETCHED & set(values.get("rel", "").split()):
            self.links.append(_Link(tag, values[attribute], line, column + 1))


def link_problems(site: Path, site_url: str | None) -> Iterator[Problem]:
    """Yield every broken link or anchor, third-party reference and repeated id below the folder `site`."""
    pages = {path.relative_to(site).as_posix(): _read(path) for path in sorted(site.rglob("*.html"))}
    for name, page in pages.items():
        for identifier, line in page.twice:
            message = Bilingual(f"id“{identifier}”重复", f"the id `{identifier}` stands twice")
            yield Problem("id-twice", Position(name, line), message)
        for link in page.links:
            fault = _fault(link, name, pages, site, site_url)
            if fault is not None:
                yield Problem(fault[0], Position(name, link.line, link.column), fault[1])


def _read(path: Path) -> _Page:
    page = _Page()
    page.feed(path.read_text(encoding="utf-8"))
    page.close()
    return page


def _fault(
    link: _Link, name: str, pages: dict[str, _Page], site: Path, site_url: str | None
) -> tuple[str, Bilingual] | None:
    target = link.target
    root = urlsplit(site_url or "/").path or "/"
    if site_url and target.startswith(site_url):
        target = root + target.removeprefix(site_url)
    parts = urlsplit(target)
    if parts.scheme or parts.netloc:
        return _external_fault(link, parts.scheme)
    path = unquote(parts.path)
    if path.startswith("/"):
        found = posixpath.normpath(path.removeprefix(root)) if path.startswith(root) else ".."
    else:
        found = posixpath.normpath(posixpath.join(posixpath.dirname(name), path)) if path else name
    if path.endswith("/") or (site / found).is_dir():
        found = posixpath.normpath(posixpath.join(found, "index.html"))
    if found.startswith("..") or not (site / found).is_file():
        return "broken-link", Bilingual(f"链接“{link.target}”没有目标", f"the link `{link.target}` leads nowhere")
    anchor = unquote(parts.fragment)
    if anchor and found in pages and anchor not in pages[found].ids:
        return "broken-anchor", Bilingual(
            f"“{found}”里没有锚点“{anchor}”", f"`{found}` has no anchor `{anchor}` ({link.target})"
        )
    return None


def _external_fault(link: _Link, scheme: str) -> tuple[str, Bilingual] | None:
    if link.tag not in _EXTERNAL_ALLOWED:
        return "third-party", Bilingual(f"从别处取用“{link.target}”", f"`{link.target}` is fetched from elsewhere")
    if scheme not in ("http", "https", "mailto", "tel"):
        return "unsafe-link", Bilingual(f"不安全的链接“{link.target}”", f"unsafe link `{link.target}`")
    return None
