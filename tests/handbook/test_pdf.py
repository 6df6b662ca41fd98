"""The PDFs themselves: fonts, glyphs, page numbers, bytes, cache, faults."""

import io
import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pikepdf
import pytest
from fontTools.pens.recordingPen import RecordingPen
from fontTools.ttLib import TTFont

from generator import handbook
from generator.audit.pdf import pdf_problems
from generator.handbook import HandbookError
from generator.handbook import fonts as font_files
from generator.handbook.book import book
from generator.language import Language
from generator.model import KnowledgeBase
from generator.output import Artifact, OutputFile
from tests.conftest import AS_OF
from tests.handbook.pdftext import fonts, opened, places, texts

WANTED = [handbook.Edition("responsibility", "a4", Language.ZH), handbook.Edition("practices", "a4", Language.EN)]
AGAIN = [handbook.Edition("everything", "a4", Language.ZH), handbook.Edition("everything", "booklet", Language.EN)]
Printed = list[tuple[OutputFile, Artifact]]


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a cache of this module alone, but for the fonts, which are cut once for all."""
    cache, fonts = tmp_path_factory.mktemp("cache"), Path(os.environ["POLICYKB_CACHE"], "fonts")
    fonts.mkdir(parents=True, exist_ok=True)
    (cache / "fonts").symlink_to(fonts)
    return cache


@pytest.fixture(scope="module")
def printed(real: KnowledgeBase, cache: Path) -> Printed:
    """Return a real handbook in each language."""
    return handbook.render(real, AS_OF, None, cache=cache, jobs=2, wanted=WANTED)


def test_paths_pages_and_hashes_are_described(printed: Printed) -> None:
    """Pages link to the PDFs by what is described here."""
    assert [file.path for file, _ in printed] == [
        "handbooks/responsibility.a4.zh.pdf",
        "handbooks/practices.a4.en.pdf",
    ]
    for file, described in printed:
        assert described.path == file.path
        assert described.pages == len(opened(file.content).pages)


def test_audit_finds_nothing(printed: Printed) -> None:
    """Fonts, language, title, bookmarks, tags, ink: as meant."""
    for (file, _), language in zip(printed, Language, strict=True):
        assert list(pdf_problems(file.content, file.path, language)) == []


def test_glyph_outlines_match_the_characters(printed: Printed, cache: Path) -> None:
    """What is drawn is the character that the text layer says; only marks may take another width."""
    sources = {"Regular": "", "Bold": "-Bold"}
    folder = font_files.fonts((), cache).folder
    for file, _ in printed:
        embedded = fonts(opened(file.content))
        assert len(embedded) == 2
        for name, (program, characters) in embedded.items():
            weight = "Bold" if name.endswith(sources["Bold"]) else "Regular"
            assert (
                _wrong_glyphs(
                    TTFont(io.BytesIO(program)), TTFont(io.BytesIO((folder / f"{weight}.ttf").read_bytes())), characters
                )
                == []
            )
            assert len(characters) > 60


def _wrong_glyphs(shown: TTFont, wanted: TTFont, characters: dict[int, str]) -> list[str]:
    order, cmap = shown.getGlyphOrder(), wanted.getBestCmap()
    shapes, models = shown.getGlyphSet(), wanted.getGlyphSet()
    return [
        text
        for code, text in characters.items()
        if len(text) == 1 and text.isalnum() and _outline(shapes[order[code]]) != _outline(models[cmap[ord(text)]])
    ]


def _outline(glyph: object) -> object:
    pen = RecordingPen()
    glyph.draw(pen)  # type: ignore[attr-defined]
    return pen.value


def test_every_body_of_every_row_stands_in_the_text(printed: Printed, real: KnowledgeBase) -> None:
    """The text layer holds the printed names and the restated tasks, without added spaces."""
    text = "".join(texts(opened(printed[0][0].content)))
    for row in real.rows:
        for part in row.items or (row.task,):
            assert "".join(part.zh.split()) in text
        assert all("".join(body.printed.split()) in text for body in row.bodies)


def test_page_numbers_of_contents_and_index_are_right(printed: Printed) -> None:
    """A number printed beside a chapter or a body is the page on which it begins."""
    pdf = opened(printed[0][0].content)
    where, pages = places(pdf), texts(pdf)
    contents = pages[2]
    for number in range(1, 6):
        title = next(line for line in _bookmarks(pdf) if line.startswith("一二三四五"[number - 1] + " "))[2:]
        printed_number = re.search(re.escape("".join(title.split())) + r"[.]*(\d+)", contents)
        assert printed_number
        assert int(printed_number[1]) == where[f"chapter-{number}"]
    finance = re.search(r"省财政厅(\d+)●", "".join(pages[where["chapter-5"] - 1 :]))
    assert finance
    assert int(finance[1]) == where["body-jl-finance"]


def _bookmarks(pdf: pikepdf.Pdf) -> list[str]:
    with pdf.open_outline() as outline:
        return [item.title for item in outline.root]


def test_chapters_begin_on_right_hand_pages(printed: Printed) -> None:
    """A chapter is copied as whole sheets."""
    starts = [page for name, page in places(opened(printed[0][0].content)).items() if name.startswith("chapter-")]
    assert starts
    assert all(page % 2 == 1 for page in starts)


def test_rows_are_never_cut_and_heads_are_repeated(printed: Printed, real: KnowledgeBase) -> None:
    """Each page of a table has the head; no row's last part lies on another page than its first."""
    pdf = opened(printed[0][0].content)
    where, pages = places(pdf), texts(pdf)
    for row in real.rows:
        page = where[f"{row.table_id}-{row.anchor}"]
        last = (row.items or (row.task,))[-1]
        assert "".join(last.zh.split()) in pages[page - 1]
        assert "任务（重述）" in pages[page - 1]


