"""Booklet, plain text, page numbers, fit, QR codes, local offices."""

import re
from datetime import date
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring, tostring

import pytest
import zxingcpp
from pypdf import PdfReader, PdfWriter

from generator.handbook import Edition, html
from generator.handbook.book import book
from generator.handbook.booklet import impose, sides
from generator.handbook.chapters.benefits import Benefits
from generator.handbook.chapters.fill_in import Contacts
from generator.handbook.fitting import tighten
from generator.handbook.making import Place
from generator.handbook.page_index import letters
from generator.handbook.page_numbers import UNKNOWN, fill
from generator.handbook.plain import text
from generator.handbook.qr import Qr, qr
from generator.language import Language
from generator.model import KnowledgeBase
from tests.conftest import AS_OF

SITE = "https://policy.gov.cn/kb/"


@pytest.mark.parametrize("count", [1, 4, 6, 17])
def test_folded_sheets_give_the_pages_in_order(count: int) -> None:
    """Nested sheets are read first page to last, blanks at the end only."""
    printed = list(sides(count))
    fronts, backs = printed[0::2], printed[1::2]
    order = [page for front, back in zip(fronts, backs, strict=True) for page in (front[1], back[0])]
    order += [page for front, back in reversed(list(zip(fronts, backs, strict=True))) for page in (back[1], front[0])]
    assert order == [*range(count), *[None] * (-count % 4)]


def test_booklet_has_two_pages_a_side_and_the_same_bytes_again(tmp_path: Path) -> None:
    """A4 sheets lying across."""
    writer = PdfWriter()
    for _ in range(5):
        writer.add_blank_page(419.5, 595.3)
    with (tmp_path / "a5.pdf").open("wb") as file:
        writer.write(file)
    assert impose(tmp_path / "a5.pdf", tmp_path / "one.pdf") == 4
    impose(tmp_path / "a5.pdf", tmp_path / "two.pdf")
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()
    box = PdfReader(tmp_path / "one.pdf").pages[0].mediabox
    assert (round(box.width), round(box.height)) == (842, 595)


@pytest.mark.parametrize("language", list(Language))
def test_plain_text_says_all_facts_one_sentence_a_line(real: KnowledgeBase, language: Language) -> None:
    """A screen reader stops after each sentence; nothing of the printed book is lost."""
    edition = Edition("grassroots", "text", language)
    lines = text(html(real, edition, AS_OF, None), language).decode().splitlines()
    flat = re.sub(r"\s|：|:", "", "".join(lines))
    for benefit in real.benefits.values():
        for _, facts in benefit.facts():
            for fact in facts:
                assert re.sub(r"\s|：|:", "", fact.text[language]) in flat
    assert not any("<" in line or line == "000" for line in lines)
    if language is Language.ZH:
        assert not [line for line in lines if re.search("。[^。！？”’）」①-⑤［]*。.", line) and "出自" not in line][:1]


def test_plain_text_keeps_the_lines_to_write_on(maximal: KnowledgeBase) -> None:
    """Each word on a line is followed by the line: what is missing can be filled in here too."""
    lines = text(html(maximal, Edition("everything", "a4", Language.EN), AS_OF, None), Language.EN).decode().split("\n")
    assert "Where to apply ________ filled in by ________ on ________" in lines


def test_plain_text_of_a_table_names_the_column_before_each_cell() -> None:
    """Read aloud, a cell without its head says nothing."""
    head = "<thead><tr><th>序</th><th>任务</th></tr></thead>"
    table = f"<table>{head}<tbody><tr><td>1</td><td>甲。乙。</td></tr></tbody></table>"
    assert text(table, Language.ZH).decode() == "序：1\n任务：甲。\n乙。\n"


def test_page_numbers_collapse_and_lead_to_their_pages() -> None:
    """Each page once, runs as ranges; what did not change is not set again."""
    book = fromstring('<p><a href="#b">B</a><a href="https://x.example/">X</a><span data-at="a b c d d2"/></p>')  # noqa: S314 - our own
    assert len(fill(book, {})) == 2
    assert UNKNOWN in "".join(book.itertext())
    pages = {"a": 3, "b": 4, "c": 5, "d": 9, "d2": 9}
    assert [each.tag for each in fill(book, pages)] == ["span", "a"]
    assert tostring(book, encoding="unicode") == (
        '<p><a href="#b" data-page="4">B</a><a href="https://x.example/">X</a><span data-at="a b c d d2">'
        '<a href="#a" data-page="3">3–5</a>, <a href="#d" data-page="9">9</a></span></p>'
    )
    assert fill(book, pages) == []


def test_a_benefit_that_runs_over_is_set_tighter() -> None:
    """One step at a time, and no further than the tightest."""
    benefit, end = Element("section", {"class": "benefit fit normal", "id": "benefit-x"}), Element("div")
    end.set("id", "benefit-x-end")
    assert tighten([benefit, end]) == []
    for density in ("dense", "tight"):
        assert tighten([benefit]) == [benefit]
        assert benefit.get("class") == f"benefit fit {density}"
    assert tighten([benefit]) == []


def _decoded(code: Qr) -> str:
    """Draw the path as pixels and read it as a telephone would."""
    scale, side = 4, code.side
    pixels = bytearray(b"\xff" * (side * scale) ** 2)
    for x, y, width in re.findall(r"M(\d+) (\d+)\.5h(\d+)", code.path):
        for row in range(int(y) * scale, (int(y) + 1) * scale):
            start = row * side * scale + int(x) * scale
            pixels[start : start + int(width) * scale] = b"\0" * (int(width) * scale)
    image = memoryview(bytes(pixels)).cast("B", (side * scale, side * scale))
    (found,) = zxingcpp.read_barcodes(image)
    return str(found.text)


def test_codes_lead_to_the_page_of_their_benefit(real: KnowledgeBase) -> None:
    """What the telephone reads is the address printed beside it, in the language of the book."""
    made = book(real, Edition("grassroots", "a4", Language.EN), AS_OF, SITE)
    (content,) = [each.content for each in made.chapters if isinstance(each.content, Benefits)]
    assert content.pages
    for page in content.pages:
        assert page.qr is not None
        assert _decoded(page.qr) == page.qr.address == f"{SITE}en/benefits/{page.anchor.removeprefix('benefit-')}/"


def test_no_code_without_a_real_address(real: KnowledgeBase) -> None:
    """A preview copy would lead nowhere."""
    assert "<svg" not in html(real, Edition("grassroots", "a4", Language.ZH), AS_OF, None)
    assert qr(SITE).side >= 29


def test_lines_checked_more_than_a_year_ago_are_left_to_be_filled_in(maximal: KnowledgeBase) -> None:
    """A wrong telephone number is worse than none."""

    def offices(as_of: date) -> Contacts:
        made = book(maximal, Edition("everything", "a4", Language.ZH, "example-county"), as_of, None)
        (content,) = [each.content for each in made.chapters if isinstance(each.content, Contacts)]
        return content

    assert offices(date(2026, 1, 15)).offices[0].phone == "0400-5550001"
    assert offices(date(2027, 1, 15)).offices[0].phone is None


def test_index_counts_the_longer_term_only(real: KnowledgeBase) -> None:
    """残疾人证 is no mention of 残疾人."""
    words = real.written_terms[Language.ZH]
    longer, shorter = next((a, b) for a in words for b in words if a != b and b in a)
    found = letters(real, [Place("here", longer)], Language.ZH)
    names = [entry.name for letter in found for entry in letter.entries]
    assert names == [real.glossary[words[longer]].names.zh]
    assert shorter in longer
