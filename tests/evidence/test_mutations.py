"""Every record is broken in every way that counts, and the evidence check reports it at that very line."""

import os
import random
import re
from bisect import bisect
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import zip_longest
from pathlib import Path

import pytest

from generator import officialtext, schemas
from generator.checks import evidence
from generator.link import Content, Kind, link, read_content
from generator.yamlfiles.composer import compose
from tests.conftest import REPOSITORY, load

pytestmark = pytest.mark.evidence

SOURCES = Path(os.environ.get("POLICYKB_SOURCES", ""))
TABLES = sorted((REPOSITORY / "content" / "task_tables").glob("*.yaml"))
_DIGIT = re.compile("[0-9]")
_QUOTED = re.compile("(“|《)([^“”《》]{2,})(”|》)")


@dataclass(frozen=True)
class Mutation:
    """One change of one line."""

    kind: str
    line: int
    text: str


def mutations(path: Path) -> Iterator[Mutation]:
    """Yield for every row a changed reference, heading, body and name, and for every figure a changed digit."""
    chance = random.Random(path.name)  # noqa: S311 - repeatable
    chinese_text = False
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        key = line.strip().removeprefix("- ").partition(":")[0]
        if key in ("task", "items", "heading", "label", "note", "lead_rule", "titles", "text", "scope"):
            chinese_text = key in ("task", "items", "heading")
            kind = key
        if key == "bodies":
            chinese_text = False
        if key == "ref" and "-注" not in line and line.startswith("    "):
            yield Mutation("ref", number, re.sub(r"ref: .*", "ref: 附件-99", line))
        if key == "printed" and line.startswith("        "):
            yield Mutation("body", number, line.replace("printed: ", "printed: 示例"))
        if key == "zh" and chinese_text:
            if kind == "heading":
                yield Mutation("heading", number, line + "一二")
            match = _DIGIT.search(line)
            if match:
                other = chance.choice([digit for digit in "123456789" if digit != match.group()])
                yield Mutation("digit", number, line[: match.start()] + "7" + other + "3" + line[match.end() :])
            yield from _figures(number, line)
            name = _QUOTED.search(line)
            if name and kind != "heading":
                yield Mutation("name", number, line[: name.start(2)] + "示例" + line[name.start(2) :])


def _figures(number: int, line: str) -> Iterator[Mutation]:
    """Yield another unit and another comparator for the first figure of a line that has one."""
    for figure in officialtext.mentions(line).figures:
        if figure.unit and figure.printed.endswith(figure.unit):
            other = "条" if figure.unit != "条" else "块"
            changed = figure.printed.removesuffix(figure.unit) + other
            yield Mutation("unit", number, line.replace(figure.printed, changed, 1))
        plain = line[: figure.offset] + "不超过" + line[figure.offset :]
        if officialtext.mentions(plain).figures[0].comparator == "<=":
            yield Mutation("comparator", number, plain)
        return


@pytest.fixture(scope="module")
def content() -> Content:
    """Return the real content, read once."""
    return read_content(REPOSITORY)


@pytest.fixture(scope="module")
def documents() -> list[evidence.OfficialDocument]:
    """Return the official texts, read once."""
    found, problems = evidence.official_documents(load(REPOSITORY), SOURCES)
    assert problems == []
    return found


def rounds(right: str, all_mutations: Iterable[Mutation]) -> Iterator[list[Mutation]]:
    """Deal the mutations out so that one row suffers one of them at a time: rows are proved one by one."""
    starts = [number for number, line in enumerate(right.split("\n"), 1) if line.startswith("  - number:")]
    by_row: dict[int, list[Mutation]] = {}
    for mutation in all_mutations:
        by_row.setdefault(bisect(starts, mutation.line), []).append(mutation)
    for each in zip_longest(*by_row.values()):
        yield [mutation for mutation in each if mutation is not None]


def problems_of(content: Content, table: Path, text: str, documents: list[evidence.OfficialDocument]) -> set[int]:
    """Return the lines of a table on which errors against the official texts stand."""
    name = f"content/task_tables/{table.name}"
    file, faults = compose(name, text)
    assert file is not None
    assert [*faults, *schemas.problems(file, Kind.TASK_TABLE.schema)] == []
    tables = {**content.records[Kind.TASK_TABLE], table.stem: file}
    kb, _ = link(replace(content, records={**content.records, Kind.TASK_TABLE: tables}))
    assert kb is not None
    return {
        problem.position.line
        for problem in evidence.problems(kb, documents)
        if problem.severity.value == "error" and problem.position.file == name
    }


@pytest.mark.parametrize("table", TABLES, ids=lambda path: path.stem)
def test_every_mutation_is_reported_at_its_line(
    table: Path, content: Content, documents: list[evidence.OfficialDocument]
) -> None:
    """A digit, a body, a heading, a quoted name, a reference: none slips through, and nothing else is said."""
    right = table.read_text(encoding="utf-8")
    documents = [each for each in documents if f"document: {each.document.id}\n" in right]
    assert len(documents) == 1
    assert problems_of(content, table, right, documents) == set()
    missed, kinds = [], set()
    for mutated in rounds(right, mutations(table)):
        lines = right.split("\n")
        for each in mutated:
            lines[each.line - 1] = each.text
        reported = problems_of(content, table, "\n".join(lines), documents)
        kinds |= {each.kind for each in mutated}
        missed += [each for each in mutated if each.line not in reported]
    assert missed == []
    assert {"ref", "body", "digit", "name"} <= kinds


def test_the_sources_hold_what_was_counted_by_hand(documents: list[evidence.OfficialDocument]) -> None:
    """Clause counts taken from the texts: parts, items, indicators, projects, rows, measures."""
    by_id = {each.document.id: list(each.clauses.values()) for each in documents}

    def count(document: str, kind: str, prefix: str = "") -> int:
        return sum(clause.kind == kind and clause.ref.startswith(prefix) for clause in by_id[document])

    assert count("jl-2020-care", "part") == 4
    assert count("jl-2020-care", "section") == 13
    assert count("jl-2020-care", "enumeration", "二(一)") == 5
    assert count("jl-2016-civil-affairs", "section", "二") == 15
    assert count("jl-2016-civil-affairs", "section", "三") == 4
    assert count("sd-2020-briefing-4", "city") == 5
    assert count("sd-2020-briefing-4", "enumeration") == 15
    assert count("jl-2021-14th-plan", "item", "三") == 26
    assert count("jl-2021-14th-plan", "row", "指标") == 14
    assert count("jl-2021-14th-plan", "project") == 40
    assert count("jl-2016-13th-outline", "row", "附件") == 36
    rows = [clause for clause in by_id["jl-2016-13th-outline"] if clause.kind == "row"]
    assert sum(len(row.bodies) for row in rows) == 153
    assert [row.number for row in rows if row.open_ended] == ["14"]


def test_no_decimal_point_is_lost(documents: list[evidence.OfficialDocument]) -> None:
    """The fourteen decimals of the 2021 plan."""
    text = next(each.text.text for each in documents if each.document.id == "jl-2021-14th-plan")
    for printed in (
        "9.75万名",
        "3.8万名",
        "30.04万名",
        "29.4万名",
        "32.6万名",
        "16.7万名",
        "58.83%",
        "2.5万人（次）",
        "2.4万元／人",
        "2.55万元／人",
        "6.25万元／人",
        "5.5万户",
        "2.0版",
    ):
        assert printed in text, printed
    assert text.count("5.5万户") == 2
