"""What every page says of itself: language, title, description, headings, words for pictures, its other language."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.audit.links import Place
from generator.audit.page import Alternate, Page
from generator.language import Bilingual, Language
from generator.problems import Position, Problem

_NOT_FOUND = "404.html"
_LONGEST_TITLE = 200


def page_problems(site: Path, site_url: str | None, pages: Mapping[str, Page]) -> Iterator[Problem]:
    """Yield what is missing or wrong on each page, and titles that two pages of one language share."""
    place = Place(site, site_url, pages)
    titles: dict[tuple[str, str], str] = {}
    for name, page in pages.items():
        yield from _self_description(name, page)
        yield from _headings(name, page)
        yield from _pictures(name, page)
        yield from _switch(name, page, place)
        first = titles.setdefault((page.language, page.title.strip()), name)
        if first != name and not name.endswith(_NOT_FOUND):
            said = Bilingual(
                f"标题和{first}相同：{page.title.strip()}", f"the title is that of {first}: {page.title.strip()}"
            )
            yield Problem("page-title", Position(name), said)


def _language_of(name: str) -> Language:
    return Language.EN if name.startswith("en/") else Language.ZH


def _self_description(name: str, page: Page) -> Iterator[Problem]:
    expected = _language_of(name).tag
    if page.language != expected:
        said = Bilingual(
            f"lang应是{expected}，现在是“{page.language}”", f"lang must be {expected}, it is `{page.language}`"
        )
        yield Problem("page-language", Position(name), said)
    if not page.title.strip() or len(page.title) > _LONGEST_TITLE:
        yield Problem(
            "page-title", Position(name), Bilingual("没有标题，或标题太长", "the title is missing or too long")
        )
    if not page.description and not name.endswith(_NOT_FOUND):
        yield Problem(
            "page-description", Position(name), Bilingual("没有说明（description）", "there is no description")
        )


def _headings(name: str, page: Page) -> Iterator[Problem]:
    tops = [line for level, line in page.headings if level == 1]
    if len(tops) != 1:
        said = Bilingual(f"一级标题应有1个，现有{len(tops)}个", f"there must be one h1, there are {len(tops)}")
        yield Problem("heading-order", Position(name, tops[1] if len(tops) > 1 else 1), said)
    before = 0
    for level, line in page.headings:
        if level > before + 1:
            said = Bilingual(f"h{before}之后跳到h{level}", f"h{level} follows h{before}: a level is skipped")
            yield Problem("heading-order", Position(name, line), said)
        before = level


def _pictures(name: str, page: Page) -> Iterator[Problem]:
    for tag, line in page.wordless:
        said = Bilingual(f"{tag}没有替代文字", f"<{tag}> has no text for those who cannot see it")
        yield Problem("image-without-text", Position(name, line), said)


def _switch(name: str, page: Page, place: Place) -> Iterator[Problem]:
    """Each page leads to itself in the other language, and that page leads back."""
    if name.endswith(_NOT_FOUND):
        return
    other = _language_of(name).other
    if not any(each.language == other.tag for each in page.alternates):
        said = Bilingual(f"没有通往{other.tag}的链接", f"nothing leads to this page in {other.tag}")
        yield Problem("language-switch", Position(name), said)
    for each in page.alternates:
        target = place.internal(each.target)
        file = place.file(target, name) if target is not None else ""
        if fault := _switch_fault(each, file, name, place):
            yield Problem("language-switch", Position(name, each.line, each.column), fault)


def _switch_fault(alternate: Alternate, file: str, name: str, place: Place) -> Bilingual | None:
    there = place.pages.get(file)
    if there is None and place.exists(file):
        return None  # a handbook, not a page
    if there is None:
        return Bilingual(
            f"语言链接“{alternate.target}”没有目标", f"the language link `{alternate.target}` leads nowhere"
        )
    if there.language != alternate.language:
        return Bilingual(
            f"“{file}”的语言是{there.language}，不是{alternate.language}",
            f"`{file}` is in {there.language}, not in {alternate.language}",
        )
    back = {
        place.file(target, file) for each in there.alternates if (target := place.internal(each.target)) is not None
    }
    if name not in back:
        return Bilingual(f"“{file}”没有回到这一页的链接", f"`{file}` does not lead back to this page")
    return None
