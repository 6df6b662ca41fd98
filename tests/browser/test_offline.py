"""The site on a USB stick: unpacked from its ZIP, opened by a double click, read without a network."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator import pipeline
from generator.pipeline.offline import rewritten

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def stick(built_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder that unpacking the ZIP leaves."""
    folder = tmp_path_factory.mktemp("stick")
    with zipfile.ZipFile(pipeline.offline(built_site, folder / "site.zip")) as archive:
        archive.extractall(folder)
    return folder / "policykb"


@pytest.fixture
def disk(browser: Browser) -> Iterator[Page]:
    """Yield a page that may ask nothing but files."""
    context = browser.new_context()
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    yield page
    assert asked
    assert [url for url in asked if not url.startswith("file:")] == []
    context.close()


def test_every_link_leads_to_a_file(stick: Path, disk: Page) -> None:
    """No page leaves the reader before a list of files, in either language."""
    for start in ("index.html", "en/index.html", "benefits/index.html"):
        disk.goto((stick / start).as_uri())
        targets = disk.eval_on_selector_all("a[href], form", "all => all.map(each => each.href || each.action)")
        files = [url.partition("#")[0].partition("?")[0] for url in targets if url.startswith("file:")]
        assert len(files) > 20
        assert [url for url in files if url.endswith("/") or not Path(url.removeprefix("file://")).is_file()] == []


def test_a_reader_finds_a_row_without_a_server(stick: Path, disk: Page) -> None:
    """From the home page through the search to a row and into the other language."""
    disk.goto((stick / "index.html").as_uri())
    disk.locator("#kb-home-q").fill("护理补贴")
    disk.keyboard.press("Enter")
    disk.locator(".kb-result a").first.wait_for()
    disk.locator(".kb-result h3 a").first.click()
    disk.locator("h1").wait_for()
    assert "index.html" in disk.url
    disk.locator(".kb-switches a[hreflang=en]").click()
    disk.locator("html[lang=en] h1").wait_for()
    assert "/en/" in disk.url


def test_the_elder_view_works_from_the_stick(stick: Path, disk: Page) -> None:
    """Its link keeps the page."""
    disk.goto((stick / "index.html").as_uri())
    disk.locator(".kb-elder-home a").click()
    disk.locator("html[data-kb-view=elder]").wait_for()
    assert disk.url.endswith("/index.html?elder=1")
    assert disk.evaluate("parseFloat(getComputedStyle(document.body).fontSize)") == 22


def test_without_scripts_links_still_lead_on(stick: Path, browser: Browser) -> None:
    """The links are written out in the pages themselves."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((stick / "index.html").as_uri())
    page.locator(".kb-nav a").nth(1).click()
    assert page.url.endswith("/responsibilities/index.html")
    assert page.locator("h1").count() == 1
    context.close()


def test_only_links_to_folders_change(tmp_path: Path) -> None:
    """Anchors, queries, files and other hosts stay."""
    kept = ("#a", "x.pdf", "https://e.org/", "tel:12345", "?elder=1", "mailto:a@e.org")
    same = "".join(f'<a href="{each}"></a>' for each in kept)
    assert rewritten(same, tmp_path) == same
    (tmp_path / "x").mkdir()
    before = (
        '<a class="k" href="../x/?q=1&amp;r=2#z"></a><form role="search" action="x/"></form>'
        '<a href="./"></a><a href="x"></a>'
    )
    after = (
        '<a class="k" href="../x/index.html?q=1&amp;r=2#z"></a><form role="search" action="x/index.html"></form>'
        '<a href="./index.html"></a><a href="x/index.html"></a>'
    )
    assert rewritten(before, tmp_path) == after
    assert rewritten(after, tmp_path) == after


def test_the_same_site_gives_the_same_bytes(built_site: Path, tmp_path: Path) -> None:
    """No time is written into the ZIP; what only servers need is left out."""
    first = pipeline.offline(built_site, tmp_path / "a.zip").read_bytes()
    assert first == pipeline.offline(built_site, tmp_path / "b.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        names = archive.namelist()
    assert "policykb/index.html" in names
    assert not [name for name in names if name.endswith(("404.html", "sitemap.xml", "SHA256SUMS"))]


def test_without_a_site_nothing_is_packed(tmp_path: Path) -> None:
    """The reader is told, by the missing file."""
    with pytest.raises(FileNotFoundError):
        pipeline.offline(tmp_path, tmp_path / "x.zip")
