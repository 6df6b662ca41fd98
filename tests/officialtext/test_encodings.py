"""Files as they come: damaged bytes, other kinds of file, Word boxes and merged cells."""

from pathlib import Path

import docx
import pytest

from generator.officialtext import normalise, outline, read

WORDS = "一、示例省残疾人保障和发展的重点任务\n（一）落实补贴制度。各地要把符合条件的残疾人都纳入补贴的范围。\n" * 9


def test_damaged_utf_8_is_not_taken_for_another_encoding(tmp_path: Path) -> None:
    """One broken byte would turn the whole text to nonsense in GB18030: the place is refused instead."""
    path = tmp_path / "x.txt"
    raw = WORDS.encode()
    path.write_bytes(raw[:300] + b"\xff" + raw[300:])
    text, problems = read(path)
    assert problems == []
    assert text is not None
    assert text.encoding == "UTF-8"
    found = normalise(text.text, "x").problems
    assert {(problem.code, problem.position.line) for problem in found} == {
        ("unknown-damage", raw[:300].count(b"\n") + 1)
    }


@pytest.mark.parametrize("encoding", ["big5hkscs", "shift_jis"])
def test_another_encoding_is_refused(tmp_path: Path, encoding: str) -> None:
    """It can be read as GB18030, but what comes out are rare characters."""
    path = tmp_path / "x.txt"
    path.write_bytes(("殘障人士權益保障與發展規劃的重點任務，各地應當落實。" * 20).encode(encoding, errors="ignore"))
    text, problems = read(path)
    assert text is None
    assert [problem.code for problem in problems] == ["text-encoding"]


@pytest.mark.parametrize(
    ("start", "code"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old Word", "text-encoding"),
        (b"<!doctype html><p>x", "text-encoding"),
        (b"%PDF-1.7 and nothing more", "text-unreadable"),
        (b"PK\x03\x04 and nothing more", "text-unreadable"),
        (b"  \n", "text-missing"),
    ],
)
def test_what_is_no_text_is_named(tmp_path: Path, start: bytes, code: str) -> None:
    """A reason in two languages, never a crash."""
    path = tmp_path / "x"
    path.write_bytes(start)
    text, problems = read(path)
    assert text is None
    assert [problem.code for problem in problems] == [code]


def test_a_missing_file_is_a_problem(tmp_path: Path) -> None:
    """Bad input never raises."""
    text, problems = read(tmp_path / "none.txt")
    assert text is None
    assert [problem.code for problem in problems] == ["text-unreadable"]


def test_a_word_file_with_a_box_and_a_table(tmp_path: Path) -> None:
    """A column in a box of one cell, a table with line breaks and merged cells, numbers that only Word shows."""
    document = docx.Document()
    for words in ("一、任务", "（一）保障", "1. 落实补贴制度。要办好。"):
        document.add_paragraph(words)
    document.add_table(rows=1, cols=1).rows[0].cells[
        0
    ].text = "专栏1 重点项目\n1.补贴项目。每年补贴1000人。\n2.托养项目。办好。"
    document.add_paragraph("2. 做好救助。要救助。")
    document.add_paragraph("附件1")
    table = document.add_table(rows=3, cols=3)
    for place, words in enumerate(
        ("序号", "重点任务", "责任单位", "1", "落实补贴\n制度", "省民政厅、\n省残联", "2", "合并", "")
    ):
        table.rows[place // 3].cells[place % 3].text = words
    table.rows[2].cells[1].merge(table.rows[2].cells[2])
    document.add_paragraph("自动编号的一段", style="List Number")
    path = tmp_path / "x.docx"
    document.save(str(path))
    raw, problems = read(path)
    assert raw is not None
    assert [(problem.code, problem.severity.value) for problem in problems] == [("automatic-number", "warning")]
    found = {clause.ref: clause for root in outline(normalise(raw.text, "x")) for clause in root.walk()}
    assert found["专栏1-2"].heading == "托养项目"
    assert found["一(一)2"].heading == "做好救助"
    assert (found["附件1-1"].text, found["附件1-1"].bodies) == ("落实补贴制度", ("省民政厅", "省残联"))
    assert raw.text.count("合并") == 1
