"""Kills the publishing of a real build at every 20 milliseconds.

The build runs once up to publishing. From there it goes on again and again in a forked process, each killed a little
later than the one before, until one ends by itself. After each the sites are put back as they were.
"""

import json
import os
import shutil
import signal
import time
from datetime import date
from pathlib import Path

from generator import output, pipeline
from generator.output import publishing
from tests.reliability.projects import SECOND
from tests.reliability.state import state

STEP = 0.02
_FAR = 500


def kill_publishing(project: Path, way: str, told: Path) -> None:
    """Write, a line a kill: what is published after it, and after the next run's first step; what lies beside.

    Ends the process; meant for a process of its own.
    """
    if way == "link":
        publishing._exchange = lambda *_: False  # noqa: SLF001 - as on a system without the call
    options = pipeline.Options(project, project / "site", date.fromisoformat(SECOND), pdf=False)
    write_sums = output.write_sums

    def killed_again_and_again(building: Path) -> None:
        kept = project.with_name("kept")
        shutil.copytree(project, kept, symlinks=True, copy_function=os.link)
        for number in range(_FAR):
            child = os.fork()
            if child == 0:
                write_sums(building)
                return
            time.sleep(number * STEP)
            ended, _ = os.waitpid(child, os.WNOHANG)
            if not ended:
                os.kill(child, signal.SIGKILL)
                os.waitpid(child, 0)
            killed = state(options.site_dir)
            output.recover(options.site_dir)
            with told.open("a", encoding="utf-8") as file:
                file.write(json.dumps([killed, state(options.site_dir), beside(options.site_dir)]) + "\n")
            if ended:
                os._exit(0)
            _put_back(kept, project)
        os._exit(1)

    output.write_sums = killed_again_and_again  # type: ignore[assignment]
    pipeline.build(options, lambda _: None)
    os._exit(0)


def _put_back(kept: Path, project: Path) -> None:
    for path in project.iterdir():
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()
    shutil.copytree(kept, project, symlinks=True, copy_function=os.link, dirs_exist_ok=True)


def beside(site: Path) -> list[str]:
    """Return what a killed build left beside the site, without the folder that a link points to."""
    return sorted(
        path.name for path in site.parent.glob(".site.*") if path.name not in (site.resolve().name, ".site.lock")
    )
