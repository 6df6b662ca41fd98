"""The audit asks the search for every name of every body."""

from dataclasses import replace

import pytest

from generator import audit
from generator.audit import searching
from generator.model import KnowledgeBase
from generator.search import Engine
from tests.conftest import AS_OF


def test_every_name_finds_its_body(real: KnowledgeBase) -> None:
    """Own names, short names and aliases, in both languages."""
    assert list(audit.search_problems(real, AS_OF)) == []


def test_a_name_that_finds_nothing_is_reported(maximal: KnowledgeBase, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that the index was made without."""
    monkeypatch.setattr(searching, "Engine", lambda _, as_of: Engine(maximal, as_of))
    body = maximal.departments["example-finance"]
    renamed = replace(body, aliases=("看不见的局",))
    kb = replace(maximal, departments={**maximal.departments, body.id: renamed})
    assert [each.code for each in audit.search_problems(kb, AS_OF)] == ["search-misses-name"]
