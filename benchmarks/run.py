"""Runs every benchmark here and writes what they measure to docs/performance.md: `make bench`.

A benchmark is a file with a function `measure() -> str` that returns Markdown; its docstring's first line is the title.
Times are processor seconds on the machine that runs it, the best of several runs: reported, never pass or fail.
"""

import importlib.util
import os
import platform
import sys
from pathlib import Path

HERE = Path(__file__).parent
PAGE = HERE.parent / "docs" / "performance.md"
_HEAD = """# Performance

`make bench` measures on the machine at hand and rewrites this page. Times are processor seconds, the best of several
runs; they are reported, never pass or fail.

{machine}
"""


def main() -> None:
    """Measure everything, or the benchmarks named, and write the page."""
    sys.path.insert(0, str(HERE.parent))
    sections = []
    for path in sorted(HERE.glob("*.py")):
        if path.name in (Path(__file__).name, "__init__.py"):
            continue
        spec = importlib.util.spec_from_file_location(path.stem, path)
        if spec is None or spec.loader is None:
            raise ImportError(path)
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        if not hasattr(module, "measure"):
            continue
        title = (module.__doc__ or path.stem).split("\n")[0].rstrip(".")
        sys.stderr.write(f"{title} …\n")
        sections.append(f"## {title}\n\n{module.measure().strip()}\n")
    machine = f"Last run: Python {platform.python_version()}, {os.cpu_count()} cores, {platform.machine()}."
    PAGE.write_text(_HEAD.format(machine=machine) + "\n" + "\n".join(sections), encoding="utf-8")
    sys.stderr.write(f"{PAGE}\n")


if __name__ == "__main__":
    main()