@pytest.fixture(scope="module")
def elements(printed: Printed) -> Iterator[list[pikepdf.Dictionary]]:
    """Yield the elements of the structure tree of the Chinese book, in reading order."""

    def walk(element: pikepdf.Object) -> Iterator[pikepdf.Dictionary]:
        if isinstance(element, pikepdf.Dictionary) and "/S" in element:
            yield element
            for kid in element.get("/K", []):
                yield from walk(kid)

    with opened(printed[0][0].content) as pdf:
        yield list(walk(pdf.Root.StructTreeRoot.K[0]))


def test_table_heads_have_scope_and_other_names_their_language(elements: list[pikepdf.Dictionary]) -> None:
    """What WeasyPrint leaves out of the tags is there."""
    heads = [each for each in elements if each.S == "/TH"]
    assert heads
    assert all("/Scope" in each.A for each in heads)
    assert any(each.get("/Lang") == "en" for each in elements)


def test_a_table_over_pages_is_one_table(elements: list[pikepdf.Dictionary], real: KnowledgeBase) -> None:
    """Each has one head, all its rows, and cells that name heads which exist."""
    tables = [[str(kid.S) for kid in each.K] for each in elements if each.S == "/Table"]
    assert all(kinds.count("/THead") <= 1 for kinds in tables)
    rows = sorted(kinds.count("/TBody") for kinds in tables if "/THead" in kinds)
    assert set(rows) >= {len(table.rows) for table in real.task_tables.values()}
    ids = {str(each.ID) for each in elements if each.S == "/TH"}
    named = {str(name) for each in elements if each.S == "/TD" for name in each.A.get("/Headers", [])}
    assert named
    assert named <= ids


def test_contents_and_notes_are_tagged_as_such(elements: list[pikepdf.Dictionary], printed: Printed) -> None:
    """A line of the contents a line, each with its link; notes with an id of their own."""
    lines = [each for each in elements if each.S == "/TOCI"]
    assert len(lines) >= len(_bookmarks(opened(printed[0][0].content))) - 1
    assert any(each.S == "/TOC" for each in elements)
    notes = [str(each.ID) for each in elements if each.S == "/Note"]
    assert notes
    assert len(set(notes)) == len(notes)


def test_unchanged_handbook_comes_from_the_cache_bit_for_bit(
    printed: Printed, real: KnowledgeBase, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No child process runs when nothing changed."""
    monkeypatch.setattr("generator.handbook.pdf.subprocess.run", _must_not_run)
    again = handbook.render(real, AS_OF, None, cache=cache, jobs=1, wanted=WANTED)
    assert [file.content for file, _ in again] == [file.content for file, _ in printed]


def _must_not_run(*_: object, **__: object) -> None:
    raise AssertionError("a child process ran")


def test_new_rendering_has_the_same_bytes(maximal: KnowledgeBase, cache: Path) -> None:
    """Two renderings of the same book are identical, and a damaged cache file is not used."""
    first = handbook.render(maximal, AS_OF, None, cache=cache, jobs=2, wanted=AGAIN)
    known = {file.content for file, _ in first}
    kept = [path for path in (cache / "handbooks").glob("*.pdf") if path.read_bytes() in known]
    assert len(kept) == len(AGAIN)
    for path in kept:
        path.write_bytes(b"damaged")
    second = handbook.render(maximal, AS_OF, None, cache=cache, jobs=2, wanted=AGAIN)
    assert [file.content for file, _ in second] == [file.content for file, _ in first]


def _answering(answer: str, code: int = 0) -> Callable[..., object]:
    class _Child:
        returncode = code

        def communicate(self, _: str) -> tuple[str, str]:
            return answer, ""

        def kill(self) -> None:
            """Nothing runs."""

    return lambda *_, **__: _Child()


@pytest.mark.parametrize(
    ("answer", "code", "told"),
    [
        ('{"fault": "cannot load library libpango-1.0-0"}', 0, "libpango-1.0-0 libpangoft2-1.0-0"),
        ('{"pages": 1, "warnings": ["Ignored `colr: red`"], "version": "70.0"}', 0, "Ignored `colr: red`"),
        ("", -11, "Pango"),
    ],
)
def test_faults_of_the_environment_are_told(  # noqa: PLR0913, PLR0917  three values of the case, three fixtures
    maximal: KnowledgeBase, cache: Path, monkeypatch: pytest.MonkeyPatch, answer: str, code: int, told: str
) -> None:
    """No Pango, a warning of WeasyPrint, a crash: one message, in both languages, never a PDF."""
    monkeypatch.setattr("generator.lifeline.Children.start", _answering(answer, code))
    with pytest.raises(HandbookError) as raised:
        handbook.render(maximal, AS_OF, "https://policy.gov.cn/", cache=cache, wanted=AGAIN[:1])
    assert told in raised.value.message.en
    assert told in raised.value.message.zh


@pytest.mark.usefixtures("printed")
def test_footer_fits_on_one_line(real: KnowledgeBase, cache: Path) -> None:
    """A second line would touch the bottom edge that printers cannot reach."""
    font = TTFont(io.BytesIO(font_files.fonts((), cache).files[0].read_bytes()))
    cmap, advances = font.getBestCmap(), font["hmtx"]
    for edition in handbook.editions(real):
        text = book(real, edition, AS_OF, None).footer
        width = sum(advances[cmap[ord(each)]][0] for each in text) / 1000 * 7.5
        gaps = 0.14 * 7.5 * len(re.findall("[0-9a-z][\u4e00-\u9fff]|[\u4e00-\u9fff][0-9a-z]", text))
        assert width + gaps < 0.95 * 166.9 / 25.4 * 72
