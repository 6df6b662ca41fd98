"""Renaming reaches every reference and nothing else; old addresses lead to the new page; old ids stay used."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import output, pipeline, site
from generator.cli import main
from generator.language import Language
from generator.link import CITED, Kind, link, read_content, references
from tests.conftest import AS_OF, CASES

NAMED = [kind for kind in Kind if kind is not Kind.EVIDENCE]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a copy of the project in which every kind has a record."""
    return Path(shutil.copytree(CASES / "valid" / "maximal", tmp_path / "project"))


@pytest.fixture
def renamed(project: Path, capsys: pytest.CaptureFixture[str]) -> Callable[[str, str, str], int]:
    """Return a function that renames a record of the project and gives the exit code."""

    def run(kind: str, old: str, new: str) -> int:
        code = main(["-C", str(project), "rename", kind, old, new])
        capsys.readouterr()
        return code

    return run


@pytest.mark.parametrize("kind", NAMED)
def test_every_kind_can_be_renamed(project: Path, kind: Kind, renamed: Callable[[str, str, str], int]) -> None:
    """The content is as sound as before, and no reference to the old id is left."""
    old = min(read_content(project).records[kind])
    assert renamed(kind.schema, old, "example-renamed") == 0
    content = read_content(project)
    assert "example-renamed" in content.records[kind]
    assert pipeline.check(project, as_of=AS_OF).problems == []
    named = {each.target.partition("#")[0] for each in references(content) if each.kind in ((kind,), kind)}
    cited = {each.target.partition("#")[0] for each in references(content) if each.kind is None and kind in CITED}
    assert old not in named | cited


def test_another_kind_of_the_same_id_is_left_alone(project: Path, renamed: Callable[[str, str, str], int]) -> None:
    """A topic may be called like a programme: only references to the topic change."""
    shutil.copy(
        project / "content" / "departments" / "example-finance.yaml",
        project / "content" / "departments" / "allowances.yaml",
    )
    place = project / "content" / "departments" / "allowances.yaml"
    text = place.read_text(encoding="utf-8")
    for word in ("示例省财政厅", "省财政厅"):
        text = text.replace(word, f"又一{word}")
    place.write_text(text.replace("Finance", "Money"), encoding="utf-8")
    finance = project / "content" / "departments" / "example-ca-affairs.yaml"
    body = finance.read_text(encoding="utf-8")
    finance.write_text(body.replace("parent: example-civil-affairs", "parent: allowances"), encoding="utf-8")
    assert renamed("topic", "allowances", "example-allowances") == 0
    assert "parent: allowances" in finance.read_text(encoding="utf-8")
    assert "allowances" not in {each.target for each in references(read_content(project)) if each.kind is Kind.TOPIC}


def test_comments_and_all_other_lines_stay(project: Path, renamed: Callable[[str, str, str], int]) -> None:
    """Only the ids change."""
    path = project / "content" / "task_tables" / "example-tasks.yaml"
    path.write_text("# a note of the editor\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    before = path.read_text(encoding="utf-8")
    assert renamed("department", "example-finance", "example-treasury") == 0
    assert path.read_text(encoding="utf-8") == before.replace(
        "department: example-finance", "department: example-treasury"
    )


def test_old_ids_are_never_used_again(project: Path, renamed: Callable[[str, str, str], int]) -> None:
    """Neither `new` nor `rename` takes one; only renaming back does."""
    assert renamed("department", "example-finance", "example-treasury") == 0
    assert main(["-C", str(project), "new", "department", "example-finance"]) == 2
    assert renamed("department", "example-health", "example-finance") == 2
    assert renamed("department", "example-treasury", "example-finance") == 0
    redirects = (project / "content" / "redirects.yaml").read_text(encoding="utf-8")
    assert "example-treasury: example-finance" in redirects
    assert "example-finance: " not in redirects


def test_a_chain_of_renamings_leads_to_the_last_name(project: Path, renamed: Callable[[str, str, str], int]) -> None:
    """Every old id leads to the id of now, in one step."""
    assert renamed("topic", "allowances", "example-b") == 0
    assert renamed("topic", "example-b", "example-c") == 0
    kb, _ = link(read_content(project))
    assert kb is not None
    assert {(each.old, each.new) for each in kb.redirects} == {("allowances", "example-c"), ("example-b", "example-c")}


def test_nothing_is_written_where_something_is_wrong(project: Path, renamed: Callable[[str, str, str], int]) -> None:
    """A broken file might hold references that cannot be seen."""
    (project / "content" / "topics" / "allowances.yaml").write_text("names: [", encoding="utf-8")
    before = {path: path.read_bytes() for path in project.rglob("*.yaml")}
    assert renamed("department", "example-finance", "example-treasury") == 2
    assert renamed("department", "example-nobody", "example-treasury") == 2
    assert {path: path.read_bytes() for path in project.rglob("*.yaml")} == before


def test_old_addresses_lead_on_in_both_languages(project: Path, renamed: Callable[[str, str, str], int]) -> None:
    """A page of its own with a refresh, a canonical link and a plain link; no script needed. Columns move too."""
    assert renamed("document", "example-plan", "example-big-plan") == 0
    assert renamed("glossary", "assistive-devices", "example-aids") == 0
    outcome = pipeline.build(pipeline.Options(project, project / "site", AS_OF, pdf=False), lambda _: None)
    assert outcome.published, outcome.problems
    for folder in ("", "en/"):
        page = (project / "site" / folder / "documents/example-plan/index.html").read_text(encoding="utf-8")
        assert '<meta http-equiv="refresh" content="0; url=../example-big-plan/">' in page
        assert f'<link rel="canonical" href="https://policy.example.org/{folder}documents/example-big-plan/">' in page
        assert '<a href="../example-big-plan/">' in page
        assert (project / "site" / folder / "columns/example-plan/2/index.html").exists()
        glossary = (project / "site" / folder / "glossary/index.html").read_text(encoding="utf-8")
        assert '<div id="example-aids"><dt><span id="assistive-devices"></span>' in glossary


def test_without_renamings_pages_are_as_they_were(project: Path) -> None:
    """Only what moved is touched."""
    kb, _ = link(read_content(project))
    assert kb is not None
    made = [each.path for each in site.pages(kb, Language.ZH, AS_OF, [])]
    assert len(made) == len(set(made))
    assert all(isinstance(each, output.OutputFile) for each in site.pages(kb, Language.ZH, AS_OF, []))
