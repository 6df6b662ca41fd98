"""Every link, anchor and asset of every page leads somewhere, over both languages and raw HTML.

MkDocs checks Markdown links inside one language only; this reads the HTML and style sheets that readers get.
"""

import posixpath
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import unquote, urlsplit

from generator.audit.page import Link, Page, read_pages, style_targets
from generator.language import Bilingual
from generator.problems import Position, Problem

Fault = tuple[str, Bilingual]

_EXTERNAL_ALLOWED = {"a", "area", "blockquote"}
_NOT_FETCHED = {"canonical", "alternate"}
_SCHEMES = ("http", "https", "mailto", "tel")


class Place:
    """The finished site, and how a reference on one of its files is followed."""

    def __init__(self, site: Path, site_url: str | None, pages: Mapping[str, Page]) -> None:
        """Take the folder, the public address, and the pages read already."""
        self.site, self.site_url, self.pages = site, site_url, pages
        self.root = urlsplit(site_url or "/").path or "/"

    def internal(self, target: str) -> str | None:
        """Return a reference without the site's own address before it, or None where it leads elsewhere."""
        if self.site_url and target.startswith(self.site_url):
            target = self.root + target.removeprefix(self.site_url)
        parts = urlsplit(target)
        return None if parts.scheme or parts.netloc else target

    def file(self, target: str, name: str) -> str:
        """Return the file that an internal reference on `name` leads to; it need not exist."""
        path = unquote(urlsplit(target).path)
        if path.startswith("/"):
            found = posixpath.normpath(path.removeprefix(self.root)) if path.startswith(self.root) else ".."
        else:
            found = posixpath.normpath(posixpath.join(posixpath.dirname(name), path)) if path else name
        if path.endswith("/") or (self.site / found).is_dir():
            found = posixpath.normpath(posixpath.join(found, "index.html"))
        return found

    def exists(self, file: str) -> bool:
        """Whether the site holds `file`."""
        return not file.startswith("..") and (self.site / file).is_file()


def link_problems(site: Path, site_url: str | None, pages: Mapping[str, Page] | None = None) -> Iterator[Problem]:
    """Yield every broken link or anchor, third-party reference and repeated id below the folder `site`."""
    found = read_pages(site) if pages is None else pages
    place = Place(site, site_url, found)
    for name, page in found.items():
        for identifier, line in page.twice:
            message = Bilingual(f"id“{identifier}”重复", f"the id `{identifier}` stands twice")
            yield Problem("id-twice", Position(name, line), message)
        for link in page.links:
            if not _NOT_FETCHED & link.rel and (fault := link_fault(link, name, place)):
                yield Problem(fault[0], Position(name, link.line, link.column), fault[1])
    for path in sorted(site.rglob("*.css")):
        name = path.relative_to(site).as_posix()
        for target in style_targets(path.read_text(encoding="utf-8")):
            if fault := link_fault(Link("style", target, frozenset(), 1, 1), name, place):
                yield Problem(fault[0], Position(name), fault[1])


def link_fault(link: Link, name: str, place: Place) -> Fault | None:
    """Return what is wrong with a reference on the file `name`."""
    try:
        target = place.internal(link.target)
    except ValueError:
        return "broken-link", Bilingual(f"网址“{link.target}”写法不对", f"the address `{link.target}` is not valid")
    if target is None:
        return _external_fault(link)
    found = place.file(target, name)
    if not place.exists(found):
        return "broken-link", Bilingual(f"链接“{link.target}”没有目标", f"the link `{link.target}` leads nowhere")
    anchor = unquote(urlsplit(target).fragment)
    if anchor and found in place.pages and anchor not in place.pages[found].ids:
        message = Bilingual(f"“{found}”里没有锚点“{anchor}”", f"`{found}` has no anchor `{anchor}` ({link.target})")
        return "broken-anchor", message
    return None


def _external_fault(link: Link) -> Fault | None:
    if link.tag not in _EXTERNAL_ALLOWED:
        return "third-party", Bilingual(f"从别处取用“{link.target}”", f"`{link.target}` is fetched from elsewhere")
    parts = urlsplit(link.target)
    if parts.scheme not in _SCHEMES or (parts.scheme in ("http", "https") and not parts.hostname):
        return "unsafe-link", Bilingual(f"不安全的链接“{link.target}”", f"unsafe link `{link.target}`")
    return None
