"""From HTML to PDF files: fonts, child processes, cache."""

import hashlib
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import Any

from generator import output
from generator.handbook import fonts as font_files
from generator.handbook.book import html
from generator.handbook.editions import Edition, editions
from generator.handbook.errors import HandbookError
from generator.language import Bilingual
from generator.model import KnowledgeBase
from generator.output import Artifact, OutputFile
from generator.resources import PACKAGE, TEMPLATES

_CHILD = "generator.handbook.weasy"
_LIBRARIES = ("weasyprint", "pydyf", "fonttools", "tinycss2", "pyphen")
_SHOWN = 5
_FONTCONFIG = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>
"""


@dataclass(frozen=True, slots=True)
class Job:
    """One PDF to set: its HTML, its style sheet by name, its fonts."""

    edition: Edition
    html: str
    assets: dict[str, str]
    fonts: font_files.Fonts

    @property
    def key(self) -> str:
        """Stand for everything that can change the PDF."""
        code = [path.read_text(encoding="utf-8") for path in sorted((PACKAGE / "handbook").glob("*.py"))]
        versions = [f"{name} {version(name)}" for name in _LIBRARIES]
        parts = (self.html, *self.assets.values(), self.fonts.key, *versions, *code)
        return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:32]


def render(  # noqa: PLR0913  fixed by the pipeline; the last three are named
    kb: KnowledgeBase,
    as_of: date,
    site_url: str | None,
    *,
    cache: Path,
    fonts: tuple[Path, Path] | None = None,
    jobs: int = 1,
) -> list[tuple[OutputFile, Artifact]]:
    """Set every edition as PDF and describe it; what is unchanged comes from `cache`.

    `site_url` is None for a preview copy; `fonts` are Regular and Bold of the project's own. Raises `HandbookError`.
    """
    wanted = editions(kb)
    texts = {each: html(kb, each, as_of, site_url) for each in wanted}
    sheets = {each: _style_sheet(each) for each in wanted}
    if not wanted:
        return []
    characters = set("".join([*texts.values(), *sheets.values()])) - set("\n\r\t")
    family = font_files.fonts(characters, cache, fonts)
    todo = [Job(each, texts[each], {each.style_sheet: sheets[each]}, family) for each in wanted]
    with ThreadPoolExecutor(max(1, jobs)) as pool:
        return list(pool.map(lambda job: _finished(job, cache / "handbooks"), todo))


def _style_sheet(edition: Edition) -> str:
    return (TEMPLATES / "handbook" / edition.style_sheet).read_text(encoding="utf-8")


def _finished(job: Job, cache: Path) -> tuple[OutputFile, Artifact]:
    pdf, facts = cache / f"{job.key}.pdf", cache / f"{job.key}.json"
    kept = _kept(pdf, facts)
    if kept is None:
        kept = _set(job)
        content, pages = kept
        output.write_file(pdf, content)
        remembered = {"pages": pages, "sha256": hashlib.sha256(content).hexdigest()}
        output.write_file(facts, json.dumps(remembered).encode())
    file = OutputFile(job.edition.path, kept[0])
    return file, output.artifact(file, kept[1])


def _kept(pdf: Path, facts: Path) -> tuple[bytes, int] | None:
    """Return a PDF from the cache and its pages, None where there is none or it was damaged."""
    try:
        content, known = pdf.read_bytes(), json.loads(facts.read_bytes())
    except (FileNotFoundError, json.JSONDecodeError):
        return None
    return (content, known["pages"]) if hashlib.sha256(content).hexdigest() == known["sha256"] else None


def _set(job: Job) -> tuple[bytes, int]:
    with tempfile.TemporaryDirectory(prefix="policykb-handbook-") as folder:
        pdf, config = Path(folder, "book.pdf"), Path(folder, "fonts.conf")
        config.write_text(_FONTCONFIG.format(fonts=job.fonts.folder.resolve(), cache=folder), encoding="utf-8")
        answer = _answer(job, pdf, config)
        _refuse_warnings(answer["warnings"], job)
        return pdf.read_bytes(), int(answer["pages"])


def _answer(job: Job, pdf: Path, config: Path) -> dict[str, Any]:
    child = subprocess.run(  # noqa: S603  our own interpreter and module
        [sys.executable, "-P", "-m", _CHILD],
        input=json.dumps({"html": job.html, "assets": job.assets, "output": str(pdf)}),
        capture_output=True,
        check=False,
        encoding="utf-8",
        env={**os.environ, "FONTCONFIG_FILE": str(config), "PYTHONPATH": str(PACKAGE.parent), "PYTHONUTF8": "1"},
    )
    if child.returncode != 0:
        end = child.stderr.strip().splitlines()[-1:] or [f"exit {child.returncode}"]
        message = Bilingual(
            f"排印{job.edition.path}时程序中断：{end[0]}", f"setting {job.edition.path} broke: {end[0]}"
        )
        raise HandbookError(message)
    answer: dict[str, Any] = json.loads(child.stdout)
    if "fault" in answer:
        raise HandbookError(_no_pango(answer["fault"]))
    return answer


def _no_pango(fault: str) -> Bilingual:
    packages = "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
    reason = fault.splitlines()[0] if fault else ""
    return Bilingual(
        f"排印手册要用Pango，这台机器上没有。Debian上请装：{packages}（或用--no-pdf）。{reason}",
        f"setting handbooks needs Pango; on Debian install {packages} (or use --no-pdf). {reason}",
    )


def _refuse_warnings(warnings: Sequence[str], job: Job) -> None:
    if warnings:
        shown = "; ".join(list(dict.fromkeys(warnings))[:_SHOWN])
        raise HandbookError(
            Bilingual(f"{job.edition.path}排得不对：{shown}", f"{job.edition.path} is not set as meant: {shown}")
        )
