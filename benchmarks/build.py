"""Building the site.

Cold, unchanged, after one edit, and beside a plain `mkdocs build` of the same staged pages: Material with its own theme
and search, Chinese words cut by jieba. Ratios are of the clock: the languages of our build run side by side.
"""

import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from benchmarks.content import REAL
from benchmarks.timing import PROJECT, Took, timed

_AS_OF = date(2026, 1, 15).isoformat()
_JIEBA = PROJECT / "build" / "bench"
_PLAIN = {
    "theme": {"name": "material", "font": False},
    "markdown_extensions": ["tables", "attr_list", "toc"],
}
"""What a site of the same pages takes when nothing but MkDocs, Material and its search make it."""


def measure(content: Path = REAL) -> str:
    """Return the section on building, measured with the content of a project."""
    return "\n".join(_lines(content))


def _lines(content: Path) -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder) / "project"
        shutil.copytree(content / "content", project / "content")
        quick, plain = _build(project, "--no-pdf"), _plain(project)
        jieba = "with jieba" if (_JIEBA / "jieba").is_dir() else "without jieba, which is not installed"
        yield "| build | seconds on the clock | processor seconds | ratio | aim |"
        yield "|---|---|---|---|---|"
        yield _row(f"plain `mkdocs build` of both languages, one after the other ({jieba})", plain, None)
        yield _row("whole build without handbooks", quick, plain, 0.8)
        shutil.rmtree(project / "build")
        cold = _build(project)
        yield _row("whole build with handbooks, nothing cached", cold, None)
        yield _row("the same again, nothing changed", _build(project), cold)
        for what, name, old, new in _edits(project / "content"):
            path = project / "content" / name
            text = path.read_text(encoding="utf-8")
            path.write_text(text.replace(old, new, 1), encoding="utf-8")
            yield _row(what, _build(project), cold, 0.25)


def _edits(content: Path) -> Iterator[tuple[str, str, str, str]]:
    """Yield edits of one file each: what is edited, the file, the text that was there, the text in its place."""
    for what, kind in (("a topic", "topics"), ("a body", "departments"), ("a benefit", "benefits")):
        path = min((content / kind).glob("*.yaml"))
        line = next(each for each in path.read_text(encoding="utf-8").splitlines() if each.startswith("  en: "))
        yield f"after one word of {what} (`{path.stem}`)", f"{kind}/{path.name}", line, f"{line} (edited)"
    path = min((content / "documents").glob("*.yaml"))
    line = next(each for each in path.read_text(encoding="utf-8").splitlines() if each.startswith("      en: "))
    yield f"after one word of a document (`{path.stem}`)", f"documents/{path.name}", line, f"{line} (edited)"


def _row(what: str, took: Took, reference: Took | None, aim: float | None = None) -> str:
    ratio = f"{took.clock / reference.clock:.2f}" if reference else ""
    return f"| {what} | {took.clock:.1f} | {took.processor:.1f} | {ratio} | {f'≤ {aim}' if aim else ''} |"


def _build(project: Path, *options: str) -> Took:
    command = ["-m", "generator", "-C", str(project), "--as-of", _AS_OF, "build", *options]
    return timed(command, {"POLICYKB_CACHE": str(project / "build" / "cache")})


def _plain(project: Path) -> Took:
    """Build what our build staged, with MkDocs alone."""
    took = Took(0, 0, 0)
    for language, search in (("zh", ["zh", "en"]), ("en", ["en"])):
        settings = {
            "site_name": "plain",
            "docs_dir": str(project / "build" / "docs" / language),
            "site_dir": str(project / "plain" / language),
            "plugins": [{"search": {"lang": search}}],
            **_PLAIN,
        }
        config = project / f"plain.{language}.yml"
        config.write_text(json.dumps(settings), encoding="utf-8")
        paths = os.pathsep.join([str(_JIEBA), os.environ.get("PYTHONPATH", "")])
        own = {"NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": paths}
        took += timed(["-m", "mkdocs", "build", "--quiet", "--config-file", str(config)], own)
    return took
