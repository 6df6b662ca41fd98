"""Building the site: cold, unchanged, after one edit, and beside a plain `mkdocs build` of the same pages."""

import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
_AS_OF = date(2026, 1, 15).isoformat()
_EDITED = "topics/allowances.yaml"
_PLAIN = {
    "theme": {"name": "material", "font": False},
    "plugins": [{"search": {"lang": ["en"]}}],
    "markdown_extensions": ["tables", "attr_list", "toc"],
}
"""What a site of the same pages takes when nothing but MkDocs, Material and its search make it."""


def measure() -> str:
    """Return the section on building."""
    return "\n".join(_lines())


def _lines() -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder) / "project"
        shutil.copytree(PROJECT / "content", project / "content")
        quick, plain = _build(project, "--no-pdf"), _plain(project)
        yield "| build | seconds on the clock | processor seconds | ratio |"
        yield "|---|---|---|---|"
        yield _row("plain `mkdocs build`, both languages one after the other", plain, None)
        yield _row("whole build without handbooks", quick, plain)
        shutil.rmtree(project / "build")
        cold = _build(project)
        yield _row("whole build with handbooks, nothing cached", cold, None)
        yield _row("the same again, nothing changed", _build(project), cold)
        path = project / "content" / _EDITED
        text = path.read_text(encoding="utf-8")
        path.write_text(text + "# edited\n", encoding="utf-8")
        yield _row("after one comment in one file", _build(project), cold)
        line = next(each for each in text.splitlines() if each.startswith("  en: "))
        path.write_text(text.replace(line, f"{line} (edited)", 1), encoding="utf-8")
        yield _row("after one word in one file", _build(project), cold)


Times = tuple[float, float]


def _row(what: str, took: Times, reference: Times | None) -> str:
    ratio = f"{took[0] / reference[0]:.2f}" if reference else ""
    return f"| {what} | {took[0]:.1f} | {took[1]:.1f} | {ratio} |"


def _build(project: Path, *options: str) -> Times:
    command = ["-m", "generator", "-C", str(project), "--as-of", _AS_OF, "build", *options]
    return _timed(command, {"POLICYKB_CACHE": str(project / "build" / "cache")})


def _plain(project: Path) -> Times:
    """Build what our build staged, with MkDocs alone."""
    took = (0.0, 0.0)
    for language in ("zh", "en"):
        settings = {
            "site_name": "plain",
            "docs_dir": str(project / "build" / "docs" / language),
            "site_dir": str(project / "plain" / language),
            **_PLAIN,
        }
        config = project / f"plain.{language}.yml"
        config.write_text(json.dumps(settings), encoding="utf-8")
        one = _timed(["-m", "mkdocs", "build", "--quiet", "--config-file", str(config)], {"NO_MKDOCS_2_WARNING": "1"})
        took = (took[0] + one[0], took[1] + one[1])
    return took


def _timed(arguments: list[str], environment: dict[str, str]) -> Times:
    begun, before = time.monotonic(), _children()
    subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, *arguments],
        check=True,
        cwd=PROJECT,
        env={**os.environ, **environment},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    return time.monotonic() - begun, _children() - before


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
