"""A build that is stopped ends cleanly and leaves the published site alone."""

import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.conftest import CASES


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_stopped_build_leaves_the_old_site(tmp_path: Path, number: signal.Signals, code: int) -> None:
    """Ctrl-C and SIGTERM: exit code 130 or 143, no traceback, nothing left beside the site."""
    project = Path(shutil.copytree(CASES / "valid" / "maximal", tmp_path / "project"))
    site = project / "site"
    site.mkdir()
    (site / "index.html").write_text("old", encoding="utf-8")
    command = [sys.executable, "-m", "generator", "-C", str(project), "build", "--no-pdf"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:  # noqa: S603 - our own interpreter
        assert process.stderr is not None
        process.stderr.readline()
        time.sleep(0.2)
        process.send_signal(number)
        said = process.stderr.read()
        process.wait(30)
    assert process.returncode == code, said
    assert "Traceback" not in said
    assert [path.read_text(encoding="utf-8") for path in site.iterdir()] == ["old"]
    assert not (project / ".site.building").exists()
