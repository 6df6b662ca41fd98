"""Every format as PDF: a small book made from the real content, so that each looks as the big ones do."""

import os
import re
from collections.abc import Mapping
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pikepdf
import pytest

from generator import handbook
from generator.audit.pdf import pdf_problems
from generator.handbook.numbering import numbered
from generator.language import Language
from generator.model import KnowledgeBase
from tests.conftest import AS_OF
from tests.handbook.pdftext import aloud, opened, placed, places, texts

SITE = "https://policy.gov.cn/"
KEPT = ("overview", "benefits", "decision-sheets", "recurring", "contacts", "index", "errata")
BENEFITS = ("nursing-subsidy", "care-services", "single-person-allowance")
FORMATS = {"a4": Language.ZH, "large": Language.ZH, "a5": Language.EN, "booklet": Language.ZH}
MARGINS = {"a4": 18.0, "large": 19.8, "a5": 15.0}
"""Outer margins in mm, the narrower ones."""
PRINTABLE = 8.0
"""What printers leave blank, in mm."""
GENERATED = re.compile(r"[\d.•▶第页p–,]*")
"""What style sheets print: page numbers, leaders, bullets, arrows."""


class _Words(HTMLParser):
    """Collects the texts of a book in their order, but for running heads and feet and for what is not printed.

    With each stands whether it may be left out: a spare block to write on gives way where a page is full.
    """

    def __init__(self, book: str) -> None:
        super().__init__()
        self.found: list[tuple[str, bool]] = []
        self._hidden: list[bool] = []
        self._spare: list[bool] = []
        self.feed(book)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note whether the element is hidden."""
        if tag not in VOID:
            names = dict(attrs).get("class") or ""
            self._hidden.append(tag in {"head", "svg"} or names.startswith("running-"))
            self._spare.append(names == "part spare")

    def handle_endtag(self, tag: str) -> None:
        """Leave the element."""
        if tag not in VOID:
            self._hidden.pop()
            self._spare.pop()

    def handle_data(self, data: str) -> None:
        """Collect."""
        if data.strip() and not any(self._hidden):
            self.found.append(("".join(data.split()), any(self._spare)))


VOID = ("meta", "link", "col", "br", "path")


@pytest.fixture(scope="module")
def small(real: KnowledgeBase) -> KnowledgeBase:
    """Return the real knowledge base with a short Grassroots handbook."""
    whole = real.handbooks["grassroots"]
    own = tuple(real.benefits[each] for each in BENEFITS)
    chapters = tuple(
        replace(each, benefits=own if each.type == "benefits" else own[2:] if each.benefits else ())
        for each in whole.chapters
        if each.type in KEPT
    )
    return replace(real, handbooks={"grassroots": replace(whole, chapters=chapters)})


@pytest.fixture(scope="module")
def printed(small: KnowledgeBase) -> Mapping[str, bytes]:
    """Return the short book in every format, from the cache of the project where it is unchanged."""
    cache = Path(os.environ["POLICYKB_CACHE"])
    wanted = [handbook.Edition("grassroots", name, language) for name, language in FORMATS.items()]
    made = handbook.render(small, AS_OF, SITE, cache=cache, jobs=2, wanted=wanted)
    return {edition.name: file.content for edition, (file, _) in zip(wanted, made, strict=True)}


@pytest.mark.parametrize("name", FORMATS)
def test_audit_finds_nothing(printed: Mapping[str, bytes], name: str) -> None:
    """Fonts, ink and strokes everywhere; language, title, bookmarks and tags but for sheets to fold."""
    path = f"handbooks/grassroots.{name}.{FORMATS[name].value}.pdf"
    assert list(pdf_problems(printed[name], path, FORMATS[name])) == []


@pytest.mark.parametrize("name", ["a4", "large", "a5"])
def test_read_aloud_it_says_what_the_model_says(printed: Mapping[str, bytes], small: KnowledgeBase, name: str) -> None:
    """Every text of the model, in its order, and nothing between but what style sheets print."""
    edition = handbook.Edition("grassroots", name, FORMATS[name])
    text = numbered(small, [edition], AS_OF, SITE)[edition]
    said, at = aloud(opened(printed[name])), 0
    for words, is_spare in _Words(text).found:
        start = said.find(words, at)
        if is_spare and (start < 0 or not GENERATED.fullmatch(said, at, start)):
            continue
        assert start >= 0, f"{words} is not said after {said[at - 40 : at]}"
        assert GENERATED.fullmatch(said, at, start), said[at:start]
        at = start + len(words)
    assert GENERATED.fullmatch(said, at)


@pytest.mark.parametrize("name", MARGINS)
def test_nothing_is_clipped_at_a_margin(printed: Mapping[str, bytes], name: str) -> None:
    """Texts keep inside the margins at both sides, and 8 mm from head and foot of the sheet."""
    for page in opened(printed[name]).pages:
        width, height = (float(each) * 25.4 / 72 for each in page.mediabox[2:])
        lines = [([each * 25.4 / 72 for each in box], text) for box, text in placed(page)]
        for (left, bottom, right, top), text in lines:
            assert min(left, width - right) > MARGINS[name] - 0.3, text
            assert min(bottom, height - top) > PRINTABLE, text


@pytest.mark.parametrize("name", ["a4", "large", "a5"])
def test_cover_is_whole_and_stands_on_one_page(printed: Mapping[str, bytes], name: str) -> None:
    """Its last line is there, and the next page begins with the documents."""
    cover, behind, *_ = texts(opened(printed[name]))
    last = {Language.ZH: "不是政府文件的印刷本", Language.EN: "notagovernmentpublication"}[FORMATS[name]]
    assert last in cover
    assert {Language.ZH: "所据文件", Language.EN: "Documentsused"}[FORMATS[name]] in behind


@pytest.mark.parametrize("name", ["a4", "large", "a5"])
def test_contents_name_the_page_of_each_chapter(printed: Mapping[str, bytes], name: str) -> None:
    """Also in the other formats, whose pages differ."""
    pdf = opened(printed[name])
    where, pages = places(pdf), texts(pdf)
    with pdf.open_outline() as outline:
        titles = [item.title for item in outline.root]
    listed = next(page for page in pages if "....." in page)
    for number in range(1, len(KEPT) + 1):
        (title,) = [each for each in titles if each.startswith(("一二三四五六七"[number - 1] + " ", f"{number} "))]
        page = where[f"chapter-{number}"]
        assert re.search(re.escape("".join(title.split()[1:])) + rf"[.]+{page}", listed)


def test_a_benefit_stands_on_one_side(printed: Mapping[str, bytes]) -> None:
    """It can be copied alone: title, answers and sources on the same page."""
    where = places(opened(printed["a4"]))
    for each in BENEFITS[::2]:
        assert where[f"benefit-{each}"] == where[f"benefit-{each}-end"]


@pytest.mark.parametrize("name", ["a4", "large", "a5"])
def test_no_page_holds_sources_only(printed: Mapping[str, bytes], name: str) -> None:
    """Where to ask moves over with them."""
    pdf = opened(printed[name])
    where, pages = places(pdf), texts(pdf)
    ask = {Language.ZH: "问哪里", Language.EN: "Wheretoask"}[FORMATS[name]]
    for each in BENEFITS:
        assert ask in pages[where[f"benefit-{each}-end"] - 1]


def test_index_numbers_lead_to_pages_that_name_the_body(printed: Mapping[str, bytes], small: KnowledgeBase) -> None:
    """省民政厅 in the index: each page listed names it."""
    pdf = opened(printed["a4"])
    where, pages = places(pdf), texts(pdf)
    index = "".join(pages[where["chapter-6"] - 1 : where["chapter-7"] - 1])
    name = small.departments["jl-civil-affairs"].short_names.zh
    found = re.search(re.escape(name) + r"([0-9–,]+)", index)
    assert found
    for part in found[1].strip(",").split(","):
        first, _, last = part.partition("–")
        assert name in "".join(pages[int(first) - 1 : int(last or first)])


def test_every_link_has_a_tag_of_its_own(printed: Mapping[str, bytes]) -> None:
    """PDF/UA, 7.18.5: an annotation of a link stands in the element of that link and says where it leads."""
    pdf = opened(printed["a4"])
    owners: dict[int, pikepdf.Object] = {}
    _gather(pdf.Root.StructTreeRoot.ParentTree, owners)
    links = [each for page in pdf.pages for each in page.get("/Annots", [])]
    assert links
    assert {str(owners[int(each.StructParent)].S) for each in links} == {"/Link"}
    assert all(str(each.Contents) for each in links)


def _gather(node: pikepdf.Object, owners: dict[int, pikepdf.Object]) -> None:
    listed = node.get("/Nums", [])
    for index in range(0, len(listed), 2):
        owners[int(listed[index])] = listed[index + 1]
    for kid in node.get("/Kids", []):
        _gather(kid, owners)
