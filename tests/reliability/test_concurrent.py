"""Several builds of one project at once: one works, the others are refused, the site is always whole."""

import subprocess
from pathlib import Path

from tests.reliability import projects, sweep

BUILDS, ROUNDS = 4, 3


def test_concurrent_builds_never_mix(tmp_path: Path) -> None:
    """In a loop, with two days in turn: exit 0 or 3, and after each round exactly one of two sites."""
    project = projects.fictional(tmp_path)
    seen = set()
    for number in range(ROUNDS):
        days = [(projects.FIRST, projects.SECOND)[(number + each) % 2] for each in range(BUILDS)]
        running = [
            subprocess.Popen(  # noqa: S603 - our own interpreter
                projects.command(project, "--no-pdf", "--quiet", as_of=day),
                env=projects.environment(project),
                stderr=subprocess.PIPE,
                text=True,
            )
            for day in days
        ]
        told = [process.communicate()[1] for process in running]
        codes = [process.returncode for process in running]
        assert set(codes) <= {0, 3}, told
        assert 0 in codes
        for code, text in zip(codes, told, strict=True):
            assert text == ("" if code == 0 else "another build of this project is running: wait until it ends\n")
        seen.add(sweep.state(project / "site"))
    assert len(seen) <= len({projects.FIRST, projects.SECOND})
    assert not any(each.startswith("broken") for each in seen)
    assert projects.left_beside(project) == set()


def test_two_projects_do_not_publish_to_one_folder_at_once(tmp_path: Path) -> None:
    """The folder is locked as well as the project."""
    both = [projects.fictional(tmp_path / name) for name in ("one", "other")]
    running = [
        subprocess.Popen(  # noqa: S603 - our own interpreter
            projects.command(each, "--no-pdf", "--quiet", "--site-dir", str(tmp_path / "public")),
            env=projects.environment(each),
            stderr=subprocess.DEVNULL,
        )
        for each in both
    ]
    codes = [process.wait() for process in running]
    assert sorted(codes) in ([0, 0], [0, 3])
    assert not sweep.state(tmp_path / "public").startswith("broken")
    assert {path.name for path in tmp_path.iterdir()} == {"one", "other", "public"}
