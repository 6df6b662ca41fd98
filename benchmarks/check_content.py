"""Checking the content.

Reading, shape, links and all rules, of the real content and of ten and a hundred times as much: every record copied
under new ids that refer to each other.
"""

import gc
import tempfile
import time
from datetime import date
from itertools import pairwise
from pathlib import Path

from benchmarks.content import REAL, multiply
from generator import checks, cli
from generator.link import link, read_content

_AS_OF = date(2026, 1, 15)
_TIMES = (1, 10, 100)


def measure() -> str:
    """Return a table of seconds by size."""
    gc.set_threshold(cli.OBJECTS)
    lines = ["| content | records | read and shape | link | rules | together |", "|---|---|---|---|---|---|"]
    for times in _TIMES:
        with tempfile.TemporaryDirectory() as folder:
            project = Path(folder)
            multiply(REAL, project, times)
            lines.append(_row(project, times))
    return "\n".join(lines)


def _row(project: Path, times: int) -> str:
    marks = [time.process_time()]
    content = read_content(project)
    marks.append(time.process_time())
    kb, _ = link(content)
    marks.append(time.process_time())
    if kb is not None:
        list(checks.problems(checks.Subject(kb, content, _AS_OF)))
    marks.append(time.process_time())
    parts = [after - before for before, after in pairwise(marks)]
    records = sum(map(len, content.records.values()))
    shown = " | ".join(f"{part:.2f} s" for part in (*parts, sum(parts)))
    return f"| × {times} | {records} | {shown} |"
