"""The search page in a browser: everything in one list, from disk too, with suggestions and without scripts."""

import csv
import gzip
import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.looking import RULES

pytestmark = pytest.mark.browser

SEARCH = "search/"
POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Yield a page that fails the test on any script error and on any request to another host."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, accept_downloads=True)
    opened = context.new_page()
    errors: list[str] = []
    asked: list[str] = []
    opened.on("pageerror", lambda error: errors.append(str(error)))
    opened.on("request", lambda request: asked.append(request.url))
    yield opened
    assert errors == []
    assert [url for url in asked if not re.match(r"http://127\.0\.0\.1:|file://|blob:", url)] == []
    context.close()


def ids(page: Page, where: str = "#kb-list") -> list[str]:
    """Return the ids of the answers on the page, in order."""
    found: list[str] = page.locator(f"{where} .kb-result").evaluate_all("all => all.map(each => each.dataset.id)")
    return found


@pytest.mark.parametrize("place", ["http", "file"])
@pytest.mark.parametrize(
    ("path", "query", "first"),
    [("", "民政厅", "jl-civil-affairs"), ("en/", "braille", None), ("", "吉民发[2016]18", "jl-2016-civil-affairs")],
)
def test_answers_of_all_kinds(  # noqa: PLR0913, PLR0917 - two tables of parameters and three fixtures
    page: Page, address: str, built_site: Path, place: str, path: str, query: str, first: str | None
) -> None:
    """Typed into the box, over http and from disk, in both languages."""
    page.goto(f"{address}{path}{SEARCH}" if place == "http" else f"file://{built_site}/{path}{SEARCH}index.html")
    expect(page.locator("#kb-index")).to_be_visible()
    page.locator("#kb-search-q").fill(query)
    expect(page.locator("#kb-list .kb-result").first).to_be_visible()
    expect(page.locator("#kb-index")).to_be_hidden()
    assert first is None or ids(page)[0] == first


def test_links_lead_to_the_things_found(page: Page, address: str) -> None:
    """From the Chinese and the English page."""
    for path, query in (("", "盲文"), ("en/", "braille")):
        page.goto(f"{address}{path}{SEARCH}?q={query}")
        row = page.locator("#kb-list .kb-result[data-id*=row-] a").first
        target = str(row.get_attribute("href"))
        row.click()
        page.wait_for_url("**/task-tables/**")
        assert page.url == f"{address}{path}{target.removeprefix('../../' if path else '../').removeprefix('en/')}"


def test_the_question_stands_in_the_address_and_back_works(page: Page, address: str) -> None:
    """A link can be shared; Back undoes one choice at a time."""
    page.goto(f"{address}{SEARCH}?q=康复")
    expect(page.locator("#kb-list .kb-result").first).to_be_visible()
    everything = page.locator("#kb-count").inner_text()
    page.locator("input[name=kind][value=row]").check()
    assert "kind=row" in page.url
    expect(page.locator("#kb-count")).not_to_have_text(everything)
    assert all("#row-" in each for each in ids(page))
    page.go_back()
    expect(page.locator("#kb-count")).to_have_text(everything)
    page.locator(".kb-switches a[hreflang=en]").first.click()
    page.wait_for_url("**/en/search/?q=*")


def test_suggestions_are_a_combobox(page: Page, address: str) -> None:
    """Arrows move, Enter asks, Escape closes; the input says what is going on."""
    page.goto(address + SEARCH)
    box = page.locator("#kb-search-q")
    box.click()
    page.wait_for_load_state("networkidle")
    box.press_sequentially("民政")
    options = page.get_by_role("option")
    expect(options.first).to_be_visible()
    assert box.get_attribute("role") == "combobox"
    assert box.get_attribute("aria-expanded") == "true"
    box.press("ArrowDown")
    chosen = str(box.get_attribute("aria-activedescendant"))
    expect(page.locator(f"#{chosen}")).to_have_attribute("aria-selected", "true")
    wanted = page.locator(f"#{chosen}").evaluate("option => option.firstChild.textContent")
    box.press("Escape")
    expect(options).to_have_count(0)
    assert box.input_value() == "民政"
    box.press("ArrowDown")
    box.press("ArrowDown")
    box.press("Enter")
    expect(box).to_have_value(wanted)
    expect(page.locator("#kb-list .kb-result").first).to_be_visible()
    assert box.get_attribute("aria-expanded") == "false"


def test_an_input_method_is_never_disturbed(page: Page, address: str) -> None:
    """Letters on the way to a Chinese character suggest nothing and ask nothing."""
    page.goto(address + SEARCH)
    page.evaluate(
        """() => { const box = document.getElementById("kb-search-q"); box.focus(); box.value = "minzheng";
        box.dispatchEvent(new InputEvent("input", { isComposing: true }));
        box.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", keyCode: 229, isComposing: true })); }"""
    )
    page.wait_for_timeout(400)
    assert page.get_by_role("option").count() == 0
    assert page.url == address + SEARCH


