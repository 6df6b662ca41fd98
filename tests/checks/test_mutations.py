"""Each rule against the real content: one thing is broken, and exactly that is reported, at that line."""

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, cast

import pytest

from generator import checks, schemas, yamlfiles
from generator.link import Content, Kind, link, read_content
from generator.model.redirect import Redirect
from generator.problems import Position, Problem
from generator.yamlfiles.composer import compose
from tests.conftest import AS_OF, REPOSITORY

TABLE = "mutations.yaml"


@dataclass(frozen=True)
class Mutation:
    """How one record is broken, as `mutations.yaml` explains."""

    code: str
    glob: str
    pattern: str
    new: str
    down: int | None
    also: tuple[str, ...]


def _mutations() -> list[Mutation]:
    folder = Path(__file__).parent
    file, faults = yamlfiles.read(folder / TABLE, folder)
    assert faults == []
    assert file is not None
    table = cast("dict[str, dict[str, Any]]", file.data)
    return [
        Mutation(code, each["in"], each["find"], each["put"], each.get("down"), tuple(each.get("also", ())))
        for code, each in table.items()
    ]


MUTATIONS = _mutations()
WITH_MORE = {"id-used-again", "table-twice", "ambiguous-id", "tenfold-twin", "figure-conflict", "unused-record"}
"""Rules that take a second file, a second figure or a redirect to break: they have tests of their own below."""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the real content, which nobody edits meanwhile."""
    folder = tmp_path_factory.mktemp("real")
    shutil.copytree(REPOSITORY / "content", folder / "content")
    return folder


@pytest.fixture(scope="module")
def content(project: Path) -> Content:
    """Return the real content, read once."""
    return read_content(project)


@pytest.fixture(scope="module")
def before(content: Content) -> frozenset[Problem]:
    """Return what is wrong with it already: nothing, or what another promise reports."""
    return frozenset(problems(content))


def problems(content: Content) -> Iterator[Problem]:
    """Yield what linking and checking find."""
    kb, unresolved = link(content)
    assert kb is not None
    found = [*unresolved, *checks.problems(checks.Subject(kb, content, AS_OF))]
    yield from checks.without_waived(found, kb, ())


def with_text(content: Content, kind: Kind, record: str, text: str) -> Content:
    """Return the content with another text for one record, whose shape must be right."""
    file, faults = compose(f"content/{kind.value}/{record}.yaml", text)
    assert file is not None
    assert [*faults, *schemas.problems(file, kind.schema)] == []
    records = {each: dict(by_id) for each, by_id in content.records.items()}
    known = {each: set(ids) for each, ids in content.known.items()}
    records[kind][record] = file
    known[kind].add(record)
    return replace(content, records=records, known=known)


def broken(content: Content, mutation: Mutation) -> tuple[Content, str, int]:
    """Break the first record that fits; return the content, the file and the line where the match began."""
    folder, _, name = mutation.glob.partition("/")
    kind = Kind(folder)
    for path in sorted((content.root / "content" / folder).glob(f"{name}.yaml")):
        text = path.read_text(encoding="utf-8")
        match = re.search(mutation.pattern, text)
        if match is not None:
            changed = text[: match.start()] + match.expand(mutation.new) + text[match.end() :]
            assert changed != text
            line = text.count("\n", 0, match.start()) + 1
            return with_text(content, kind, path.stem, changed), f"content/{folder}/{path.name}", line
    raise AssertionError(f"nothing to break for {mutation.code}")


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda each: each.code)
def test_exactly_the_fault_is_reported(mutation: Mutation, content: Content, before: frozenset[Problem]) -> None:
    """That code at that line, and no other code but those that the same fault brings with it."""
    changed, file, line = broken(content, mutation)
    known = {_told(each) for each in before}
    found = [each for each in problems(changed) if _told(each) not in known]
    assert {each.code for each in found} - set(mutation.also) == {mutation.code}, found
    places = [each.position for each in found if each.code == mutation.code]
    if mutation.down is not None:
        assert (file, line + mutation.down) in [(each.file, each.line) for each in places], places


def _told(problem: Problem) -> tuple[str, str, str]:
    """What a problem says, wherever a change above it has moved it."""
    return problem.code, problem.position.file, problem.message.zh


def test_a_second_file_for_one_table_is_reported(content: Content) -> None:
    """The same table twice, and nothing but what that brings."""
    path = content.root / "content" / "task_tables" / "jl-2016-13th-outline-tasks.yaml"
    changed = with_text(content, Kind.TASK_TABLE, "again", path.read_text(encoding="utf-8"))
    found = [each for each in problems(changed) if each.code == "table-twice"]
    assert len(found) == 1


def test_a_record_that_nothing_names_is_reported(content: Content) -> None:
    """At its own beginning."""
    text = "names: {zh: 无人问津, en: Nobody’s subject}\ndescription: {zh: 示例。, en: Example.}\n"
    changed = with_text(content, Kind.TOPIC, "nobodys-subject", text)
    found = [each for each in problems(changed) if each.position.file == "content/topics/nobodys-subject.yaml"]
    assert [(each.code, each.position.line) for each in found] == [("unused-record", 1)]


def test_an_id_of_two_kinds_is_reported(content: Content) -> None:
    """A column called like its document."""
    path = content.root / "content" / "columns" / "jl-2021-14th-plan-2.yaml"
    changed = with_text(content, Kind.COLUMN, "jl-2021-14th-plan", path.read_text(encoding="utf-8"))
    assert "ambiguous-id" in {each.code for each in problems(changed)}


def test_a_former_id_in_use_is_reported(content: Content) -> None:
    """A body under an id that another one had before it was renamed."""
    path = content.root / "content" / "departments" / "jl-finance.yaml"
    used = with_text(content, Kind.DEPARTMENT, "former-id", path.read_text(encoding="utf-8"))
    kb, _ = link(used)
    assert kb is not None
    redirect = Redirect(Kind.DEPARTMENT.value, "former-id", "jl-finance", Position("redirects.yaml"))
    subject = checks.Subject(replace(kb, redirects=(redirect,)), used, AS_OF)
    found = [each for each in checks.problems(subject) if each.code == "id-used-again"]
    assert [each.position.file for each in found] == ["content/departments/former-id.yaml"]


@pytest.mark.parametrize(("factor", "code"), [("10", "tenfold-twin"), ("3", "figure-conflict")])
def test_a_second_figure_for_the_same_thing_is_reported(content: Content, factor: str, code: str) -> None:
    """Ten times as much is a slip; another value needs a word of explanation."""
    path = content.root / "content" / "columns" / "jl-2021-14th-plan-8.yaml"
    text = path.read_text(encoding="utf-8")
    match = re.search(r"(?m)^( +)- measures:\n(?:\1  .*\n)+", text)
    assert match is not None
    twin = re.sub(r"value: (\d+)", lambda found: f"value: {int(found[1]) * int(factor)}", match.group())
    changed = with_text(content, Kind.COLUMN, path.stem, text[: match.end()] + twin + text[match.end() :])
    line = text.count("\n", 0, match.end()) + 1
    found = [each for each in problems(changed) if each.code == code]
    assert [each.position.line >= line for each in found] == [True]


def test_every_rule_is_broken_once() -> None:
    """A rule that no mutation breaks is a rule that the real content never met."""
    assert {rule.id for rule in checks.RULES} == {each.code for each in MUTATIONS} | WITH_MORE
