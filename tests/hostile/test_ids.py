"""Ids, file names, references and YAML that try to reach elsewhere are refused before anything is written."""

import shutil
from pathlib import Path

import pytest

from generator import pipeline

REACHING = (
    "../../outside",
    "..",
    "a/b",
    "/etc/passwd",
    "a b",
    "<img>",
    "a\\b",
    "con:",
    "ａ",
    "a%2f..%2fb",
    "-a",
    "a.b",
)
TAGS = (
    "!!python/object/apply:os.system [id]",
    "!!python/name:os.system",
    "!include /etc/passwd",
    "!!binary aGk=",
    "&a [*a]",
    "<<: {a: 1}",
)
TURNING = ("\u202e", "\u2066", "\u200f", "\u061c", "\u200b")


@pytest.fixture
def department(minimal: Path) -> Path:
    """Return the file of a department of the smallest project."""
    return min((minimal / "content" / "departments").glob("*.yaml"))


def _codes(project: Path) -> set[str]:
    return {each.code for each in pipeline.check(project).problems}


@pytest.mark.parametrize("name", [each for each in REACHING if "/" not in each])
def test_a_file_name_that_is_no_id_is_refused(minimal: Path, department: Path, name: str) -> None:
    """The stem of a file is its id and becomes part of addresses."""
    shutil.copy(department, department.with_name(f"{name}.yaml"))
    assert _codes(minimal) & {"unsafe-id", "file-not-read"}


@pytest.mark.parametrize("name", REACHING)
def test_a_reference_that_is_no_id_is_refused(minimal: Path, department: Path, name: str) -> None:
    """It names no record, whatever it looks like."""
    text = department.read_text(encoding="utf-8")
    department.write_text(f"{text}parent: '{name}'\n", encoding="utf-8")
    assert _codes(minimal)
    assert not pipeline.check(minimal).sound


@pytest.mark.parametrize("tag", TAGS)
def test_yaml_that_would_make_objects_is_refused(minimal: Path, department: Path, tag: str) -> None:
    """No tag, anchor or merge is resolved."""
    key = tag if tag.startswith("<<") else f"note: {tag}"
    department.write_text(f"{department.read_text(encoding='utf-8')}{key}\n", encoding="utf-8")
    assert _codes(minimal) & {"yaml-tag", "yaml-anchor", "yaml-merge-key"}


@pytest.mark.parametrize("sign", TURNING)
def test_signs_that_turn_or_hide_text_are_refused(minimal: Path, department: Path, sign: str) -> None:
    """Written as they are or as an escape."""
    text = department.read_text(encoding="utf-8")
    for written in (sign, f"\\u{ord(sign):04x}"):
        department.write_text(f'{text}note: {{zh: "甲{written}乙", en: "a"}}\n', encoding="utf-8")
        assert "yaml-character" in _codes(minimal), written


def test_a_link_out_of_the_content_is_not_followed(minimal: Path, tmp_path: Path) -> None:
    """A record that is a symbolic link is told, not read."""
    outside = tmp_path / "outside.yaml"
    outside.write_text("names: {zh: 甲, en: a}\n", encoding="utf-8")
    (minimal / "content" / "departments" / "outside.yaml").symlink_to(outside)
    assert not pipeline.check(minimal).sound
