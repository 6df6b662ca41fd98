"""One slip of an editor, one problem at its place: nothing that merely follows from it is said as well."""

from pathlib import Path

import pytest

from generator import pipeline
from tests.conftest import AS_OF

BODY = "content/departments/example-finance.yaml"
DOCUMENT = "content/documents/example-opinions.yaml"
TABLE = "content/task_tables/example-tasks.yaml"

SLIPS = [
    (BODY, "level: provincial", "level: yes", "value-not-allowed", (8, 8)),
    (BODY, "level: provincial", "level:", "value-not-allowed", (8, 7)),
    (BODY, "level: provincial", "levle: provincial", "unknown-key", (8, 1)),
    (BODY, "level: provincial", "level: provincial\nlevel: county", "yaml-duplicate-key", (9, 1)),
    (BODY, "level: provincial", "level: &a provincial", "yaml-anchor", (8, 8)),
    (BODY, "level: provincial", "level: {a: b", "yaml-syntax", (8, 8)),
    (BODY, "level: provincial", "level: @x", "yaml-syntax", (8, 8)),
    (BODY, "level: provincial", "level: a: b", "yaml-syntax", (8, 9)),
    (BODY, "  en: Example", "   en: Example", "yaml-syntax", (4, 6)),
    (BODY, "  en: Example", " en: Example", "yaml-syntax", (4, 2)),
    (BODY, "  zh: 示例", "　zh: 示例", "yaml-indentation", (3, 1)),
    (BODY, "  zh: 示例", "\tzh: 示例", "yaml-indentation", (3, 1)),
    (BODY, "kind: ", "kind：", "yaml-full-width", (1, 5)),
    (BODY, "kind: ", "kind:", "yaml-space", (1, 5)),
    (BODY, "财政", "财\u200b政", "yaml-character", (3, 11)),
    (BODY, "Example Provincial", '""  #', "too-few", (4, 7)),
    (BODY, "Example Provincial", '"  "  #', "too-few", (4, 7)),
    (BODY, "kind: ", "<<<<<<< HEAD\nkind: ", "yaml-syntax", (1, 1)),
    (BODY, "level: ", "<<<<<<< HEAD\nlevel: city\n=======\nlevel: ", "yaml-syntax", (8, 1)),
    (DOCUMENT, "  - example-civil", "<<<<<<< HEAD\n  - example-civil", "yaml-syntax", (12, 1)),
    (DOCUMENT, "year: 2016", "year: 2016.0", "wrong-type", (14, 7)),
    (DOCUMENT, "year: 2016", "year: ２０１６", "wrong-type", (14, 7)),
    (DOCUMENT, "year: 2016", "year: .inf", "wrong-type", (14, 7)),
    (DOCUMENT, "year: 2016", f"year: {'9' * 5000}", "yaml-number", (14, 7)),
    (DOCUMENT, '"2016-05-06"', '"2021-02-30"', "date-does-not-exist", (13, 9)),
    (DOCUMENT, '"2016-05-06"', "2016年5月6日", "wrong-form", (13, 9)),
    (DOCUMENT, "- example-civil-affairs", "- example-civil-afairs", "unknown-department", (12, 5)),
    (DOCUMENT, "\n  - example-civil-affairs", " example-civil-affairs", "wrong-type", (11, 10)),
    (DOCUMENT, "  completeness: complete\n", "", "missing-key", (19, 1)),
    (TABLE, "role: lead", "role: leed", "value-not-allowed", (25, 15)),
    (TABLE, "number: 1", "number: 一", "wrong-type", (15, 13)),
    (TABLE, "number: 1", "number: 0", "out-of-range", (15, 13)),
]


@pytest.mark.parametrize("slip", SLIPS, ids=range(len(SLIPS)))
def test_one_slip_is_one_problem(minimal: Path, slip: tuple[str, str, str, str, tuple[int, int]]) -> None:
    """With its code, line and column; other files that need the broken record stay silent."""
    file, old, new, code, place = slip
    path = minimal / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    found = pipeline.check(minimal, as_of=AS_OF).problems
    assert [(each.code, each.position.file, (each.position.line, each.position.column)) for each in found] == [
        (code, file, place)
    ]
