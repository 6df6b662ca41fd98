"""Reading YAML against PyYAML's own loaders.

The same files from the disk: our reader, with places, limits and refusals, against `CSafeLoader` and `SafeLoader`,
which have none.
"""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml

from generator.yamlfiles import read

PROJECT = Path(__file__).resolve().parents[1]
_RUNS = 5


def measure() -> str:
    """Return a table of seconds and megabytes a second."""
    paths = sorted((PROJECT / "content").rglob("*.yaml"))
    size = sum(path.stat().st_size for path in paths) / 1e6
    slow, fast = (_with_equals_signs(each) for each in (yaml.SafeLoader, yaml.CSafeLoader))
    rows = [("policykb, with places and limits", lambda: [read(path, PROJECT) for path in paths])]
    rows.append(("PyYAML CSafeLoader", lambda: [yaml.load(path.read_bytes(), Loader=fast) for path in paths]))  # noqa: S506 - a safe loader
    rows.append(("PyYAML SafeLoader", lambda: [yaml.load(path.read_bytes(), Loader=slow) for path in paths]))  # noqa: S506 - a safe loader
    lines = [f"{len(paths)} files, {size:.2f} MB.", "", "| reader | seconds | MB/s |", "|---|---|---|"]
    for name, work in rows:
        seconds = _best(work, 1 if "SafeLoader" in name and "C" not in name.split()[-1] else _RUNS)
        lines.append(f"| {name} | {seconds:.2f} | {size / seconds:.1f} |")
    return "\n".join(lines)


def _with_equals_signs(loader: Any) -> Any:  # noqa: ANN401 - PyYAML's loaders share no useful type
    """Return a loader that takes a plain `=` for text: the safe ones know the tag they give it, and no value for it."""

    class Loader(loader):  # type: ignore[misc]
        pass

    Loader.add_constructor("tag:yaml.org,2002:value", loader.construct_yaml_str)
    return Loader


def _best(work: Callable[[], object], runs: int) -> float:
    best = float("inf")
    for _ in range(runs):
        begun = time.process_time()
        work()
        best = min(best, time.process_time() - begun)
    return best
