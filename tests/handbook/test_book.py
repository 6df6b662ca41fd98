"""The HTML of an edition: what each chapter says, and that nothing needs a font."""

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from generator import schemas
from generator.handbook import Edition, editions, html, requested
from generator.handbook.book import AFTERWARDS, MAKERS, book
from generator.handbook.chapters.tables import Bodies
from generator.handbook.tables import Table
from generator.language import Language
from generator.model import KnowledgeBase, Role
from tests.conftest import AS_OF, CASES, Golden

HASH = "0123456789abcdef"
SITE = "https://policy.gov.cn/"


class _Anchors(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if identifier := values.get("id"):
            self.ids.append(identifier)
        if tag == "a":
            self.links.append(values["href"] or "")


def _edition(language: Language) -> Edition:
    return Edition("responsibility", "a4", language)


def _plain(markup: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", "", markup))


def test_editions_are_all_handbooks_in_both_languages(maximal: KnowledgeBase) -> None:
    """Chinese comes first; the path is the one that pages link to."""
    assert [each.path for each in editions(maximal)] == [
        "handbooks/cards.card.zh.pdf",
        "handbooks/cards.card.en.pdf",
        "handbooks/everything.a4.zh.pdf",
        "handbooks/everything.a4.en.pdf",
        "handbooks/everything.text.zh.txt",
        "handbooks/everything.text.en.txt",
        "handbooks/responsibility.a4.zh.pdf",
        "handbooks/responsibility.a4.en.pdf",
    ]


def test_other_editions_are_made_on_request(maximal: KnowledgeBase) -> None:
    """Any format of any handbook, for a county, for one body."""
    (zh, en) = requested(maximal, ["everything"], "large", "example-county")
    assert (zh.path, en.language) == ("handbooks/everything.large.example-county.zh.pdf", Language.EN)
    assert [each.path for each in requested(maximal, body="example-finance")] == [
        "handbooks/task-book.example-finance.a4.zh.pdf",
        "handbooks/task-book.example-finance.a4.en.pdf",
    ]


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("name", ["responsibility", "everything", "cards", "task-book"])
def test_golden(maximal: KnowledgeBase, golden: Golden, name: str, language: Language) -> None:
    """The whole HTML of the fictional handbooks: every kind of chapter."""
    body = "example-civil-affairs" if name == "task-book" else None
    format_ = "card" if name == "cards" else "a4"
    edition = Edition(name, format_, language, None if body else "example-township", body)
    text = html(replace(maximal, content_hash=HASH), edition, AS_OF, None)
    golden(text, CASES / "golden" / f"handbook-{name}.{language.value}.html")


def test_every_kind_of_chapter_has_a_maker_and_occurs_in_the_fictional_books(maximal: KnowledgeBase) -> None:
    """What the schema allows is printed, and the goldens show it."""
    allowed = schemas.schema("handbook")["properties"]["chapters"]["items"]["properties"]["type"]["enum"]
    assert set(allowed) == set(MAKERS) | set(AFTERWARDS)
    used = {chapter.type for each in maximal.handbooks.values() for chapter in each.chapters}
    assert used == set(allowed)


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("name", ["responsibility", "grassroots", "plan", "compendium", "practices", "cards"])
def test_every_link_has_its_place_once(real: KnowledgeBase, name: str, language: Language) -> None:
    """A reference without its place would print no page number."""
    found = _Anchors(html(real, Edition(name, real.handbooks[name].editions[0], language), AS_OF, None))
    assert len(found.ids) == len(set(found.ids))
    assert {link.removeprefix("#") for link in found.links} <= set(found.ids)
    assert found.links


def test_cover_is_honest(real: KnowledgeBase) -> None:
    """Publisher, day, content number in fours, documents with numbers, status, restatement: all on the cover."""
    text = _plain(html(replace(real, content_hash=HASH), _edition(Language.ZH), AS_OF, None))
    cover = text[: text.index("所据文件 所据文件") if "所据文件 所据文件" in text else 2500]
    for wanted in ("0123 4567 89ab cdef", "2026年1月15日", "吉政发〔2016〕44号", "规划期已于2020-12-31结束", "请先看"):
        assert wanted in cover
    assert real.site.publisher.zh in cover
    assert "以正式印发的文件为准" in cover


def test_preview_copy_says_so_and_a_real_address_is_shown(real: KnowledgeBase) -> None:
    """Without a public address the copy is a preview; with one the cover names it."""
    preview, public = (html(real, _edition(Language.ZH), AS_OF, url) for url in (None, SITE))
    assert "预览本" in preview
    assert "预览本" not in public
    assert "https://policy.gov.cn/handbooks/" in _plain(public)


def test_tables_print_bodies_in_printed_order_with_printed_names(real: KnowledgeBase) -> None:
    """Lead or responsible body in its column, partners in theirs, 等 where the list ends in it."""
    made = book(real, _edition(Language.ZH), AS_OF, None)
    for chapter in made.chapters:
        if not isinstance(chapter.content, Table):
            continue
        source = next(t for t in real.task_tables.values() if chapter.content.rows[0].anchor.startswith(t.id))
        for row, printed in zip(source.rows, chapter.content.rows, strict=True):
            assert [each.name for each in printed.partners] == [b.printed for b in row.with_role(Role.PARTNER)]
            assert [each.name for each in (*printed.heads, *printed.partners)] == [b.printed for b in row.bodies]
            assert (printed.open_ended is not None) == row.open_ended


def test_divisions_stand_below_their_department_and_never_lead_in_the_province(real: KnowledgeBase) -> None:
    """The department's own lead rows are those of the knowledge base alone."""
    made = book(real, _edition(Language.ZH), AS_OF, None)
    sections = next(each.content.sections for each in made.chapters if isinstance(each.content, Bodies))
    civil = next(section for section in sections if section.name == "省民政厅")
    leads = [row.number for group in civil.groups if group.mark and group.mark.role == "lead" for row in group.rows]
    expected = real.assignments(real.departments["jl-civil-affairs"]).leads
    assert leads == [str(row.number) for row in expected]
    assert {division.name for division in civil.divisions} >= {"社会救助处", "社会事务处"}
    assert not {section.name for section in sections} & {division.name for division in civil.divisions}


@pytest.mark.parametrize("name", ["responsibility", "grassroots", "plan", "compendium", "practices", "cards"])
def test_english_edition_has_no_chinese_but_marked_names(real: KnowledgeBase, name: str) -> None:
    """Every Chinese character of the English book stands in an element that says so."""
    text = html(real, Edition(name, "a4", Language.EN), AS_OF, None)
    unmarked = re.sub(r'<(\w+)[^>]* lang="zh-Hans">.*?</\1>', "", text)
    assert re.findall("[\u4e00-\u9fff]+", unmarked.replace('lang="zh-Hans"', "")) == []
