"""Every record is proved against its clause: what the official text does not bear out is reported at its line."""

import hashlib
from pathlib import Path

import pytest

from generator import editing, output, pipeline
from generator.checks import evidence
from generator.problems import Problem

SOURCE = """一、示例要求

各地应当按照《示例条例》在每年6月底前给5.5万户以上困难家庭发放补贴，由民政厅审批，落实“示例计划”。

附件

重点任务分工

序号 工作任务 负责单位

1 发放示例补贴，每月30元
省民政厅、省财政厅
2 办好示例台账
省财政厅

注：负责单位中列第一位者为牵头单位。
"""
PROVISION = """provisions:
  - id: p-1
    ref: 一
    heading:
      zh: 示例要求
      en: Example requirements
    statements:
      - id: s-1
        text:
          zh: 每年6月底前，55000户以上的困难家庭要领到补贴，民政厅审批；依据是《示例条例》，计划叫“示例计划”。
          en: Before the end of June each year 55,000 households or more must receive it (“Example Programme”).
        strength: must
        printed_word: 应当
        bodies:
          - department: example-civil-affairs
            role: approves
            printed: 民政厅
        figures:
          - measures:
              zh: 家庭
              en: households
            value: 55000
            unit:
              zh: 户
              en: households
            comparator: ">="
            role: target
            printed: 5.5万户以上
        deadlines:
          - type: recurring
            rhythm:
              zh: 每年6月底前
              en: before the end of June each year
            what:
              zh: 发放
              en: paid
            printed: 每年6月底前
summary:"""
DOCUMENT = "content/documents/example-opinions.yaml"
TABLE = "content/task_tables/example-tasks.yaml"


@pytest.fixture
def project(minimal: Path) -> Path:
    """Return a project whose records restate a fictional official text, stamped."""
    sources = minimal / "sources"
    sources.mkdir()
    (sources / "example.txt").write_text(SOURCE, encoding="utf-8")
    digest = hashlib.sha256(SOURCE.encode()).hexdigest()
    change(minimal, DOCUMENT, "0" * 64, digest)
    change(minimal, DOCUMENT, "summary:", PROVISION)
    stamp(minimal)
    assert prove(minimal) == []
    return minimal


def change(project: Path, name: str, old: str, new: str) -> int:
    """Replace the first `old` in a file and return the line where it stood."""
    path = project / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


def stamp(project: Path) -> None:
    """Write all stamps and the evidence."""
    kb = pipeline.check(project).kb
    assert kb is not None
    documents, problems = evidence.official_documents(kb, project / "sources")
    assert problems == []
    editing.apply(list(editing.stamps(kb, documents)), project)
    for file in editing.evidence_files(kb, documents):
        output.write_file(project / file.path, file.content)


def prove(project: Path) -> list[Problem]:
    """Return what a check against the sources finds."""
    found = pipeline.check(project, project / "sources").problems
    return [each for each in found if each.code != "unused-record"]


@pytest.mark.parametrize(
    ("name", "old", "new", "code"),
    [
        (TABLE, "每月发放示例补贴30元", "每月发放示例补贴80元", "figure-not-in-clause"),
        (TABLE, "每月发放示例补贴30元", "每月发放示例补贴30户", "unit-differs"),
        (TABLE, "每月发放示例补贴30元", "每月发放示例补贴至少30元", "comparator-differs"),
        (TABLE, "printed: 省财政厅", "printed: 省审计厅", "words-not-in-clause"),
        (TABLE, "ref: 附件-2", "ref: 附件-7", "clause-not-found"),
        (TABLE, "zh: 建立示例台账。", "zh: 建立“别的台账”。", "name-not-in-clause"),
        (DOCUMENT, "printed: 5.5万户以上", "printed: 5.6万户以上", "words-not-in-clause"),
        (DOCUMENT, "value: 55000", "value: 5500", "figure-differs"),
        (DOCUMENT, "printed_word: 应当", "printed_word: 鼓励", "words-not-in-clause"),
        (DOCUMENT, "printed: 民政厅", "printed: 教育厅", "words-not-in-clause"),
        (DOCUMENT, "zh: 示例要求", "zh: 示例任务", "heading-differs"),
        (DOCUMENT, "55000户以上的", "55500户以上的", "figure-not-in-clause"),
        (DOCUMENT, "printed: 每年6月底前", "printed: 每年7月底前", "words-not-in-clause"),
        (DOCUMENT, 'comparator: ">="', 'comparator: "<="', "comparator-differs"),
        (DOCUMENT, "zh: 户\n", "zh: 人\n", "unit-differs"),
        (DOCUMENT, "依据是《示例条例》", "依据是《示例办法》", "name-not-in-clause"),
    ],
)
def test_a_changed_record_is_reported_at_its_line(project: Path, name: str, old: str, new: str, code: str) -> None:
    """A digit, a unit, a comparator, a body, a date, a strength, a heading, a reference."""
    line = change(project, name, old, new)
    found = [problem for problem in prove(project) if problem.code == code]
    assert found, [problem.code for problem in prove(project)]
    assert found[0].position.file == name
    assert found[0].position.line == line


