"""Checking the content.

Reading, shape, links and all rules, of the real content and of ten and a hundred times as much: every record copied
under new ids that refer to each other.
"""

import gc
import re
import tempfile
import time
from datetime import date
from itertools import pairwise
from pathlib import Path

from generator import checks, cli
from generator.link import Kind, link, read_content

PROJECT = Path(__file__).resolve().parents[1]
_AS_OF = date(2026, 1, 15)
_TIMES = (1, 10, 100)
_VALUE = re.compile(r"(?<=[:-] )[a-z][a-z0-9-]*(?=(?:#[a-z0-9-]+)?$)", re.MULTILINE)
_WORDS = re.compile(r'"(?:enum|const)": (\[[^\]]*\]|"[^"]*")')
_ALONE = {Kind.HANDBOOK, Kind.EVIDENCE}
"""Kinds of which a second copy says nothing about checking."""


def measure() -> str:
    """Return a table of seconds by size."""
    gc.set_threshold(cli.OBJECTS)
    lines = ["| content | records | read and shape | link | rules | together |", "|---|---|---|---|---|---|"]
    for times in _TIMES:
        with tempfile.TemporaryDirectory() as folder:
            project = Path(folder)
            _multiply(project, times)
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


def _multiply(project: Path, times: int) -> None:
    """Write `times` copies of every record, with ids and references that end in the number of the copy."""
    source = PROJECT / "content"
    texts = {
        path.relative_to(source): path.read_text(encoding="utf-8")
        for kind in Kind
        for path in sorted((source / kind.value).glob("*.yaml"))
        if kind not in _ALONE
    }
    schemas = "".join(path.read_text(encoding="utf-8") for path in (PROJECT / "schema").glob("*.json"))
    fixed = set(re.findall(r'"([a-z-]+)"', " ".join(_WORDS.findall(schemas))))
    ids = {path.stem for path in texts} - fixed
    (project / "content").mkdir(parents=True)
    (project / "content" / "site.yaml").write_bytes((source / "site.yaml").read_bytes())
    for copy in range(times):
        for path, text in texts.items():
            ending = f"-{copy}" if copy else ""
            target = project / "content" / path.parent / f"{path.stem}{ending}.yaml"
            target.parent.mkdir(exist_ok=True)
            target.write_text(_renamed(text, ids, ending), encoding="utf-8")


def _renamed(text: str, ids: set[str], ending: str) -> str:
    return _VALUE.sub(lambda found: found.group() + ending if found.group() in ids else found.group(), text)
