"""The themed site: what MkDocs makes of the staged pages, in both languages, and what it may not leave behind."""

import posixpath
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from generator import output, site, theming
from generator.language import Bilingual, Language
from generator.model import KnowledgeBase, PublishedPage
from generator.problems import Problem
from tests.conftest import AS_OF, CASES

MAXIMAL = CASES / "valid" / "maximal"


class _Head(HTMLParser):
    """What a browser and a search engine read before the text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.attributes: list[tuple[str, str]] = []
        self.lang = ""
        self.links: dict[str, list[str]] = {}
        self.meta: dict[str, str] = {}
        self.fetched: list[str] = []
        self.inline_scripts = 0
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.attributes += [(tag, name) for name in values]
        if tag == "html":
            self.lang = values["lang"]
        elif tag == "link":
            name = f"{values['rel']} {values.get('hreflang', '')}".strip()
            self.links.setdefault(name, []).append(values["href"])
            if values["rel"] in ("stylesheet", "icon"):
                self.fetched.append(values["href"])
        elif tag == "meta" and "name" in values:
            self.meta[values["name"]] = values["content"]
        elif tag in ("script", "img", "iframe"):
            runs = values.get("type") != "application/ld+json"
            self.inline_scripts += tag == "script" and "src" not in values and runs
            self.fetched.append(values.get("src", ""))


def built(kb: KnowledgeBase, folder: Path) -> list[Problem]:
    """Stage and theme `kb` into `folder/site`."""
    for language in Language:
        output.write(site.pages(kb, language, AS_OF, ()), folder / "docs" / language.value)
    return theming.build(kb, folder, folder / "site", MAXIMAL)


@pytest.fixture(scope="module")
def themed(maximal: KnowledgeBase, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the fictional site, themed as a preview copy without an address."""
    folder = tmp_path_factory.mktemp("themed")
    preview = replace(maximal, site=replace(maximal.site, site_url=None))
    assert built(preview, folder) == []
    return folder / "site"


def pages(folder: Path) -> dict[str, str]:
    """Return the HTML of every page by its path."""
    return {path.relative_to(folder).as_posix(): path.read_text() for path in sorted(folder.rglob("*.html"))}


def test_every_page_says_its_language_title_and_description(themed: Path) -> None:
    """Chinese at the root as zh-Hans, English below en/; titles differ from page to page."""
    titles: dict[str, str] = {}
    for name, html in pages(themed).items():
        head = _Head(html)
        assert head.lang == ("en" if name.startswith("en/") else "zh-Hans"), name
        title = re.search("<title>([^<]+)</title>", html)
        assert title, name
        if not name.endswith("404.html"):
            assert head.meta["description"], name
            assert titles.setdefault(title[1], name) == name


def test_each_page_leads_to_its_twin(themed: Path) -> None:
    """The language switch keeps the page; hreflang names both, relative where the site has no address."""
    for name, html in pages(themed).items():
        if name.endswith("404.html"):
            continue
        twin = name.removeprefix("en/") if name.startswith("en/") else f"en/{name}"
        head = _Head(html)
        switch = head.links["alternate zh-Hans" if name.startswith("en/") else "alternate en"]
        assert [((themed / name).parent / href / "index.html").resolve() for href in switch] == [
            (themed / twin).resolve()
        ]
        assert f'href="{switch[0]}"' in html.partition("kb-switches")[2]
        assert "canonical" not in head.links


def test_an_address_makes_canonical_and_absolute_alternates(maximal: KnowledgeBase, tmp_path: Path) -> None:
    """A real `site_url` stands in both, and in the sitemap, which is not dated."""
    kb = replace(maximal, site=replace(maximal.site, site_url="https://kb.example.org/sub/"))
    assert built(kb, tmp_path) == []
    head = _Head((tmp_path / "site/en/topics/index.html").read_text())
    assert head.links["canonical"] == ["https://kb.example.org/sub/en/topics/"]
    assert head.links["alternate zh-Hans"] == ["https://kb.example.org/sub/topics/"]
    assert head.links["alternate en"] == ["https://kb.example.org/sub/en/topics/"]
    assert 'href="/sub/en/"' in (tmp_path / "site/404.html").read_text()
    sitemap = (tmp_path / "site/sitemap.xml").read_text()
    assert "<loc>https://kb.example.org/sub/topics/</loc>" in sitemap
    assert "lastmod" not in sitemap


def test_nothing_inline_and_nothing_from_elsewhere(themed: Path) -> None:
    """A strict content security policy holds: no inline script, style or handler, no other host."""
    for name, html in pages(themed).items():
        head = _Head(html)
        assert head.inline_scripts == 0, name
        assert not [pair for pair in head.attributes if pair[1] == "style" or pair[1].startswith("on")], name
        assert "<style" not in html, name
        assert not [each for each in head.fetched if re.match(r"[a-z]+:|//", each)], name


def test_no_ballast_is_left(themed: Path) -> None:
    """No source maps, no scripts of the theme, no second copy of its style sheet, nothing dated or packed."""
    names = [path.relative_to(themed).as_posix() for path in themed.rglob("*") if path.is_file()]
    assert [name for name in names if name.endswith((".map", ".js", ".gz", ".png"))] == []
    assert [name for name in names if name.startswith("en/assets")] == []
    assert len([name for name in names if name.endswith(".css")]) == 1


def test_a_wrong_address_is_answered_in_both_languages(themed: Path) -> None:
    """Most hosts know one 404 page only."""
    chinese, english = (themed / "404.html").read_text(), (themed / "en/404.html").read_text()
    for text in (chinese, english):
        assert "没有这一页" in text
        assert "Page not found" in text
        sheets = [posixpath.normpath(href) for href in _Head(text).links["stylesheet"]]
        assert "/assets/kb/site.css" in sheets
    assert 'href="/en/"' in chinese
    assert 'href="/"' in english


def test_two_builds_are_the_same(maximal: KnowledgeBase, themed: Path, tmp_path: Path) -> None:
    """Bit by bit, whatever the folder and the hour."""
    again = replace(maximal, site=replace(maximal.site, site_url=None))
    assert built(again, tmp_path) == []
    assert _bytes(tmp_path / "site") == _bytes(themed)


def _bytes(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_what_mkdocs_warns_of_is_a_problem(maximal: KnowledgeBase, tmp_path: Path) -> None:
    """A dead link in a hand-written page stops the build and is named; no half-made English site stays."""
    dead = PublishedPage(
        "dead", Bilingual("坏链接", "Dead link"), Bilingual("[这里](nowhere.md)", "[here](nowhere.md)")
    )
    problems = built(replace(maximal, pages={**maximal.pages, "dead": dead}), tmp_path)
    assert {problem.code for problem in problems} == {"site-build"}
    assert any("nowhere.md" in problem.message.en for problem in problems)
    assert {problem.position.file for problem in problems} == {"build/docs/zh", "build/docs/en"}
    assert not (tmp_path / "site.en").exists()


def test_a_project_may_bring_its_own_settings(maximal: KnowledgeBase, tmp_path: Path) -> None:
    """Its mkdocs.yml is inherited in place of ours; one that MkDocs cannot read is said to be so."""
    project = tmp_path / "project"
    project.mkdir()
    (project / "mkdocs.yml").write_text("site_name: own\nno_such_setting: true\n", encoding="utf-8")
    for language in Language:
        output.write(site.pages(maximal, language, AS_OF, ()), tmp_path / "docs" / language.value)
    problems = theming.build(maximal, tmp_path, tmp_path / "site", project)
    assert any("no_such_setting" in problem.message.en for problem in problems)
