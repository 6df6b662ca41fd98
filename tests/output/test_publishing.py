"""A site is published in one step: killed at any moment, a build leaves exactly the old site or exactly the new one."""

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator import output
from generator.output import publishing

FILES = 400
PUBLISH = """
import sys
from pathlib import Path
from generator.output import publishing
site, exchange = Path(sys.argv[1]), sys.argv[2] == "exchange"
if not exchange:
    publishing._exchange = lambda *_: False
publishing.recover(site)
built = publishing.building(site)
built.mkdir()
for number in range({files}):
    (built / f"{{number}}.html").write_text("new")
print("ready", flush=True)
publishing.publish(built, site)
"""


def fill(folder: Path, word: str) -> None:
    """Make a site of many pages that all say `word`."""
    folder.mkdir(parents=True)
    for number in range(FILES):
        (folder / f"{number}.html").write_text(word, encoding="utf-8")


def words(site: Path) -> set[str]:
    """Return what the pages say, and check that none is missing."""
    pages = sorted(site.iterdir())
    assert len(pages) == FILES
    return {page.read_text(encoding="utf-8") for page in pages}


@pytest.mark.parametrize("exchange", [True, False], ids=["exchange", "link"])
@pytest.mark.parametrize("before", ["nothing", "folder", "link"])
def test_publish_replaces_the_whole_site(
    tmp_path: Path,
    before: str,
    exchange: bool,  # noqa: FBT001 - a parameter of the test
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The new site stands alone afterwards, whatever was there and whatever the system offers."""
    if not exchange:
        monkeypatch.setattr(publishing, "_exchange", lambda *_: False)
    site = tmp_path / "public" / "site"
    if before == "folder":
        fill(site, "old")
    if before == "link":
        fill(site.with_name(".site.version-0"), "old")
        site.symlink_to(".site.version-0")
    built = publishing.building(site)
    fill(built, "new")
    output.publish(built, site)
    assert words(site) == {"new"}
    left = {path.name for path in site.parent.iterdir()} - {"site"}
    assert left == ({site.resolve().name} if site.is_symlink() else set())


def test_a_site_set_aside_by_a_killed_build_is_put_back(tmp_path: Path) -> None:
    """Only a system without an exchange call can leave that, and only once."""
    site = tmp_path / "site"
    fill(tmp_path / ".site.old", "old")
    fill(tmp_path / ".site.building", "new")
    output.recover(site)
    assert words(site) == {"old"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize("way", ["exchange", "link"])
def test_a_killed_build_leaves_the_old_site_or_the_new_one(tmp_path: Path, way: str) -> None:
    """SIGKILL at every 20 milliseconds of publishing; the next run removes what was left."""
    site, seen = tmp_path / "site", set()
    first = ".site.version-0" if way == "link" else "site"
    fill(tmp_path / first, "old")
    if way == "link":
        site.symlink_to(first)
    for delay in range(0, 100, 20):
        command = [sys.executable, "-c", PUBLISH.format(files=FILES), str(site), way]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603 - our own interpreter
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
            time.sleep(delay / 1000)
            process.send_signal(signal.SIGKILL)
        (found,) = words(site)
        seen.add(found)
    output.recover(site)
    assert seen <= {"old", "new"}
    assert len(words(site)) == 1
    assert {path.name for path in tmp_path.iterdir()} <= {"site", site.resolve().name}


def test_a_changed_site_is_noticed(tmp_path: Path) -> None:
    """`SHA256SUMS` names every file; what is missing, changed or added is told."""
    fill(tmp_path / "site", "page")
    output.write_sums(tmp_path / "site")
    assert list(output.differences(tmp_path / "site")) == []
    (tmp_path / "site" / "1.html").unlink()
    (tmp_path / "site" / "2.html").write_text("other", encoding="utf-8")
    (tmp_path / "site" / "extra.html").touch()
    found = dict(output.differences(tmp_path / "site"))
    assert found == {"1.html": "missing", "2.html": "changed", "extra.html": "added"}
