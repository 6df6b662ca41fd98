"""The PDF audit finds each fault that it is there for."""

import zlib

import pytest

from generator.audit.pdf import pdf_problems
from generator.language import Language

CATALOG = (
    "<</Type /Catalog/Outlines 9 0 R/Lang (en)/StructTreeRoot 8 0 R"
    "/ViewerPreferences <</DisplayDocTitle true>>/MarkInfo <</Marked true>>>>"
)
FONTS = (
    "<</Type /FontDescriptor/FontFile2 5 0 R>>\n"
    "<</Type /Font/BaseFont /ABCDEF+Policykb-Sans-Bold/FontDescriptor 4 0 R>>"
)
PAGE = "0 0 0 rg 0.929412 0.929412 0.929412 rg 1 1 1 RG 0.8 w BT ET"
TITLE = "<dc:title>Book</dc:title>"


def _pdf(catalog: str = CATALOG, fonts: str = FONTS, page: str = PAGE, title: str = TITLE) -> bytes:
    parts = [
        ("/Type /ObjStm/N 3/First 0/Filter /FlateDecode", f"{catalog}\n{fonts}"),
        ("/Filter /FlateDecode", page),
        ("/Type /Metadata/Subtype /XML/Filter /FlateDecode", title),
    ]
    packed = [(head, zlib.compress(text.encode())) for head, text in parts]
    streams = [
        f"{number} 0 obj\n<<{head}/Length {len(data)}>>\nstream\n".encode() + data + b"\nendstream\nendobj\n"
        for number, (head, data) in enumerate(packed, start=1)
    ]
    return b"%PDF-1.7\n" + b"".join(streams)


def test_right_file_has_no_problem() -> None:
    """The measure for the cases below."""
    assert list(pdf_problems(_pdf(), "handbooks/book.pdf", Language.EN)) == []


@pytest.mark.parametrize(
    ("broken", "code"),
    [
        (_pdf(catalog=CATALOG.replace("(en)", "(zh-Hans)")), "pdf-language"),
        (_pdf(catalog=CATALOG.replace("/Outlines 9 0 R", "")), "pdf-bookmarks"),
        (_pdf(catalog=CATALOG.replace("true>>/Mark", "false>>/Mark")), "pdf-title"),
        (_pdf(title="<x/>"), "pdf-title"),
        (_pdf(catalog=CATALOG.replace("/StructTreeRoot 8 0 R", "")), "pdf-tags"),
        (_pdf(fonts=FONTS.replace("/FontFile2 5 0 R", "")), "pdf-font-missing"),
        (_pdf(fonts=""), "pdf-font-missing"),
        (_pdf(fonts=FONTS.replace("Policykb-Sans", "DejaVu-Sans")), "pdf-font-strange"),
        (_pdf(page="1 0 0 rg"), "pdf-colour"),
        (_pdf(page="0.5 0.5 0.5 rg"), "pdf-colour"),
        (_pdf(page="0 0 0 1 k "), "pdf-colour"),
        (_pdf(page="0.5 w"), "pdf-thin-line"),
    ],
)
def test_each_fault_is_found(broken: bytes, code: str) -> None:
    """Exactly the broken thing is named, with the file."""
    problems = list(pdf_problems(broken, "handbooks/book.pdf", Language.EN))
    assert [problem.code for problem in problems] == [code]
    assert problems[0].position.file == "handbooks/book.pdf"