def test_typing_errors_and_everyday_words_say_what_was_looked_up(page: Page, address: str) -> None:
    """Under near matches, with the word as documents have it, marked."""
    page.goto(f"{address}{SEARCH}?q=护里补贴")
    first = page.locator("#kb-near-list .kb-result").first
    expect(first.locator(".kb-why")).to_contain_text("按同音的“护理补贴”查找")
    expect(first.locator("mark").first).to_have_text("护理补贴")
    page.goto(f"{address}en/{SEARCH}?q=rehabilitaton centre")
    expect(page.locator("#kb-near-list .kb-result .kb-why").first).to_contain_text("“rehabilitation centre”")


def test_a_figure_is_marked_as_the_document_has_it(page: Page, address: str) -> None:
    """68700户 finds 6.87万."""
    page.goto(f"{address}{SEARCH}?q=68700户")
    expect(page.locator("#kb-list .kb-result mark").first).to_contain_text("6.87万")


def test_nothing_found_offers_ways_on(page: Page, address: str) -> None:
    """And is announced."""
    page.goto(f"{address}{SEARCH}?q=xyzzyqqq")
    expect(page.locator("#kb-nothing")).to_be_visible()
    expect(page.locator("#kb-status")).to_have_text("没有完全符合的内容")
    assert page.locator("#kb-nothing a").count() >= 4


def test_a_missing_file_is_said(page: Page, address: str) -> None:
    """A broken connection leaves no page that searches for ever."""
    page.route("**/search/index.zh.*", lambda route: route.abort())
    page.goto(f"{address}{SEARCH}?q=康复")
    expect(page.locator("#kb-count")).to_have_text("检索数据没有读到，请刷新页面再试。")


def test_csv_holds_all_answers(page: Page, address: str) -> None:
    """Also those that are not shown yet, in both languages, with a byte order mark."""
    page.goto(f"{address}{SEARCH}?q=残疾人")
    expect(page.locator("#kb-list .kb-result").first).to_be_visible()
    total = int(re.sub(r"\D", "", page.locator("#kb-count").inner_text()))
    with page.expect_download() as waiting:
        page.get_by_role("button", name="下载CSV").click()
    raw = Path(waiting.value.path()).read_text(encoding="utf-8")
    assert raw.startswith("\ufeff")
    lines = list(csv.DictReader(io.StringIO(raw.removeprefix("\ufeff"))))
    assert len(lines) == total > 20
    assert all(line["title_zh"] and line["title_en"] for line in lines)


def test_more_answers_come_on_request(page: Page, address: str) -> None:
    """Ten first; focus goes to the next one."""
    page.goto(f"{address}{SEARCH}?q=残疾人")
    expect(page.locator("#kb-list .kb-result")).to_have_count(10)
    page.locator("#kb-list-more").click()
    expect(page.locator("#kb-list .kb-result")).to_have_count(20)
    assert page.evaluate(
        "document.activeElement.closest('.kb-result') === document.querySelectorAll('#kb-list .kb-result')[10]"
    )


def test_a_strict_policy_lets_it_work(browser: Browser, address: str) -> None:
    """Nothing inline, nothing evaluated."""
    context = browser.new_context()
    page = context.new_page()
    errors: list[str] = []
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)

    def with_policy(route):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202 - Playwright's own types
        response = route.fetch()
        route.fulfill(response=response, headers={**response.headers, "content-security-policy": POLICY})

    page.route("**/search/?q=*", with_policy)
    page.goto(f"{address}{SEARCH}?q=康复")
    expect(page.locator("#kb-list .kb-result").first).to_be_visible()
    assert errors == []
    context.close()


@pytest.mark.parametrize(("path", "query"), [("", "康复"), ("en/", "rehabilitation")])
def test_the_first_query_stays_light(browser: Browser, address: str, built_site: Path, path: str, query: str) -> None:
    """At most 150 KiB of search scripts and data, packed: whatever was asked for, texts of the answers included."""
    context = browser.new_context()
    page = context.new_page()
    scripts: list[str] = []
    page.on("request", lambda request: scripts.append(request.url) if "/assets/kb/" in request.url else None)
    page.goto(f"{address}{path}{SEARCH}?q={query}")
    expect(page.locator("#kb-list .kb-result").first).to_be_visible()
    files = [
        built_site / url.removeprefix(address)
        for url in scripts
        if url.endswith(".js") and not url.endswith("/site.js")
    ]
    assert len(files) > 5
    assert sum(len(gzip.compress(file.read_bytes())) for file in files) <= 150 * 1024
    context.close()


def test_without_scripts_an_index_leads_on(browser: Browser, address: str) -> None:
    """Topics, bodies and documents from A to Z; nothing that would do nothing."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + SEARCH)
    assert page.locator("#kb-index a:visible").count() > 80
    assert page.locator(".kb-facets:visible, #kb-search:visible").count() == 0
    assert page.locator("#kb-index h3").first.inner_text() == "A"
    context.close()


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("path", ["search/", "search/?q=民政厅", "en/search/?q=rehabilitaton centre"])
def test_axe_finds_nothing(browser: Browser, address: str, path: str, width: int) -> None:
    """Index, answers, near answers; light and dark; no wider than the screen."""
    for scheme in ("light", "dark"):
        context = browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme="dark" if scheme == "dark" else "light"
        )
        page = context.new_page()
        page.goto(address + path)
        page.wait_for_load_state("networkidle")
        found = Axe().run(page, options=RULES).response["violations"]
        assert [(each["id"], each["nodes"][0]["html"]) for each in found] == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        context.close()
