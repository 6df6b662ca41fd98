"""Several builds of one project at once: one works, the others are refused, the site is always whole."""

from pathlib import Path

from tests.reliability import forked, projects
from tests.reliability.state import state

BUILDS, ROUNDS = 4, 3


def test_concurrent_builds_never_mix(tmp_path: Path) -> None:
    """In a loop, with two days in turn: exit 0 or 3, and after each round exactly one of two sites."""
    project = projects.fictional(tmp_path)
    seen = set()
    for number in range(ROUNDS):
        days = [(projects.FIRST, projects.SECOND)[(number + each) % 2] for each in range(BUILDS)]
        running = [forked.start(project, "--no-pdf", "--quiet", as_of=day) for day in days]
        ended = [build.ended() for build in running]
        assert 0 in [code for code, _ in ended], ended
        for code, told in ended:
            assert code in (0, 3), told
            assert told == ("" if code == 0 else "another build of this project is running: wait until it ends\n")
        seen.add(state(project / "site"))
    assert len(seen) <= len({projects.FIRST, projects.SECOND})
    assert not any(each.startswith("broken") for each in seen)
    assert projects.left_beside(project) == set()


def test_two_projects_do_not_publish_to_one_folder_at_once(tmp_path: Path) -> None:
    """The folder is locked as well as the project."""
    both = [projects.fictional(tmp_path / name) for name in ("one", "other")]
    public = str(tmp_path / "public")
    running = [forked.start(each, "--no-pdf", "--quiet", "--site-dir", public) for each in both]
    codes = sorted(build.ended()[0] for build in running)
    assert codes in ([0, 0], [0, 3])
    assert not state(tmp_path / "public").startswith("broken")
    assert {path.name for path in tmp_path.iterdir()} == {"one", "other", "public"}
