"""The elder view (长辈模式): large text and targets, read aloud, remembered, with and without scripts."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.looking import PROBES, page_in, probe, wait_until

pytestmark = pytest.mark.browser
BODY = "parseFloat(getComputedStyle(document.body).fontSize)"
SIZES = (18, 22, 26, 30)
TEXT = "element => parseFloat(getComputedStyle(element).fontSize)"
VOICES = """
window.spoken = []; window.cancelled = 0;
const fake = {
  getVoices: () => %s,
  speak(said) { window.spoken.push([said.lang, said.text]); setTimeout(() => said.onend(), 0); },
  cancel() { window.cancelled += 1; },
  addEventListener() {},
};
Object.defineProperty(window, 'speechSynthesis', { value: fake });
window.SpeechSynthesisUtterance = function (text) { this.text = text; };
"""
CHINESE = "[{ lang: 'zh-CN', name: 'a' }]"


@pytest.fixture
def elder(browser: Browser) -> Iterator[Page]:
    """Yield a phone in the elder view."""
    with page_in(browser, "elder", 320) as page:
        yield page


@pytest.fixture
def plain(browser: Browser) -> Iterator[Page]:
    """Yield a phone without scripts."""
    with page_in(browser, width=320, java_script_enabled=False) as page:
        yield page


def test_text_goes_from_18_to_30(elder: Page, address: str) -> None:
    """Step by step, told to those who listen, and remembered on the next page."""
    elder.goto(address + "benefits/")
    elder.get_by_role("button", name="字小一点").click()
    sizes = [elder.evaluate(BODY)]
    for _ in SIZES[1:]:
        elder.get_by_role("button", name="字大一点").click()
        sizes.append(elder.evaluate(BODY))
    assert sizes == list(SIZES)
    assert elder.locator(".kb-elder-bar [role=status]").text_content() == "字号：30"
    assert elder.evaluate("localStorage.getItem('kb-size')") == "3"


@pytest.mark.parametrize("size", range(len(SIZES)))
def test_every_size_fits_a_phone(browser: Browser, address: str, size: int) -> None:
    """No text below 18 px, lines of 1.3 or more, targets of 60 px, nothing wider than 320 px."""
    with page_in(browser, "elder", 320, size, PROBES) as page:
        for each in ("", "benefits/nursing-subsidy/", "documents/jl-2020-care/", "en/responsibilities/", "en/matrix/"):
            page.goto(address + each)
            assert page.evaluate(BODY) == SIZES[size]
            assert probe(page, "text", 18, 1.3) == []
            assert probe(page, "targets", 60) == []
            assert probe(page, "wide") == []


def test_an_address_turns_it_on_and_off(browser: Browser, address: str) -> None:
    """`?elder=1` as its link has it, `?elder=0` as the link that leaves it has it."""
    with page_in(browser) as page:
        page.goto(address + "about/?elder=1")
        assert page.evaluate(BODY) == 22
        page.goto(address + "about/?elder=0")
        assert page.evaluate(BODY) == 17


def test_the_second_language_is_put_away(elder: Page, address: str) -> None:
    """Clauses stand in the language of the page alone."""
    elder.goto(address + "documents/jl-2020-care/")
    assert elder.locator(".kb-said--en:visible").count() == 0
    assert elder.locator(".kb-said--zh:visible").count() > 10


def test_it_works_without_a_script(plain: Page, address: str) -> None:
    """A box at the top of every page, and the sizes behind it; the link that needs a script is not shown."""
    plain.goto(address)
    assert plain.locator(".kb-elder-switch:visible").count() == 0
    heading = plain.locator("main p").first
    before = heading.evaluate(TEXT)
    plain.get_by_label("长辈模式").check()
    assert heading.evaluate(TEXT) > before
    for size in SIZES:
        plain.get_by_label(str(size), exact=True).check()
        assert plain.locator("body").evaluate(TEXT) == size
    assert plain.locator(".kb-elder-bar:visible").count() == 0
    box = plain.locator(".kb-nav a").first.bounding_box()
    assert box is not None
    assert box["height"] >= 60


def test_with_a_script_there_is_one_switch(elder: Page, address: str) -> None:
    """The box for readers without a script is hidden from all others."""
    elder.goto(address)
    assert elder.locator(".kb-elder-plain:visible").count() == 0


def test_it_reads_aloud(elder: Page, address: str) -> None:
    """The heading first, then what is seen; English passages are passed over where only a Chinese voice is there."""
    elder.add_init_script(VOICES % CHINESE)
    elder.goto(address + "benefits/nursing-subsidy/")
    title = elder.locator("h1").inner_text()
    elder.get_by_role("button", name="朗读本页").click()
    wait_until(elder, "window.spoken.length > 8")
    spoken = elder.evaluate("window.spoken")
    assert title in [text for _, text in spoken]
    assert {lang for lang, _ in spoken} == {"zh-CN"}
    assert [text for _, text in spoken if "People’s" in text] == []
    elder.get_by_role("button", name="朗读本页").wait_for()


def test_reading_stops_when_asked(elder: Page, address: str) -> None:
    """The same button says so while it reads."""
    elder.add_init_script((VOICES % CHINESE).replace("setTimeout(() => said.onend(), 0);", ""))
    elder.goto(address + "benefits/nursing-subsidy/")
    elder.get_by_role("button", name="朗读本页").click()
    elder.get_by_role("button", name="停止朗读").click()
    assert elder.evaluate("window.cancelled") >= 1
    assert elder.get_by_role("button", name="朗读本页").is_visible()
    assert elder.evaluate("window.spoken.length") == 1


@pytest.mark.parametrize("voices", ["[]", "[{ lang: 'fr-FR', name: 'a' }]"])
def test_without_a_voice_no_button(elder: Page, address: str, voices: str) -> None:
    """Nothing is offered that would stay silent."""
    elder.add_init_script(VOICES % voices)
    elder.goto(address)
    assert elder.locator("[data-kb-read]:visible").count() == 0