def test_bodies_must_be_all_and_in_printed_order(project: Path) -> None:
    """Another first body would be another lead."""
    change(project, TABLE, "printed: 省民政厅", "printed: XX")
    change(project, TABLE, "printed: 省财政厅", "printed: 省民政厅")
    change(project, TABLE, "printed: XX", "printed: 省财政厅")
    assert "bodies-differ" in {problem.code for problem in prove(project)}


def test_a_changed_official_text_is_noticed(project: Path) -> None:
    """The fingerprint no longer matches, and the file is not the one recorded."""
    path = project / "sources" / "example.txt"
    path.write_text(SOURCE.replace("办好示例台账", "办好示例账本"), encoding="utf-8")
    assert {"clause-changed", "source-changed"} <= {problem.code for problem in prove(project)}


def test_what_no_record_states_is_listed_unless_the_gap_is_intended(project: Path) -> None:
    """A figure of the clause that is left out is a warning; with a reason it is none."""
    change(project, TABLE, "每月发放示例补贴30元。", "按月发放示例补贴。")
    change(project, TABLE, "RMB 30 a month", "money a month")
    stamp(project)
    assert [problem.code for problem in prove(project)] == ["figure-not-recorded"]
    gap = "    intended_gaps:\n      - printed: 30元\n        reason:\n          zh: 示例。\n          en: Example.\n"
    change(project, TABLE, "    topics:\n", f"{gap}    topics:\n")
    assert prove(project) == []


def test_a_body_that_no_record_names_is_listed(project: Path) -> None:
    """The clause names 民政厅; a record that forgets it is told."""
    change(project, DOCUMENT, "民政厅审批；", "")
    body = ("        bodies:", "          - department: example-civil-affairs", "            role: approves")
    change(project, DOCUMENT, "\n".join((*body, "            printed: 民政厅\n")), "")
    change(project, "content/departments/example-civil-affairs.yaml", "level:", "aliases:\n  zh:\n    - 民政厅\nlevel:")
    stamp(project)
    assert "body-not-recorded" in {problem.code for problem in prove(project)}


def test_a_stamp_changes_one_line_and_keeps_the_rest(project: Path) -> None:
    """Comments and the order of keys stay; a second stamp changes nothing."""
    change(project, TABLE, "rows:", "# A comment\nrows:")
    before = {path: path.read_text(encoding="utf-8") for path in (project / "content").rglob("*.yaml")}
    stamp(project)
    assert {path: path.read_text(encoding="utf-8") for path in before} == before


def test_evidence_holds_no_word_of_the_text(project: Path) -> None:
    """References, fingerprints and counts only."""
    text = (project / "content" / "evidence" / "example-opinions.yaml").read_text(encoding="utf-8")
    assert "附件-1" in text
    assert "covered: true" in text
    for word in ("示例", "补贴", "民政厅"):
        assert word not in text


def test_a_changed_chinese_text_marks_its_english_stale(project: Path) -> None:
    """Until somebody has looked and stamped again."""
    change(project, TABLE, "建立示例台账。", "办示例台账。")
    assert [problem.code for problem in prove(project)] == ["stale-translation"]


