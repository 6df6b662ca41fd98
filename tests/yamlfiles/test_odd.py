"""Odd files that are right: nobody is bothered about them."""

from pathlib import Path

import pytest

from generator import yamlfiles
from generator.yamlfiles import characters

ODD = [
    ("\ufeffa: 1\n", {"a": 1}),
    ("a: 1\r\nb: 2\r\n", {"a": 1, "b": 2}),
    ("a: 1", {"a": 1}),
    ("\n\n# 说明\n\na: 1\n\n\n", {"a": 1}),
    ("---\na: 1\n...\n", {"a": 1}),
    ("%YAML 1.2\n---\na: 1\n", {"a": 1}),
    ("{a: 1, b: [x, y]}\n", {"a": 1, "b": ["x", "y"]}),
    ("a:\n- x\n- y\n", {"a": ["x", "y"]}),
    ("a:\n    - x\n    - y\n", {"a": ["x", "y"]}),
    ("'a': 1\n\"b\": 2\n", {"a": 1, "b": 2}),
    ("? a\n: 1\n", {"a": 1}),
    ("a: |\n  第一段\n  第二段\n", {"a": "第一段\n第二段\n"}),
    ("a: |\n  　　首行缩进的段落\n", {"a": "　　首行缩进的段落\n"}),
    ("a: >-\n  one\n  two\n", {"a": "one two"}),
    ("a: one\n  two\n", {"a": "one two"}),
    ("a: ''\n", {"a": ""}),
    ("a:\n", {"a": None}),
    ("a: 注：另行通知\n", {"a": "注：另行通知"}),
    ("a:\n  注：另行通知\n", {"a": "注：另行通知"}),
    ("a: PDF：可打印\n", {"a": "PDF：可打印"}),
    ("a:\n  - 甲：乙\n", {"a": ["甲：乙"]}),
    ("a:\n  ——破折号开头\n", {"a": "——破折号开头"}),
    ("a: “阳光家园计划”\n", {"a": "“阳光家园计划”"}),
    ("a: 《残疾人保障法》\n", {"a": "《残疾人保障法》"}),
    ("a: https://policy.example/x\n", {"a": "https://policy.example/x"}),
    ("a:\n  https://policy.example/x\n", {"a": "https://policy.example/x"}),
    ("a: 09:30\n", {"a": "09:30"}),
    ("a: 5#楼\n", {"a": "5#楼"}),
    ("a: -x\n", {"a": "-x"}),
    ("a: x  # 注释\n", {"a": "x"}),
    ("a: 甲\u3000乙\n", {"a": "甲\u3000乙"}),
    ("a: 甲\u00a0乙\n", {"a": "甲\u00a0乙"}),
    ("a: 𠀀㐀龥\n", {"a": "𠀀㐀龥"}),
    ("a: 葛\U000e0100\n", {"a": "葛\U000e0100"}),
    ("a: 😀é\u0301\n", {"a": "😀é\u0301"}),
    ("a: 999999999999999\nb: -0.5\n", {"a": 999_999_999_999_999, "b": -0.5}),
    ("a: " + "字" * 20_000 + "\n", {"a": "字" * 20_000}),
    ("a: " + "[" * 11 + "]" * 11 + "\n", {"a": [[[[[[[[[[[]]]]]]]]]]]}),
    ('a: "x\\ty\\n\\u4e2d\\\\"\n', {"a": "x\ty\n中\\"}),
    ("a: 'it''s'\n", {"a": "it's"}),
    ("zh: 甲\nZH: 乙\n", {"zh": "甲", "ZH": "乙"}),
]


@pytest.mark.parametrize(("text", "meant"), ODD, ids=range(len(ODD)))
def test_odd_but_valid_files_pass(tmp_path: Path, text: str, meant: object) -> None:
    """What a careful person may write is read as meant."""
    (tmp_path / "a.yaml").write_bytes(text.encode())
    file, problems = yamlfiles.read(tmp_path / "a.yaml", tmp_path)
    assert problems == []
    assert file is not None
    assert file.data == meant


def test_the_fast_way_of_looking_finds_what_the_slow_way_finds() -> None:
    """`str.isprintable` decides for most files; it must not let through what the table forbids."""
    everything = (chr(code) for code in range(0x110000) if code != ord("\n"))
    passed = [each for each in everything if characters.is_plain(each) and characters.FORBIDDEN.match(each)]
    assert passed == []
