"""Broken files: one clear error each, at the place where the fault was written, with and without libyaml."""

import codecs
from pathlib import Path

import pytest

from generator import yamlfiles
from generator.yamlfiles.composer import EXACT, FAST, compose

BROKEN = [
    # nothing there, or not a record
    ("", "yaml-empty", 1, 1),
    ("# 只有注释\n", "yaml-empty", 1, 1),
    ("---\n", "yaml-empty", 1, 1),
    ("null\n", "yaml-empty", 1, 1),
    ("~\n", "yaml-empty", 1, 1),
    ("\n\n- a\n- b\n", "yaml-not-a-mapping", 3, 1),
    ("只有一句话\n", "yaml-not-a-mapping", 1, 1),
    ("[a, b]\n", "yaml-not-a-mapping", 1, 1),
    ("'quoted'\n", "yaml-not-a-mapping", 1, 1),
    ("a: 1\n---\nb: 2\n", "yaml-several-documents", 2, 1),
    # what an input method types
    ("a：1\nb: 2\n", "yaml-full-width", 1, 2),
    ("标题：示例\n", "yaml-full-width", 1, 3),
    ("a: 1\nb：2\nc: 3\n", "yaml-full-width", 2, 2),
    ("titles:\n  zh：示例\n", "yaml-full-width", 2, 5),
    ("titles:\n  zh：示例\n  en: Example\n", "yaml-full-width", 2, 5),
    ("rows:\n  - number：1\n", "yaml-full-width", 2, 11),
    ("－ a\n－ b\n", "yaml-full-width", 1, 1),
    ("rows:\n  － number: 1\n    ref: a\n", "yaml-full-width", 2, 3),
    ("words:\n  — 甲\n  — 乙\n", "yaml-full-width", 2, 3),
    ("words:\n  • 甲\n", "yaml-full-width", 2, 3),
    ("＃ 说明\na: 1\n", "yaml-full-width", 1, 1),
    ("a: {zh: 甲，en: B}\n", "yaml-full-width", 1, 10),
    ("a: [甲，\n", "yaml-syntax", 1, 4),
    ("titles:\n  ｛zh: 1｝\n", "yaml-full-width", 2, 3),
    ("“titles”: 1\n", "yaml-full-width", 1, 1),
    ("　a: 1\n", "yaml-indentation", 1, 1),
    ("a:\n　　b: 1\n", "yaml-indentation", 2, 1),
    ("a:\n\u00a0\u00a0b: 1\n", "yaml-indentation", 2, 1),
    ("a:\n  　b: 1\n", "yaml-indentation", 2, 3),
    ("a: 1\n　\nb: 2\n", "yaml-indentation", 2, 1),
    ("a:\n\tb: 1\n", "yaml-indentation", 2, 1),
    ("a:\n  - b: 1\n \tc: 2\n", "yaml-indentation", 3, 2),
    ("a: 1\tb\n", "yaml-character", 1, 5),
    # a space too few
    ("a:1\nb: 2\n", "yaml-space", 1, 2),
    ("titles:\n  zh:示例\n", "yaml-space", 2, 5),
    ("rows:\n  -number: 1\n    ref: a\n", "yaml-space", 2, 3),
    ("a:\n  -b: 1\n", "yaml-space", 2, 3),
    # quotes, brackets, colons, indentation
    ('zh: "示例\nen: Example\nnote: x\n', "yaml-syntax", 1, 5),
    ('zh: "示例\nen: "Example"\nx: 1\n', "yaml-syntax", 1, 5),
    ("a: 1\nb: 'x\nc: 2\n", "yaml-syntax", 2, 4),
    ("zh: 'It's here'\n", "yaml-syntax", 1, 9),
    ('zh: "示例"之后\n', "yaml-syntax", 1, 9),
    ("a: 1\nb: [x, y\nc: 2\n", "yaml-syntax", 2, 4),
    ("a: 1\nb: {x: 1\nc: 2\n", "yaml-syntax", 2, 4),
    ("a: [\n\n\n", "yaml-syntax", 1, 4),
    ("a: [x,, y]\n", "yaml-syntax", 1, 7),
    ("a: ]\n", "yaml-syntax", 1, 4),
    ("a: b: c\n", "yaml-syntax", 1, 5),
    ("a: 1\n  b: 2\n", "yaml-syntax", 2, 4),
    ("a:\n   b: 1\n  c: 2\n", "yaml-syntax", 3, 3),
    ("a: >-\n  x\n b: 1\n", "yaml-syntax", 3, 2),
    ("a: - b\n", "yaml-syntax", 1, 4),
    ("a: |x\n", "yaml-syntax", 1, 5),
    ("a: @x\n", "yaml-syntax", 1, 4),
    ("a: `x`\n", "yaml-syntax", 1, 4),
    ("a: 50%\nb: %x\n", "yaml-syntax", 2, 4),
    ("a: 1\nb\nc: 2\n", "yaml-syntax", 2, 1),
    ("a: 1\n忘了写键\n", "yaml-syntax", 2, 1),
    ('a: "\\q"\n', "yaml-syntax", 1, 6),
    # parts of YAML that lose content silently
    ("a: 1\nb: 2\na: 3\n", "yaml-duplicate-key", 3, 1),
    ("a: {b: 1, b: 2}\n", "yaml-duplicate-key", 1, 11),
    ("caf\u00e9: 1\ncafe\u0301: 2\n", "yaml-duplicate-key", 2, 1),
    ("a: &x 1\n", "yaml-anchor", 1, 4),
    ("a: *x\n", "yaml-anchor", 1, 4),
    ("a: *\n", "yaml-anchor", 1, 4),
    ("a: &x [*x]\n", "yaml-anchor", 1, 4),
    ("&x a: 1\n", "yaml-anchor", 1, 1),
    ("<<: {a: 1}\n", "yaml-merge-key", 1, 1),
    ("a: !!str 1\n", "yaml-tag", 1, 4),
    ("a: !!python/object:os.system x\n", "yaml-tag", 1, 4),
    ("a: !\n", "yaml-tag", 1, 4),
    ("a: !!binary aGVsbG8=\n", "yaml-tag", 1, 4),
    ("[a]: 1\n", "yaml-key", 1, 1),
    ("? {a: 1}\n: 2\n", "yaml-key", 1, 3),
    # limits
    ("a: 1234567890123456\n", "yaml-number", 1, 4),
    ("a: " + "9" * 5000 + "\n", "yaml-number", 1, 4),
    ("a: " + "x" * 20_001 + "\n", "yaml-too-long", 1, 4),
    ("x" * 20_001 + ": 1\n", "yaml-not-a-mapping", 1, 1),
    ("a: " + "[" * 13 + "]" * 13 + "\n", "yaml-too-deep", 1, 15),
    ("a: " + "[" * 100_000, "yaml-too-deep", 1, 15),
    ("a:\n" + "".join(f"{' ' * level}- \n" for level in range(1, 20)), "yaml-too-deep", 13, 13),
    ("{" * 100_000, "yaml-key", 1, 2),
    ("- " * 100_000, "yaml-not-a-mapping", 1, 1),
    ("? " * 100_000, "yaml-key", 1, 3),
    # characters
    *[
        (f"a: 甲{character}乙\n", "yaml-character", 1, 5)
        for character in (
            "\u0000\u0001\u0007\u000b\u000c\u001b\u007f\u0080\u0085\u009f\u00ad\u061c\u200b\u200c\u200d\u200e\u200f"
            "\u2028\u2029\u202a\u202e\u2060\u2066\u2069\u180e\u3164\ue000\uf8ff\ufdd0\ufeff\ufff9\ufffd\ufffe\uffff"
            "\U0001fffe\U000e0001\U000f0000\U0010ffff"
        )
    ],
    ('a: "甲\\u202e乙"\n', "yaml-character", 1, 4),
    ('a: "\\ud800"\n', "yaml-character", 1, 4),
    ('a: "\\0"\n', "yaml-character", 1, 4),
    ('a: "\\u200b"\n', "yaml-character", 1, 4),
    ("a: 1\rb: 2\r", "yaml-character", 1, 5),
]


