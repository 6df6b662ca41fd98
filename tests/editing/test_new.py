"""A new record has everything that its schema asks for, explained in both languages, and makes nothing up."""

import re
from pathlib import Path

import pytest

from generator import editing, pipeline, schemas, yamlfiles
from generator.cli import main
from generator.link import Kind

KINDS = [kind for kind in Kind if kind.schema in editing.kinds()]


@pytest.mark.parametrize("kind", KINDS)
def test_a_skeleton_follows_its_schema(kind: Kind) -> None:
    """Every required key is there, under whatever condition it is required; what is to be written is marked."""
    file, problems = yamlfiles.compose("new", editing.skeleton(kind))
    assert file is not None
    assert [*problems, *schemas.problems(file, kind.schema)] == []
    assert "【待写】" in editing.skeleton(kind)


@pytest.mark.parametrize("kind", KINDS)
def test_a_skeleton_has_no_key_to_spare(kind: Kind) -> None:
    """Without any one of its keys the record would break its schema."""
    file, _ = yamlfiles.compose("new", editing.skeleton(kind))
    assert file is not None
    assert isinstance(file.data, dict)
    for key in file.data:
        less = {name: value for name, value in file.data.items() if name != key}
        assert list(schemas.problems(yamlfiles.YamlFile("new", less), kind.schema))


@pytest.mark.parametrize("kind", KINDS)
def test_comments_speak_both_languages(kind: Kind) -> None:
    """What a key means, in English and in Chinese; the first line names the schema."""
    first, *lines = editing.skeleton(kind).splitlines()
    assert first.endswith(f"schema/{kind.schema}.schema.json")
    comments = [line for line in lines if line.lstrip().startswith("#")]
    assert comments
    for comment in comments:
        assert re.search("[a-z]{2}", comment)
        assert re.search("[\u4e00-\u9fff]", comment)


def test_new_writes_a_record_that_check_asks_to_finish(minimal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The file is where the kind lives; `check` names what is to be written, and nothing is published before."""
    assert main(["-C", str(minimal), "new", "topic", "example-topic"]) == 0
    assert (minimal / "content" / "topics" / "example-topic.yaml").exists()
    assert "text-to-write" in {problem.code for problem in pipeline.check(minimal).problems}
    capsys.readouterr()


@pytest.mark.parametrize("wrong", ["allowances", "Example", "con", "../escape"])
def test_new_refuses_ids_that_are_taken_or_none(minimal: Path, wrong: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A record is never overwritten."""
    before = {path: path.read_bytes() for path in minimal.rglob("*.yaml")}
    assert main(["-C", str(minimal), "new", "topic", wrong]) == 2
    assert {path: path.read_bytes() for path in minimal.rglob("*.yaml")} == before
    capsys.readouterr()
