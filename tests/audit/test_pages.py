"""The audit of pages finds each fault, on the page that has it, and is silent on sound ones."""

from collections.abc import Callable
from pathlib import Path

import pytest

from generator import audit
from generator.audit.weights import PAGE
from generator.problems import Problem, Severity

ZH = (
    '<html lang="zh-Hans"><head><title>页 – 库</title><meta name="description" content="说明">'
    '<link rel="alternate" hreflang="en" href="en/"></head><body>'
    '<h1>页</h1><h2>节</h2><img src="a.svg" alt="图"></body></html>'
)
EN = (
    '<html lang="en"><head><title>Page – KB</title><meta name="description" content="What">'
    '<link rel="alternate" hreflang="zh-Hans" href="../"></head><body>'
    '<h1>Page</h1><a hreflang="zh-Hans" href="../">中文</a></body></html>'
)


def problems(tmp_path: Path, zh: str = ZH, en: str = EN) -> list[Problem]:
    """Return what is found on a site of two pages."""
    (tmp_path / "en").mkdir(exist_ok=True)
    (tmp_path / "index.html").write_text(zh, encoding="utf-8")
    (tmp_path / "en" / "index.html").write_text(en, encoding="utf-8")
    (tmp_path / "a.svg").write_text("<svg/>", encoding="utf-8")
    return list(audit.page_problems(tmp_path, None, audit.read_pages(tmp_path)))


def test_sound_pages_are_silent(tmp_path: Path) -> None:
    """The measure for the cases below."""
    assert problems(tmp_path) == []


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda text: text.replace(' lang="zh-Hans"', ""), "page-language"),
        (lambda text: text.replace("页 – 库", ""), "page-title"),
        (lambda text: text.replace("页 – 库", "长" * 300), "page-title"),
        (lambda text: text.replace('content="说明"', 'content=" "'), "page-description"),
        (lambda text: text.replace("<h1>页</h1>", "<h1>页</h1><h1>又</h1>"), "heading-order"),
        (lambda text: text.replace("<h2>节</h2>", "<h3>节</h3>"), "heading-order"),
        (lambda text: text.replace("<h1>页</h1>", ""), "heading-order"),
        (lambda text: text.replace(' alt="图"', ""), "image-without-text"),
        (lambda text: text.replace("<img", '<svg role="img"></svg><img'), "image-without-text"),
        (lambda text: text.replace('href="en/"', 'href="en/gone/"'), "language-switch"),
        (lambda text: text.replace('hreflang="en" href="en/"', 'hreflang="fr" href="en/"'), "language-switch"),
        (lambda text: text.replace('<link rel="alternate" hreflang="en" href="en/">', ""), "language-switch"),
    ],
)
def test_a_fault_is_found(tmp_path: Path, change: Callable[[str], str], code: str) -> None:
    """Each kind has its own code; nothing else is said of that page."""
    found = [each for each in problems(tmp_path, change(ZH)) if each.position.file == "index.html"]
    assert found
    assert {each.code for each in found} == {code}


def test_a_switch_that_does_not_lead_back_is_found(tmp_path: Path) -> None:
    """The English page leads to itself: readers of Chinese never return."""
    found = problems(tmp_path, en=EN.replace('href="../"', 'href="./"'))
    assert {each.code for each in found} == {"language-switch"}


def test_two_pages_have_two_titles(tmp_path: Path) -> None:
    """Tabs and search engines tell pages apart by them; the other language may share a name."""
    (tmp_path / "again").mkdir()
    (tmp_path / "again" / "index.html").write_text(ZH.replace('href="en/"', 'href="../en/"'), encoding="utf-8")
    assert "page-title" in {each.code for each in problems(tmp_path)}


def test_a_heavy_page_is_a_warning(tmp_path: Path) -> None:
    """What does not compress, over the budget; the same text a thousand times is light."""
    assert problems(tmp_path) == []
    pages = audit.read_pages(tmp_path)
    assert list(audit.weight_problems(tmp_path, None, pages)) == []
    noise = "".join(f"{number * 2654435761 % 2**32:08x}" for number in range(PAGE // 3))
    (tmp_path / "index.html").write_text(ZH.replace("节", noise), encoding="utf-8")
    (problem,) = audit.weight_problems(tmp_path, None, pages)
    assert (problem.code, problem.severity) == ("page-too-heavy", Severity.WARNING)


def test_the_real_site_is_sound(built_site: Path) -> None:
    """Every page of it, in both languages."""
    pages = audit.read_pages(built_site)
    assert list(audit.link_problems(built_site, None, pages)) == []
    assert list(audit.page_problems(built_site, None, pages)) == []
    assert list(audit.weight_problems(built_site, None, pages)) == []