@pytest.mark.parametrize("loader", [FAST, EXACT], ids=["libyaml", "python"])
@pytest.mark.parametrize(("text", "code", "line", "column"), BROKEN, ids=range(len(BROKEN)))
def test_a_fault_is_reported_where_it_was_written(  # noqa: PLR0913, PLR0917 - one case has this many sides
    tmp_path: Path, text: str, code: str, line: int, column: int, loader: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One problem, right code, right line, right column, whichever parser is installed."""
    monkeypatch.setattr("generator.yamlfiles.reader.compose", lambda name, read: compose(name, read, loader))
    (tmp_path / "a.yaml").write_bytes(text.encode())
    _, problems = yamlfiles.read(tmp_path / "a.yaml", tmp_path)
    found = [(each.code, each.position.line, each.position.column) for each in problems]
    assert found == [(code, line, column)], problems


CHINESE = "titles:\n  zh: 残疾人保障的示例\n  en: Example of the year\n"


@pytest.mark.parametrize(
    ("raw", "named", "line", "column"),
    [
        (CHINESE.encode("gbk"), "GBK", 2, 7),
        (CHINESE.encode("gb18030"), "GBK", 2, 7),
        ("titles:\n  zh: 殘疾人保障工作\n".encode("big5"), "Big5", 2, 7),
        (CHINESE.encode("utf-16"), "UTF-16", 1, 1),
        (CHINESE.encode("utf-16-le"), "UTF-16", 1, 1),
        (CHINESE.encode("utf-16-be"), "UTF-16", 1, 1),
        (codecs.BOM_UTF32_LE + CHINESE.encode("utf-32-le"), "UTF-32", 1, 1),
        (b"titles:\n  zh: \xe6\xae\x8b\xe7\n", "", 2, 8),
        (b"titles:\n  zh: caf\xe9\n", "", 2, 10),
        (b"\xef\xbb\xbfa: \xff\n", "", 1, 4),
    ],
)
def test_a_wrong_encoding_is_named(tmp_path: Path, raw: bytes, named: str, line: int, column: int) -> None:
    """An editor who knows that it is GBK knows which menu to open."""
    (tmp_path / "a.yaml").write_bytes(raw)
    file, (problem,) = yamlfiles.read(tmp_path / "a.yaml", tmp_path)
    assert file is None
    assert problem.code == "yaml-encoding"
    assert named in problem.message.en
    assert (problem.position.line, problem.position.column) == (line, column)


@pytest.mark.parametrize(
    ("text", "words"),
    [("", "空"), ("# x\n", "注释"), ("- a\n", "列表"), ('a: "\n', "引号"), ("a: [\n", "括号"), ("a: b: c\n", "冒号")],
)
def test_each_kind_of_fault_has_its_own_words(tmp_path: Path, text: str, words: str) -> None:
    """The message or its hint names the thing, in Chinese, without the parser's English."""
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    _, (problem,) = yamlfiles.read(tmp_path / "a.yaml", tmp_path)
    assert problem.hint is not None
    said = (problem.message.zh + problem.hint.zh).replace("“: ”", "冒号")
    assert words in said
    assert "expected" not in said
