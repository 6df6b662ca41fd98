"""A site built from content in which every text tries to do harm."""

import json
import re
import shutil
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

import pytest

from generator import checks, pipeline
from tests.conftest import AS_OF, CASES
from tests.hostile.payloads import ALL

_TEXT = re.compile(r"^(\s*(?:- )?(?:zh|en|printed_word|printed|number|number_en): )(?!null)(.+)$")


@pytest.fixture(scope="package")
def hostile_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the fictional project with a payload at the end of every text."""
    project = tmp_path_factory.mktemp("hostile") / "project"
    shutil.copytree(CASES / "valid" / "maximal", project)
    payloads = cycle(ALL)
    for path in sorted((project / "content").rglob("*.yaml")):
        lines = path.read_text(encoding="utf-8").split("\n")
        path.write_text("\n".join(_poisoned(lines, payloads)), encoding="utf-8")
    return project


def _poisoned(lines: list[str], payloads: Iterator[str]) -> Iterator[str]:
    for line in lines:
        match = _TEXT.match(line)
        if match is None or match[2].isdigit():
            yield line
        else:
            text = match[2].strip("\"'") + " " + next(payloads)
            yield match[1] + json.dumps(text, ensure_ascii=False)


@pytest.fixture(scope="package")
def hostile_site(hostile_project: Path) -> Path:
    """Build it; the rules on meaning, which would refuse most of it, are left out."""
    former = hostile_project.with_name("policykb.json")
    clean = pipeline.check(CASES / "valid" / "maximal")
    assert clean.kb is not None
    files = {file.path: file.content for file in pipeline.data_files(clean.kb, clean.content, AS_OF)}
    former.write_bytes(files["data/policykb.json"])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(checks, "problems", lambda *_: iter(()))
        options = pipeline.Options(hostile_project, hostile_project / "site", AS_OF, pdf=False, former=former)
        outcome = pipeline.build(options, lambda _: None)
    assert outcome.published, outcome.problems
    return hostile_project / "site"