def test_a_missing_source_is_named(project: Path) -> None:
    """Nothing is proved silently."""
    (project / "sources" / "example.txt").unlink()
    assert [problem.code for problem in prove(project)] == ["source-missing"]


LONG = """一、示例要求

村里的专职委员把每户人家要办的事情一件一件记下来以后再一起送到乡里去商量怎么办才好，落实“示例计划”。
"""
COPIED = "村里的专职委员把每户人家要办的事情一件一件记下来以后再一起送到乡里去商量怎么办才好。"
STATEMENT = """provisions:
  - id: p-1
    ref: 一
    heading:
      zh: 示例要求
      en: Example requirements
    statements:
      - id: p-1-s1
        text:
          zh: 专职委员先记下各家的事，再送到乡里商量，按“示例计划”办。
          en: The commissioner writes down what each household needs and takes it to the township (“Example Programme”).
        strength: plans
        printed_word: 落实
        programmes:
          - example-programme
summary:"""
PROGRAMME = "names:\n  zh: 示例计划\n  en: Example Programme\nkind: programme\n"
READING = """titles:
  zh: 写法
  en: Wording
kind: wording
text:
  zh: 只写了一处。
  en: It stands in one place only.
basis: stated
places:
  - at: example-opinions#p-1
    ref: 一
    printed: 专职委员
"""


@pytest.fixture
def restated(minimal: Path) -> Path:
    """Return a project with one restated clause, a programme and a reading, stamped and proved."""
    for name, text in (("programmes/example-programme", PROGRAMME), ("readings/example-reading", READING)):
        output.write_file(minimal / "content" / f"{name}.yaml", text.encode())
    (minimal / "sources").mkdir()
    (minimal / "sources" / "example.txt").write_text(LONG, encoding="utf-8")
    change(minimal, DOCUMENT, "0" * 64, hashlib.sha256(LONG.encode()).hexdigest())
    change(minimal, DOCUMENT, "summary:", STATEMENT)
    (minimal / TABLE).unlink()
    (minimal / "content" / "handbooks" / "responsibility.yaml").unlink(missing_ok=True)
    stamp(minimal)
    assert [each.code for each in prove(minimal)] == []
    return minimal


def test_a_copied_sentence_is_reported(restated: Path) -> None:
    """Forty characters in a row are no restatement."""
    line = change(restated, DOCUMENT, "专职委员先记下各家的事，再送到乡里商量，", COPIED)
    stamp(restated)
    found = [each for each in prove(restated) if each.code == "copied-wording"]
    assert [each.position.line for each in found] == [line]


def test_what_carries_over_exactly_is_no_copy(restated: Path) -> None:
    """A formula listed as one may be as long as it is; it must stand in the clause."""
    change(restated, DOCUMENT, "专职委员先记下各家的事，再送到乡里商量，", COPIED)
    change(
        restated,
        DOCUMENT,
        "        printed_word: 落实",
        f"        printed_word: 落实\n        formulas:\n          - {COPIED[:-1]}",
    )
    stamp(restated)
    assert [each.code for each in prove(restated)] == []
    change(restated, DOCUMENT, f"- {COPIED[:-1]}", "- 别的提法")
    assert {each.code for each in prove(restated)} == {"words-not-in-clause", "copied-wording"}


def test_a_programme_must_be_named_in_the_clause(restated: Path) -> None:
    """Under its name or another printed form."""
    change(restated, "content/programmes/example-programme.yaml", "zh: 示例计划", "zh: 别的计划")
    assert [each.code for each in prove(restated)] == ["name-not-in-clause"]
    change(restated, "content/programmes/example-programme.yaml", "kind:", "aliases:\n  - 示例计划\nkind:")
    assert prove(restated) == []


def test_a_reading_quotes_its_clause(restated: Path) -> None:
    """The words that are kept apart stand in the official text."""
    line = change(restated, "content/readings/example-reading.yaml", "printed: 专职委员", "printed: 兼职委员")
    found = prove(restated)
    assert [(each.code, each.position.line) for each in found] == [("words-not-in-clause", line)]
