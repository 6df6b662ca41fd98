"""Values change, everything else in the file stays: comments, order, quotes, empty lines."""

import random
from pathlib import Path
from typing import Any

import pytest

from generator import yamlfiles
from generator.editing.dump import scalar
from generator.editing.patch import patched
from tests.conftest import REPOSITORY

TEXT = """\
# a file
names:
  # the Chinese
  zh: 示例  # as printed
  en: "Example: one"

# the rows
rows:
  - number: 1  # first
    bodies:
      # the lead
      - department: a
        role: lead
      - department: b
        role: partner
    # a last word of the first row
  # the second row
  - number: 2
    topics: [x, y]
tail: |
  long
  text
# the end
"""


def loaded(text: str) -> dict[str, Any]:
    """Return the data of a text without problems."""
    file, problems = yamlfiles.compose("x", text)
    assert problems == []
    assert file is not None
    assert isinstance(file.data, dict)
    return file.data


def test_no_change_changes_nothing() -> None:
    """Not a byte."""
    assert patched("x", TEXT, loaded(TEXT), {}) == TEXT


def test_a_changed_value_keeps_its_comment() -> None:
    """One line differs."""
    data = loaded(TEXT)
    data["names"]["zh"] = "样例"
    data["rows"][0]["number"] = 3
    after = patched("x", TEXT, data, {})
    assert after == TEXT.replace("zh: 示例  # as", "zh: 样例  # as").replace("number: 1  # first", "number: 3  # first")


def test_what_needs_quotes_gets_them() -> None:
    """A text that reads as a number, a date, a comment or a mapping is quoted."""
    assert [scalar(each) for each in ("示例", "a: b", "12", "true", "# x", "", "- x", "2016", "说“好”")] == [
        "示例", '"a: b"', '"12"', '"true"', '"# x"', '""', '"- x"', '"2016"', "说“好”",
    ]  # fmt: skip
    data = loaded(TEXT)
    data["names"]["zh"] = "3: 1"
    assert '  zh: "3: 1"  # as printed\n' in patched("x", TEXT, data, {})


def test_a_removed_entry_takes_its_lines_and_leaves_the_rest() -> None:
    """The entries around it keep their comments."""
    data = loaded(TEXT)
    del data["rows"][0]["bodies"][1]
    after = patched("x", TEXT, data, {("rows", 0, "bodies"): [0]})
    assert after == TEXT.replace("      - department: b\n        role: partner\n", "")


def test_entries_move_with_their_comments() -> None:
    """Sorting a sheet moves whole entries."""
    data = loaded(TEXT)
    data["rows"].reverse()
    after = patched("x", TEXT, data, {("rows",): [1, 0]})
    assert loaded(after) == data
    assert after.index("# the second row") < after.index("- number: 2") < after.index("- number: 1  # first")
    assert after.index("# the lead") < after.index("- department: a")


def test_a_new_key_stands_where_the_record_has_it() -> None:
    """Behind the key that comes before it."""
    data = loaded(TEXT)
    row = data["rows"][1]
    data["rows"][1] = {"number": row["number"], "note": {"zh": "注", "en": "note"}, "topics": row["topics"]}
    after = patched("x", TEXT, data, {})
    assert "  - number: 2\n    note:\n      zh: 注\n      en: note\n    topics: [x, y]\n" in after


def test_a_first_key_can_go_and_come() -> None:
    """The hyphen of an entry moves to the key that is first then."""
    data = loaded(TEXT)
    data["rows"][1] = {"topics": ["x", "y"]}
    assert "  - topics: [x, y]\n" in patched("x", TEXT, data, {})
    data["rows"][1] = {"kind": "a", "number": 2, "topics": ["x"]}
    assert loaded(patched("x", TEXT, data, {})) == data


@pytest.mark.parametrize("seed", range(40))
def test_real_files_survive_any_change(seed: int) -> None:
    """Of each of some files of the repository many values are changed, added and taken out: the rest stays."""
    chance = random.Random(seed)  # noqa: S311 - the same files and changes every time
    paths = sorted((REPOSITORY / "content").glob("*/*.yaml"))
    for path in chance.sample(paths, 4):
        text = path.read_text(encoding="utf-8")
        data = loaded(text)
        for _ in range(3):
            disturb(data, chance)
        after = patched(path.name, text, data, {})
        assert loaded(after) == data
        kept = [line for line in text.splitlines() if line.startswith("#")]
        assert [line for line in after.splitlines() if line.startswith("#")] == kept


def disturb(value: Any, chance: random.Random) -> None:  # noqa: ANN401 - a mapping or list of a record
    """Change something somewhere inside a value."""
    below = [each for each in (value.values() if isinstance(value, dict) else value) if isinstance(each, dict | list)]
    if below and chance.random() < 0.8:
        disturb(chance.choice(below), chance)
        return
    if isinstance(value, list):
        if len(value) > 1 and chance.random() < 0.5:
            del value[-1]
        elif value and isinstance(value[0], str):
            value.append("新: 词")
        return
    key = chance.choice(sorted(value))
    act = chance.random()
    if act < 0.3 and len(value) > 1:
        del value[key]
    elif act < 0.6:
        value[key] = chance.choice(
            ["新的文字", "a: b # c", 12, 0.5, True, None, [], ["x", "y"], {"zh": "甲", "en": "A"}]
        )
    else:
        value["added_key"] = {"zh": "加", "en": "added"}


def test_the_folder_of_content_is_not_empty() -> None:
    """The test above looks at something."""
    assert len(list(Path(REPOSITORY / "content").glob("*/*.yaml"))) > 100
