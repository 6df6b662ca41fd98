"""The pages in a browser: menu, elder view, copying, both colour schemes, phones, no scripts, no mouse."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

TABLE = "task-tables/jl-2016-13th-outline-tasks/"


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """Yield a narrow page."""
    context = browser.new_context(viewport={"width": 320, "height": 640})
    yield context.new_page()
    context.close()


def test_the_menu_is_a_real_button(phone: Page, address: str) -> None:
    """It opens with the keyboard, says so, and closes with Escape; closed links are out of reach."""
    phone.goto(address + "topics/")
    button = phone.get_by_role("button", name="菜单与搜索")
    nav = phone.get_by_role("navigation", name="主要栏目")
    assert button.get_attribute("aria-expanded") == "false"
    assert not nav.is_visible()
    button.focus()
    phone.keyboard.press("Enter")
    assert button.get_attribute("aria-expanded") == "true"
    assert nav.is_visible()
    assert phone.get_by_role("search").is_visible()
    phone.keyboard.press("Escape")
    assert not nav.is_visible()
    assert button.evaluate("element => element === document.activeElement")


def test_the_language_switch_keeps_the_page(phone: Page, address: str) -> None:
    """There and back again."""
    phone.goto(address + "topics/allowances/")
    phone.get_by_role("button", name="菜单与搜索").click()
    phone.get_by_role("link", name="English").click()
    assert phone.url == address + "en/topics/allowances/"
    phone.get_by_role("button", name="Menu and search").click()
    phone.get_by_role("link", name="中文").click()
    assert phone.url == address + "topics/allowances/"


def test_the_elder_view_is_remembered_and_left(phone: Page, address: str) -> None:
    """Larger text and targets on every page until the reader leaves it."""
    phone.goto(address)
    before = phone.evaluate("parseFloat(getComputedStyle(document.body).fontSize)")
    phone.locator(".kb-elder-home a").click()
    phone.goto(address + "topics/")
    assert phone.evaluate("parseFloat(getComputedStyle(document.body).fontSize)") > before
    phone.get_by_role("button", name="字大一点").click()
    assert phone.evaluate("document.documentElement.dataset.kbSize") == "2"
    assert phone.evaluate("document.documentElement.scrollWidth") <= 320
    phone.get_by_role("link", name="退出长辈模式").click()
    phone.goto(address)
    assert phone.evaluate("parseFloat(getComputedStyle(document.body).fontSize)") == before


def test_a_citation_and_a_link_can_be_copied(browser: Browser, address: str) -> None:
    """The citation as printed; the link leads to the row."""
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(address + TABLE)
    row = page.locator("#row-14 + tr")
    row.locator("summary").last.click()
    row.get_by_role("button", name="复制引用").first.click()
    page.get_by_role("status").get_by_text("已复制").wait_for(state="attached")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == "《吉林省“十三五”加快残疾人小康进程规划纲要》（吉政发〔2016〕44号）附件第14行"
    row.get_by_role("button", name="复制链接").click()
    page.wait_for_function("navigator.clipboard.readText().then(text => text.startsWith('http'))")
    assert page.evaluate("navigator.clipboard.readText()") == f"{address}{TABLE}#row-14"
    context.close()


def test_without_scripts_everything_is_there(browser: Browser, address: str) -> None:
    """Navigation and search stand open; what would do nothing is not shown."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 640})
    page = context.new_page()
    page.goto(address + TABLE)
    assert page.locator(".kb-nav a").count() == page.locator(".kb-nav a:visible").count()
    assert page.locator(".kb-menu form").is_visible()
    assert page.locator("button:visible").all_inner_texts() == ["搜索"]
    assert page.locator("tr[id^=row-]:visible").count() == 36
    context.close()


def test_pages_open_from_a_disk(browser: Browser, built_site: Path) -> None:
    """Style, script and links between pages work without a server."""
    context = browser.new_context()
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto((built_site / "en" / TABLE / "index.html").as_uri())
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(250, 246, 238)"
    assert page.evaluate("document.documentElement.className") == "js"
    assert page.locator(".kb-wordmark a").get_attribute("href") == "../../"
    assert all(url.startswith("file:") for url in asked)
    context.close()


def test_skip_link_comes_first_and_leads_to_the_text(browser: Browser, address: str) -> None:
    """The first Tab of every page shows it."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(address + TABLE)
    page.keyboard.press("Tab")
    focused = page.locator(":focus")
    assert focused.inner_text() == "跳到正文"
    box = focused.bounding_box()
    assert box is not None
    assert box["x"] >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"
    context.close()
