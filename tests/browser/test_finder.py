"""The responsibility finder in a browser: typed, clicked, walked back, from disk, and without scripts."""

import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from generator.model import KnowledgeBase, Role
from tests.browser.looking import RULES

pytestmark = pytest.mark.browser

FINDER = "responsibilities/"


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


def shown(page: Page) -> list[str]:
    """Return the ids of the exact answers on the page, in order."""
    page.wait_for_load_state("networkidle")
    found: list[str] = page.locator("#kb-list .kb-result:visible").evaluate_all(
        "all => all.map(each => each.dataset.id)"
    )
    return found


def expected(kb: KnowledgeBase, department: str) -> list[str]:
    """Return the rows of a body by role, in document order: read from the content, never from the engine."""
    found = kb.assignments(kb.departments[department])
    return [row.id for rows in (found.leads, found.responsible, found.takes_part) for row in rows]


@pytest.mark.parametrize("place", ["http", "file"])
@pytest.mark.parametrize(
    ("path", "query", "count"),
    [
        ("", "民政厅", "共21行：牵头3，参与18"),
        ("en/", "civil affairs", "21 rows: leads 3, takes part 18"),
    ],
)
def test_a_body_finds_exactly_its_rows(  # noqa: PLR0913, PLR0917 - two tables of parameters and four fixtures
    page: Page, address: str, built_site: Path, real: KnowledgeBase, place: str, path: str, query: str, count: str
) -> None:
    """Typed into the box, over http and from disk, in both languages."""
    page.goto(f"{address}{path}{FINDER}" if place == "http" else f"file://{built_site}/{path}{FINDER}index.html")
    page.locator("#kb-finder-q").fill(query)
    expect(page.locator("#kb-count")).to_have_text(count)
    expect(page.locator("#kb-status")).to_have_text(count)
    assert shown(page) == expected(real, "jl-civil-affairs")


def test_the_question_stands_in_the_address_and_back_works(page: Page, address: str, real: KnowledgeBase) -> None:
    """A link can be shared; Back undoes one choice at a time."""
    page.goto(f"{address}{FINDER}?q=民政厅")
    page.locator("input[name=role][value=lead]").check()
    assert "role=lead" in page.url
    leads = [row.id for row in real.assignments(real.departments["jl-civil-affairs"]).leads]
    assert shown(page) == leads
    page.go_back()
    assert "role=lead" not in page.url
    assert shown(page) == expected(real, "jl-civil-affairs")
    page.go_forward()
    assert shown(page) == leads
    page.reload()
    assert shown(page) == leads


def test_the_header_of_every_page_leads_to_the_search_page(page: Page, address: str) -> None:
    """The search box submits to it."""
    page.goto(address + "topics/")
    page.locator("#kb-q").fill("省残联")
    page.locator("#kb-q").press("Enter")
    page.wait_for_url("**/search/?q=*")
    expect(page.locator("#kb-list .kb-result").first).to_have_attribute("data-id", "jl-dpf")


def test_counts_of_choices_follow_the_question(page: Page, address: str) -> None:
    """Zero is visible and cannot be chosen; the roles are those of the body that was asked for."""
    page.goto(f"{address}{FINDER}?department=jl-civil-affairs")

    def count(role: str) -> str:
        return page.locator(f"label:has(input[name=role][value={role}]) .kb-choice__count").inner_text()

    assert (count("lead"), count("responsible"), count("partner")) == ("3", "0", "18")
    expect(page.locator("input[name=role][value=responsible]")).to_be_disabled()
    page.goto(f"{address}{FINDER}?q=民政厅")
    assert (count("lead"), count("partner")) == ("3", "18")


def test_a_chosen_value_is_a_chip_that_can_be_removed(page: Page, address: str, real: KnowledgeBase) -> None:
    """Focus goes to the search box, not into nothing."""
    page.goto(f"{address}{FINDER}?department=jl-dpf")
    page.get_by_role("button", name="省残联 ✕").click()
    assert len(shown(page)) == len(real.rows)
    assert page.evaluate("document.activeElement.id") == "kb-finder-q"


def test_a_later_name_is_explained(page: Page, address: str, real: KnowledgeBase) -> None:
    """卫健委 finds what the document calls 省卫生计生委, and says so; a rename not in the documents is labelled."""
    page.goto(f"{address}{FINDER}?q=卫健委")
    assert shown(page) == expected(real, "jl-health")
    first = page.locator("#kb-list .kb-result:visible").first
    expect(first.locator(".kb-why")).to_contain_text("“省卫生健康委”是2018年以后的名称，文件写的是“省卫生计生委”")
    expect(first.locator("mark")).to_have_text("省卫生计生委")
    assert "一般常识" not in first.locator(".kb-why").inner_text()
    page.goto(f"{address}{FINDER}?q=文旅厅")
    expect(page.locator("#kb-list .kb-result:visible .kb-why").first).to_contain_text("一般常识")


def test_divisions_never_count_for_their_department(page: Page, address: str) -> None:
    """They are offered as links."""
    page.goto(f"{address}{FINDER}?q=民政厅牵头")
    assert all("13th-outline" in row for row in shown(page))
    link = page.locator("#kb-hints a", has_text="社会救助处")
    expect(link).to_be_visible()
    link.click()
    expect(page.locator("h1")).to_have_text("吉林省民政厅社会救助处")


