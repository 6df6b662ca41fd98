"""Reading YAML against PyYAML's own loaders.

The same bytes: our reader, with places, limits and refusals, against `CSafeLoader` and `SafeLoader`, which have none.
"""

import time
from collections.abc import Callable
from pathlib import Path

import yaml

from generator.yamlfiles import read

PROJECT = Path(__file__).resolve().parents[1]
_RUNS = 5


def measure() -> str:
    """Return a table of seconds and megabytes a second."""
    paths = sorted((PROJECT / "content").rglob("*.yaml"))
    texts = [path.read_text(encoding="utf-8") for path in paths]
    size = sum(len(text.encode()) for text in texts) / 1e6
    fast = getattr(yaml, "CSafeLoader", None)
    rows = [("policykb, with places and limits", lambda: [read(path, PROJECT) for path in paths])]
    if fast is not None:
        rows.append(("PyYAML CSafeLoader", lambda: [yaml.load(text, Loader=fast) for text in texts]))  # noqa: S506 - a safe loader
    rows.append(("PyYAML SafeLoader", lambda: [yaml.load(text, Loader=yaml.SafeLoader) for text in texts]))
    lines = [f"{len(paths)} files, {size:.2f} MB.", "", "| reader | seconds | MB/s |", "|---|---|---|"]
    for name, work in rows:
        seconds = _best(work, 1 if "SafeLoader" in name and "C" not in name.split()[-1] else _RUNS)
        lines.append(f"| {name} | {seconds:.2f} | {size / seconds:.1f} |")
    return "\n".join(lines)


def _best(work: Callable[[], object], runs: int) -> float:
    best = float("inf")
    for _ in range(runs):
        begun = time.process_time()
        work()
        best = min(best, time.process_time() - begun)
    return best
