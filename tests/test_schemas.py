"""The schemas are valid, explained in both languages, mapped for editors, and used in full by the maximal case."""

import json
import random
import re
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from generator import schemas, yamlfiles
from generator.link import Kind
from generator.schemas.faults import Validator
from generator.yamlfiles import YamlFile
from tests.conftest import CASES, REPOSITORY

KINDS = [kind.schema for kind in Kind] + ["redirects", "site"]
MAXIMAL = CASES / "valid" / "maximal"
_HAN = re.compile("[\u4e00-\u9fff]")


def objects(node: object) -> Iterator[dict[str, Any]]:
    """Yield every mapping inside a schema."""
    if isinstance(node, dict):
        yield node
        for value in node.values():
            yield from objects(value)
    elif isinstance(node, list):
        for value in node:
            yield from objects(value)


@pytest.mark.parametrize("name", schemas.names())
def test_a_schema_is_valid_itself(name: str) -> None:
    """JSON Schema 2020-12, and its references lead somewhere."""
    Draft202012Validator.check_schema(schemas.schema(name))


@pytest.mark.parametrize("name", KINDS)
def test_examples_follow_their_schema(name: str) -> None:
    """The example an editor shows is right."""
    for example in schemas.schema(name)["examples"]:
        assert list(schemas.problems(YamlFile("example", example), name)) == []


@pytest.mark.parametrize("name", schemas.names())
def test_descriptions_speak_both_languages(name: str) -> None:
    """An editor reads them in a tooltip, in whichever language."""
    described = [
        each["description"] for each in objects(schemas.schema(name)) if isinstance(each.get("description"), str)
    ]
    assert described
    for text in described:
        assert _HAN.search(text), text
        assert re.search("[A-Za-z]{2}", text), text


def test_unions_go_by_a_type_key() -> None:
    """`oneOf` gives an editor no usable message."""
    for name in schemas.names():
        assert all("oneOf" not in each for each in objects(schemas.schema(name)))


def test_editors_know_every_kind() -> None:
    """Completion works without set-up in VS Code."""
    settings = json.loads((REPOSITORY / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    assert settings["yaml.schemas"] == {
        "./schema/site.schema.json": "content/site.yaml",
        "./schema/redirects.schema.json": "content/redirects.yaml",
        **{f"./schema/{kind.schema}.schema.json": f"content/{kind.value}/*.yaml" for kind in Kind},
    }


def _trails(value: yamlfiles.Value) -> set[str]:
    if isinstance(value, dict):
        return set(value) | {trail for each in value.values() for trail in _trails(each)}
    if isinstance(value, list):
        return {trail for each in value for trail in _trails(each)}
    return set()


def _used(kind: Kind) -> set[str]:
    used: set[str] = set()
    for path in (MAXIMAL / "content" / kind.value).glob("*.yaml"):
        file, _ = yamlfiles.read(path, MAXIMAL)
        assert file is not None
        used |= _trails(file.data)
    return used


@pytest.mark.parametrize("kind", list(Kind))
def test_the_maximal_case_uses_every_key(kind: Kind) -> None:
    """Whatever reads content meets every key that the schema allows."""
    assert _properties(schemas.schema(kind.schema)) - {"waivers"} <= _used(kind)


def test_the_maximal_case_uses_every_shared_key() -> None:
    """What several kinds share, such as a statement, is used in full by one of them."""
    used = set().union(*(_used(kind) for kind in Kind))
    assert _properties(schemas.schema("definitions")) <= used


def _properties(node: object) -> set[str]:
    return {key for each in objects(node) if isinstance(each.get("properties"), dict) for key in each["properties"]}


def _changed(value: Any, chance: random.Random) -> Any:  # noqa: ANN401 - JSON
    """Change one thing somewhere in a record."""
    if isinstance(value, dict) and value and chance.random() < 0.8:
        key = chance.choice(list(value))
        if chance.random() < 0.2:
            return {each: value[each] for each in value if each != key}
        if chance.random() < 0.1:
            return {**value, chance.choice(["strange", "zh", "id", "text", "document"]): value[key]}
        return {**value, key: _changed(value[key], chance)}
    if isinstance(value, list) and value and chance.random() < 0.8:
        place = chance.randrange(len(value))
        if chance.random() < 0.2:
            return value[:place] + value[place + 1 :]
        return [*value[:place], _changed(value[place], chance), *value[place + chance.randrange(2) :]]
    return chance.choice(
        [None, True, 0, -1, 1.0, 2.5, 99999, "", "x", "x\n", "2021-02-30", "lead", [], {}, ["x", "x"], {"zh": "甲"}]
    )


def test_the_quick_answer_is_that_of_jsonschema() -> None:
    """Whether a record is valid is decided twice, over thousands of records damaged in every way."""
    chance = random.Random(6)  # noqa: S311 - not for secrets
    resources = [(f"{each}{schemas.SUFFIX}", Resource.from_contents(schemas.schema(each))) for each in schemas.names()]
    registry: Registry[Any] = Registry().with_resources(resources)
    counts = [0, 0]
    for kind in Kind:
        validator = Validator(schemas.schema(kind.schema), registry=registry)
        for path in sorted((MAXIMAL / "content" / kind.value).glob("*.yaml")):
            file, _ = yamlfiles.read(path, MAXIMAL)
            assert file is not None
            for _ in range(150):
                record = file.data
                for _ in range(chance.randrange(3)):
                    record = _changed(record, chance)
                quick, thorough = schemas.is_valid(record, kind.schema), validator.is_valid(record)
                counts[quick] += 1
                # Only `jsonschema` without its formats is asked here: a date that does not exist is another matter.
                assert quick == thorough or (not quick and "2021-02-30" in json.dumps(record)), record
    assert min(counts) > 500


def test_editors_complete_ids_without_demanding_them() -> None:
    """The ids of the content are offered where they fit; an id that is newer is no fault."""
    made = schemas.editor_schemas({"departments": ["example-finance"], "items": ["example-tasks#row-1"]})
    assert set(made) == {f"{name}.schema.json" for name in schemas.names()}
    row = json.loads(made["task_table.schema.json"])["$defs"]["row"]["properties"]
    body = row["bodies"]["items"]["properties"]["department"]
    assert body["examples"] == ["example-finance"]
    assert "enum" not in body
    assert "example-tasks#row-1" in made["benefit.schema.json"]
    for text in made.values():
        Draft202012Validator.check_schema(json.loads(text))