def test_an_ordinary_word_only_offers_the_body(page: Page, address: str, real: KnowledgeBase) -> None:
    """教育 finds tasks about education; a button leads to 省教育厅."""
    page.goto(f"{address}{FINDER}?q=教育")
    page.get_by_role("button", name="省教育厅", exact=True).click()
    assert shown(page) == expected(real, "jl-education")


def test_how_a_name_was_understood_is_shown_and_can_be_taken_away(
    page: Page, address: str, real: KnowledgeBase
) -> None:
    """A chip names the body and the role; without it the rest of the question stays."""
    page.goto(f"{address}{FINDER}?q=czt参与 康复")
    assert shown(page)
    page.get_by_role("button", name="省财政厅、参与 ✕").click()
    expect(page.locator("#kb-finder-q")).to_have_value("康复")
    assert set(shown(page)) - set(expected(real, "jl-finance"))


def test_another_place_is_offered_the_provincial_body(page: Page, address: str, real: KnowledgeBase) -> None:
    """县残联 has no tasks here; a button leads to 省残联."""
    page.goto(f"{address}{FINDER}?q=县残联")
    assert shown(page) == []
    page.get_by_role("button", name="省残联", exact=True).click()
    assert shown(page) == expected(real, "jl-dpf")


def test_a_near_row_says_why(page: Page, address: str) -> None:
    """财政: the word stands only in the name of a body."""
    page.goto(f"{address}{FINDER}?q=财政")
    why = page.locator("#kb-near-list .kb-result:visible .kb-why").first
    expect(why).to_have_text("为什么列出：列出的单位，名称里有查的词。")


def test_a_row_says_why_where_no_word_can_be_marked(page: Page, address: str) -> None:
    """The word stands in a single task that the list does not show."""
    page.goto(f"{address}{FINDER}?q=财政")
    for result in page.locator("#kb-list .kb-result:visible").all():
        assert result.locator("mark").count() or "分项任务" in result.locator(".kb-why").inner_text()


def test_the_language_switch_keeps_the_question(page: Page, address: str) -> None:
    """What was asked in Chinese is asked again in English."""
    page.goto(f"{address}{FINDER}?q=民政厅&role=lead")
    page.locator(".kb-switches a[hreflang=en]").first.click()
    page.wait_for_url("**/en/responsibilities/?q=*")
    expect(page.locator("#kb-count")).to_have_text("3 rows: leads 3")


def test_near_matches_stand_apart(page: Page, address: str) -> None:
    """An everyday word of a topic finds its rows, under their own heading."""
    page.goto(f"{address}{FINDER}?q=轮椅")
    assert shown(page) == []
    expect(page.locator("#kb-nothing")).to_be_visible()
    expect(page.locator("#kb-near")).to_be_visible()
    assert page.locator("#kb-near-list .kb-result:visible").count() > 0


def test_nothing_happens_while_an_input_method_composes(page: Page, address: str) -> None:
    """Letters on the way to a Chinese character are no query."""
    page.goto(address + FINDER)
    before = page.locator("#kb-count").inner_text()
    page.evaluate(
        """() => { const box = document.getElementById("kb-finder-q"); box.value = "minzheng";
        box.dispatchEvent(new InputEvent("input", { isComposing: true })); }"""
    )
    page.wait_for_timeout(400)
    assert page.locator("#kb-count").inner_text() == before


def test_csv_holds_what_is_shown(page: Page, address: str, real: KnowledgeBase) -> None:
    """The same columns as the published file, with a byte order mark."""
    page.goto(f"{address}{FINDER}?q=民政厅牵头")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="下载CSV").click()
    raw = Path(waiting.value.path()).read_text(encoding="utf-8")
    assert raw.startswith("\ufeff")
    lines = list(csv.DictReader(io.StringIO(raw.removeprefix("\ufeff"))))
    rows = real.assignments(real.departments["jl-civil-affairs"]).leads
    assert [line["id"] for line in lines] == [row.id for row in rows]
    assert [line["task_en"] for line in lines] == [row.task.en for row in rows]
    assert [line["partners_zh"] for line in lines] == [
        "、".join(body.printed for body in row.with_role(Role.PARTNER)) for row in rows
    ]


def test_without_scripts_the_whole_table_stands_there(browser: Browser, address: str, real: KnowledgeBase) -> None:
    """Every row is readable, and what needs a script is not shown."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + FINDER)
    assert page.locator(".kb-result:visible").count() == len(real.rows)
    assert page.locator(".kb-facets:visible, button.kb-quiet:visible, #kb-actions:visible").count() == 0
    assert page.locator("noscript a").count() > 0
    context.close()


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("path", ["responsibilities/?q=卫健委", "en/responsibilities/?q=civil affairs&role=lead"])
def test_axe_finds_nothing_in_results(browser: Browser, address: str, path: str, width: int) -> None:
    """With answers, marks, chips and hints on the page, light and dark."""
    for scheme in ("light", "dark"):
        context = browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme="dark" if scheme == "dark" else "light"
        )
        page = context.new_page()
        page.goto(address + path)
        found = Axe().run(page, options=RULES).response["violations"]
        assert [(each["id"], each["nodes"][0]["html"]) for each in found] == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        context.close()
