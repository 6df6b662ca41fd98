"""The build publishes all or nothing, does no needless work, and puts out the same bytes every time."""

import hashlib
import shutil
from pathlib import Path

import pytest

from generator import output, pipeline
from generator.language import Bilingual
from generator.pipeline import Options
from tests.conftest import AS_OF, CASES


def quietly(_: Bilingual) -> None:
    """Say nothing."""


def tree(folder: Path) -> dict[str, str]:
    """Return every file of a folder with its hash."""
    files = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the maximal project with its site built."""
    folder = Path(shutil.copytree(CASES / "valid" / "maximal", tmp_path_factory.mktemp("maximal") / "project"))
    assert pipeline.build(options(folder), quietly).published
    return folder


def options(project: Path, name: str = "site") -> Options:
    """Return the options of an ordinary build without handbooks."""
    return Options(project, project / name, AS_OF, pdf=False)


def test_a_build_makes_pages_in_both_languages_and_the_files_that_stand_once(project: Path) -> None:
    """The addresses of DESIGN §5."""
    made = tree(project / "site")
    for page in ("", "documents/example-plan/", "departments/example-health/", "task-tables/example-tasks/"):
        assert f"{page}index.html" in made
        assert f"en/{page}index.html" in made
    for page in ("responsibilities/", "topics/rehabilitation/", "handbooks/", "data/", "about/"):
        assert f"{page}index.html" in made
    assert {"data/policykb.json", "data/responsibilities.csv", "assets/kb/search.js", "404.html"} <= made.keys()
    assert not any(name.startswith(("en/data/policykb", "en/assets/kb")) for name in made)


def test_nothing_changed_means_nothing_done(project: Path) -> None:
    """The second build says so and leaves every file alone."""
    before = {path: path.stat().st_mtime_ns for path in (project / "site").rglob("*")}
    outcome = pipeline.build(options(project), quietly)
    assert outcome.unchanged
    assert {path: path.stat().st_mtime_ns for path in (project / "site").rglob("*")} == before


def test_a_touched_site_is_built_again(project: Path) -> None:
    """Somebody edited a published file: the build puts it right."""
    page = project / "site" / "index.html"
    right = page.read_bytes()
    page.write_text("spoilt", encoding="utf-8")
    assert not pipeline.build(options(project), quietly).unchanged
    assert page.read_bytes() == right


def test_broken_content_leaves_the_old_site(project: Path) -> None:
    """Errors are reported, and readers keep what they had."""
    before = tree(project / "site")
    topic = project / "content" / "topics" / "allowances.yaml"
    right = topic.read_text(encoding="utf-8")
    topic.write_text(right.replace("names:", "name:"), encoding="utf-8")
    outcome = pipeline.build(options(project), quietly)
    topic.write_text(right, encoding="utf-8")
    assert not outcome.published
    assert "unknown-key" in {each.code for each in outcome.problems}
    assert tree(project / "site") == before


def test_two_builds_are_bit_identical(project: Path, tmp_path: Path) -> None:
    """In another folder, from another build, the same bytes."""
    other = Path(shutil.copytree(project / "content", tmp_path / "elsewhere" / "content")).parent
    assert pipeline.build(options(other), quietly).published
    assert tree(other / "site") == tree(project / "site")


def test_builds_do_not_run_into_each_other(project: Path) -> None:
    """A second build of the same project is refused while one runs."""
    with output.lock(project / "build" / "lock"), pytest.raises(output.LockedError):
        pipeline.build(options(project), quietly)


@pytest.mark.parametrize(
    ("url", "public"),
    [
        (None, None),
        ("https://policy.example.org/", None),
        ("http://localhost:8000/", None),
        ("https://kb.invalid/", None),
        ("https://kb.gov.cn/", "https://kb.gov.cn/"),
    ],
)
def test_paper_carries_real_addresses_only(url: str | None, public: str | None) -> None:
    """A domain reserved for examples is no address to print."""
    assert pipeline.public_url(url) == public


def test_a_site_below_a_path_has_full_addresses(project: Path, tmp_path: Path) -> None:
    """Canonical and alternate links, the data and the 404 page know where the site stands."""
    other = Path(shutil.copytree(project / "content", tmp_path / "below" / "content")).parent
    below = Options(other, other / "site", AS_OF, site_url="https://kb.gov.cn/jl/", pdf=False)
    outcome = pipeline.build(below, quietly)
    assert outcome.published, outcome.problems
    page = (other / "site" / "en" / "topics" / "index.html").read_text(encoding="utf-8")
    assert '<link rel="canonical" href="https://kb.gov.cn/jl/en/topics/">' in page
    assert 'hreflang="zh-Hans" href="https://kb.gov.cn/jl/topics/"' in page
    assert 'href="/jl/assets/kb/site.css"' in (other / "site" / "404.html").read_text(encoding="utf-8")
    assert "https://kb.gov.cn/jl/documents/" in (other / "site" / "data" / "policykb.json").read_text(encoding="utf-8")
