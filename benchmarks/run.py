"""Runs the benchmarks here and writes what they measure to docs/performance.md: `make bench`.

A benchmark is a file with a function `measure() -> str` that returns Markdown; its docstring's first paragraph is the
title, the rest stands above what was measured. `python benchmarks/run.py build search` runs these and leaves the other
sections as they are. Everything is reported, never pass or fail.
"""

import importlib
import os
import platform
import re
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

HERE = Path(__file__).parent
PAGE = HERE.parent / "docs" / "performance.md"
PARTS = ("build", "growing", "preview", "check_content", "yaml_reading", "search", "ready", "handbooks")
_HEAD = """# Performance

`make bench` measures on the machine at hand and rewrites this page; `python benchmarks/run.py PART` a part of it.
Ratios are against a reference run beside it on the same machine. Everything is reported, never pass or fail.
"""


def main(wanted: list[str]) -> None:
    """Measure everything, or the parts named, and write their sections."""
    sys.path.insert(0, str(HERE.parent))
    if unknown := set(wanted) - set(PARTS):
        sys.exit(f"no such part: {', '.join(sorted(unknown))}; there are {', '.join(PARTS)}")
    for name in wanted or PARTS:
        sys.stderr.write(f"{name} …\n")
        made = _section(name)
        sections = _known() | {name: made}
        ordered = "\n".join(sections[each] for each in PARTS if each in sections)
        PAGE.write_text(f"{_HEAD}\n{ordered}", encoding="utf-8")
    sys.stderr.write(f"{PAGE}\n")


def _section(name: str) -> str:
    module = importlib.import_module(f"benchmarks.{name}")
    title, _, words = (module.__doc__ or name).strip().partition("\n\n")
    begun = time.monotonic()
    measured = module.measure().strip()
    took = time.monotonic() - begun
    day = datetime.now(tz=UTC).date()
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 2**30
    machine = f"{os.cpu_count()} cores, {memory} GB, {platform.machine()}, Python {platform.python_version()}"
    parts = [f"## {title.rstrip('.')}", words, measured, f"Measured {day} in {took:.0f} s: {machine}."]
    return f"<!-- {name} -->\n" + "\n\n".join(part for part in parts if part) + "\n"


def _known() -> dict[str, str]:
    """Return the sections that stand on the page, by part."""
    if not PAGE.is_file():
        return {}
    found = re.split(r"^<!-- (\w+) -->\n", PAGE.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return {name: f"<!-- {name} -->\n{text.strip()}\n" for name, text in zip(found[1::2], found[2::2], strict=True)}


if __name__ == "__main__":
    main(sys.argv[1:])
