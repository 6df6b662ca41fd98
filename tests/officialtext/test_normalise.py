"""Damage is mended by rules, each repair is reported at its place, and what no rule knows is refused."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.handbook import fonts
from generator.officialtext import Normalised, normalise, read

TEXTS = Path(__file__).parent / "texts"


def mended(name: str) -> Normalised:
    """Return a fictional text, mended."""
    raw, problems = read(TEXTS / name)
    assert raw is not None
    assert problems == []
    return normalise(raw.text, name)


def test_a_decimal_point_is_never_lost() -> None:
    """An invisible private-use character stood for it: dropping it would publish 975万 and 5883%."""
    text = mended("plan.txt").text
    assert "9.75万名" in text
    assert "58.83%" in text
    assert "2.4万元／人" in text
    assert "1.建设示例站" in text
    assert mended("plan.txt").problems == ()


def test_a_page_number_never_joins_a_number() -> None:
    """It stood inside a sentence, with reversed digits."""
    text = mended("plan.txt").text
    assert "41" not in text
    assert "人均补助2.4万元／人，不低于上一年的水平。" in text


def test_lines_become_paragraphs_and_spacing_goes() -> None:
    """Hard line breaks and letter-spacing leave no trace in sentences."""
    text = mended("plan.txt").text
    assert "示例残疾人得到最低示例保障" in text
    assert "按照《示例条例》（示发〔2021〕3号）的要求，制定本规划。" in text.split("\n")[1]


def test_wrong_glyphs_are_put_right() -> None:
    """Closing quotation mark, full-width space, point after a number; ASCII marks between Chinese."""
    text = mended("annex.txt").text
    assert "“示例家园计划”" in text
    assert "6.示例组织培育项目" in text
    assert "困难的示例残疾人，经个人申请" in text


def test_every_repair_names_its_place() -> None:
    """Rule, line and column in the raw file, what stood there and what stands now."""
    found = mended("plan.txt")
    first = next(repair for repair in found.repairs if repair.rule == "decimal-point")
    line = found.raw.split("\n")[first.line - 1]
    assert line[first.column - 1] == first.before == "\ue010"
    assert found.raw[first.offset] == first.before
    assert first.after == "."


@pytest.mark.parametrize("name", sorted(path.name for path in TEXTS.iterdir()))
def test_every_character_leads_back_to_the_raw_file(name: str) -> None:
    """The offset map is complete; a character that no rule touched is the same there."""
    found = mended(name)
    assert len(found.offsets) == len(found.text)
    assert list(found.offsets) == sorted(found.offsets)
    same = sum(found.raw[found.raw_offset(place)] == found.text[place] for place in range(len(found.text)))
    assert same > len(found.text) * 0.8
    for place, character in enumerate(found.text):
        if character in "示例残疾保障":
            assert found.raw[found.raw_offset(place)] == character


def test_nothing_but_damage_is_dropped() -> None:
    """Every Chinese character of the raw text is in the result, in order."""
    found = mended("briefing.txt")

    def han(text: str) -> str:
        return "".join(character for character in text if "\u4e00" <= character <= "\u9fff")

    assert han(found.text) == han(found.raw)


@pytest.mark.parametrize(
    "character", ["\ue123", "\ufffd", "\x07", "\u202e", "\U000f0001", "\ue010", "\U0001ffff", "\u0378"]
)
def test_unknown_damage_is_refused_at_its_place(character: str) -> None:
    """Never a guess: the place, the code point, and how to add a rule."""
    (problem,) = normalise(f"一、示例\n\n补贴{character}元。\n", "x.txt").problems
    assert problem.code == "unknown-damage"
    assert (problem.position.line, problem.position.column) == (3, 3)
    assert f"U+{ord(character):04X}" in problem.message.en
    assert problem.hint is not None
    assert "repairs.yaml" in problem.hint.en


def test_encodings(tmp_path: Path) -> None:
    """UTF-8 with and without byte order mark, GB18030; bytes that are neither are refused."""
    for encoding in ("utf-8", "utf-8-sig", "gb18030", "utf-16"):
        path = tmp_path / f"{encoding}.txt"
        path.write_bytes("示例省残疾人".encode(encoding))
        raw, _ = read(path)
        assert raw is not None
        assert raw.text.removeprefix("\ufeff") == "示例省残疾人"
    broken = tmp_path / "broken.txt"
    broken.write_bytes(b"\x81\xff\xfe\x00\xff")
    raw, problems = read(broken)
    assert raw is None
    assert [problem.code for problem in problems] == ["text-encoding"]


def test_word_files(tmp_path: Path) -> None:
    """Paragraphs and tables of a DOCX, in their order."""
    import docx  # noqa: PLC0415 - needed here only

    document = docx.Document()
    document.add_paragraph("一、示例任务")
    document.add_paragraph("（一）办好示例活动。每年办一次。")
    table = document.add_table(rows=2, cols=3)
    for place, text in enumerate(("序号", "工作任务", "负责单位", "1", "办好示例活动", "省民政厅、省残联")):
        table.rows[place // 3].cells[place % 3].text = text
    path = tmp_path / "x.docx"
    document.save(str(path))
    raw, problems = read(path)
    assert problems == []
    assert raw is not None
    assert raw.encoding == "DOCX"
    assert "办好示例活动  省民政厅、省残联" in raw.text


def test_a_pdf_without_text_is_named_as_a_scan(tmp_path: Path) -> None:
    """A scan needs text recognition first."""
    from pypdf import PdfWriter  # noqa: PLC0415 - needed here only

    writer = PdfWriter()
    writer.add_blank_page(width=100, height=100)
    path = tmp_path / "x.pdf"
    writer.write(path)
    raw, problems = read(path)
    assert raw is None
    assert [problem.code for problem in problems] == ["text-missing"]


def test_the_text_layer_of_a_pdf(tmp_path: Path) -> None:
    """A page set as the handbooks are, with a font that holds its characters only, read back."""
    text = "示例省残疾人"
    (tmp_path / "fonts").mkdir()
    font = fonts.cut_font(fonts.sources_of(None)[0], fonts.WEIGHTS[0], frozenset(text))
    (tmp_path / "fonts" / "Regular.ttf").write_bytes(font)
    config, path = tmp_path / "fonts.conf", tmp_path / "page.pdf"
    config.write_text(f"<fontconfig><dir>{tmp_path}/fonts</dir><cachedir>{tmp_path}</cachedir></fontconfig>")
    html = f'<html lang="zh"><title>T</title><p>{text}'
    subprocess.run(
        [sys.executable, "-P", "-m", "generator.handbook.weasy"],
        input=json.dumps({"html": html, "assets": {}, "output": str(path)}),
        env={**os.environ, "FONTCONFIG_FILE": str(config)},
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    raw, problems = read(path)
    assert problems == []
    assert raw is not None
    assert raw.encoding == "PDF"
    assert raw.text.strip() == text


def test_every_repair_rule_has_a_name_for_readers() -> None:
    """The data-quality page names each rule in both languages."""
    from generator import wording  # noqa: PLC0415 - used here only
    from generator.officialtext.rules import rule_book  # noqa: PLC0415 - the same

    book = rule_book()
    assert book.problems == ()
    for rule in (*(each.id for each in book.rules), "line-break", "page-number", "repeated-table-head"):
        assert wording.label(f"repair-{rule}").zh
