"""A finished HTML page as the rules see it: what it links to, what it says of itself, how it is built up."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

_LINKS = {
    **dict.fromkeys(("a", "area", "link", "base"), ("href",)),
    **dict.fromkeys(("script", "iframe", "embed", "audio", "track", "input"), ("src",)),
    **dict.fromkeys(("img", "source"), ("src", "srcset")),
    **dict.fromkeys(("use", "image"), ("href", "xlink:href")),
    "video": ("src", "poster"),
    "object": ("data",),
    "form": ("action",),
    "button": ("formaction",),
    "blockquote": ("cite",),
}
_URL = re.compile(r"""url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"']*))\s*\)|@import\s+["']([^"']+)["']""")
_HEADING = re.compile("h[1-6]")
_REFRESH = re.compile(r"url=['\"]?([^'\";]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Link:
    """A reference to something else, and where it was written."""

    tag: str
    target: str
    rel: frozenset[str]
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Alternate:
    """A link to the same page in another language."""

    language: str
    target: str
    line: int
    column: int


@dataclass
class Page(HTMLParser):
    """Everything that the rules ask of one HTML page."""

    ids: dict[str, int] = field(default_factory=dict)
    twice: list[tuple[str, int]] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    alternates: list[Alternate] = field(default_factory=list)
    headings: list[tuple[int, int]] = field(default_factory=list)
    """Level and line."""
    wordless: list[tuple[str, int]] = field(default_factory=list)
    """Images without text: tag and line."""
    language: str = ""
    title: str = ""
    description: str = ""
    robots: str = ""
    _inside: str = ""

    def __post_init__(self) -> None:
        """Start the parser."""
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what an element says."""
        values = {name: value or "" for name, value in attrs}
        line, column = self.getpos()
        self._identify(values, line)
        self._refer(tag, values, line, column + 1)
        self._describe(tag, values, line)

    def handle_endtag(self, tag: str) -> None:
        """Leave an element whose text is wanted."""
        if tag == self._inside:
            self._inside = ""

    def handle_data(self, data: str) -> None:
        """Note the title; look into style sheets."""
        if self._inside == "title":
            self.title += data
        elif self._inside == "style":
            self._style(data, *self.getpos())

    def _identify(self, values: dict[str, str], line: int) -> None:
        if identifier := values.get("id"):
            if identifier in self.ids:
                self.twice.append((identifier, line))
            self.ids[identifier] = line

    def _refer(self, tag: str, values: dict[str, str], line: int, column: int) -> None:
        rel = frozenset(values.get("rel", "").lower().split())
        if "hreflang" in values and (tag == "a" or "alternate" in rel):
            self.alternates.append(Alternate(values["hreflang"], values.get("href", ""), line, column))
        for attribute in _LINKS.get(tag, ()):
            for target in _targets(attribute, values.get(attribute)):
                self.links.append(Link(tag, target, rel, line, column))
        if "style" in values:
            self._style(values["style"], line, column)
        if tag == "meta" and values.get("http-equiv", "").lower() == "refresh":
            self.links += [
                Link(tag, found[1], rel, line, column) for found in _REFRESH.finditer(values.get("content", ""))
            ]

    def _style(self, css: str, line: int, column: int) -> None:
        self.links += [Link("style", target, frozenset(), line, column) for target in style_targets(css)]

    def _describe(self, tag: str, values: dict[str, str], line: int) -> None:
        if tag == "html":
            self.language = values.get("lang", "")
        elif tag in ("title", "style") and not (tag == "title" and self.title):
            self._inside = tag
        elif tag == "meta":
            name, content = values.get("name", "").lower(), values.get("content", "").strip()
            self.description = content if name == "description" else self.description
            self.robots = content if name == "robots" else self.robots
        elif _HEADING.fullmatch(tag):
            self.headings.append((int(tag[1]), line))
        elif (tag == "img" and "alt" not in values) or (_is_picture(tag, values) and not _is_named(values)):
            self.wordless.append((tag, line))


def _is_picture(tag: str, values: dict[str, str]) -> bool:
    return values.get("role") == "img" or (tag == "input" and values.get("type") == "image")


def _is_named(values: dict[str, str]) -> bool:
    return any(values.get(name, "").strip() for name in ("aria-label", "aria-labelledby", "alt", "title"))


def _targets(attribute: str, value: str | None) -> list[str]:
    if value is None:
        return []
    if attribute == "srcset":
        return [each.split()[0] for each in value.split(",") if each.split()]
    return [value.strip()]


def style_targets(css: str) -> list[str]:
    """Return what a style sheet fetches."""
    found = ("".join(part or "" for part in match.groups()).strip() for match in _URL.finditer(css))
    return [target for target in found if target and not target.startswith(("data:", "#"))]


def read_page(path: Path) -> Page:
    """Read one HTML file."""
    page = Page()
    page.feed(path.read_text(encoding="utf-8"))
    page.close()
    return page


def read_pages(site: Path) -> dict[str, Page]:
    """Read every HTML page below `site`, by its path."""
    return {path.relative_to(site).as_posix(): read_page(path) for path in sorted(site.rglob("*.html"))}
