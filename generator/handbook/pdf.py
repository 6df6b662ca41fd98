"""From HTML to PDF files: fonts, child processes, cache."""

import ctypes
import hashlib
import json
import os
import subprocess
import tempfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import cache as once
from importlib.metadata import version
from pathlib import Path
from typing import Any

from generator import lifeline, output
from generator.handbook import faults, plain
from generator.handbook import fonts as font_files
from generator.handbook.editions import Edition, editions
from generator.handbook.errors import HandbookError
from generator.handbook.numbering import numbered
from generator.language import Bilingual
from generator.model import KnowledgeBase
from generator.output import Artifact, OutputFile
from generator.resources import PACKAGE, TEMPLATES

STYLE_SHEET = "book.css"
_CHILD = "generator.handbook.weasy"
_LIBRARIES = ("weasyprint", "pydyf", "fonttools", "tinycss2", "tinyhtml5", "cssselect2", "pyphen", "pypdf", "pillow")
_NATIVE = (("libpango-1.0.so.0", "pango_version_string"), ("libharfbuzz.so.0", "hb_version_string"))
"""Libraries of the system that set the lines, and their functions that tell the version."""
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
        code = [path.read_text(encoding="utf-8") for path in sorted((PACKAGE / "handbook").rglob("*.py"))]
        versions = [*(f"{name} {version(name)}" for name in _LIBRARIES), *_native_versions()]
        parts = (self.edition.name, self.html, *self.assets.values(), self.fonts.key, *versions, *code)
        return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:32]


@once
def _native_versions() -> tuple[str, ...]:
    """Return the versions of the libraries that no package of Python brings; of one that is missing, nothing."""
    found = [f"zlib {zlib.ZLIB_RUNTIME_VERSION}"]
    for name, function in _NATIVE:
        with suppress(OSError, AttributeError):
            told = getattr(ctypes.CDLL(name), function)
            told.restype = ctypes.c_char_p
            found.append(f"{name} {told().decode()}")
    return tuple(found)


def render(  # noqa: PLR0913  fixed by the pipeline; the last four are named
    kb: KnowledgeBase,
    as_of: date,
    site_url: str | None,
    *,
    cache: Path,
    fonts: tuple[Path, Path] | None = None,
    jobs: int = 1,
    wanted: Sequence[Edition] | None = None,
    tell: Callable[[int, int, str], None] = lambda *_: None,
) -> list[tuple[OutputFile, Artifact]]:
    """Make the editions `wanted` (the standard set) and describe them; what is unchanged comes from `cache`.

    `site_url` is None for a preview copy; `fonts` are Regular and Bold of the project's own. Raises `HandbookError`.
    """
    chosen = editions(kb) if wanted is None else list(wanted)
    texts = numbered(kb, chosen, as_of, site_url)
    printed = [each for each in chosen if each.name != "text"]
    plain_texts = [each for each in chosen if each not in printed]
    made = {each: _described(each, plain.text(texts[each], each.language), None) for each in plain_texts}
    if printed:
        sheets = {each: style_sheet(each) for each in printed}
        characters = set("".join([*texts.values(), *sheets.values()])) - set("\n\r\t")
        family = font_files.fonts(characters, cache, fonts)
        todo = [Job(each, texts[each], {STYLE_SHEET: sheets[each]}, family) for each in printed]
        made |= dict(_all_finished(todo, cache / "handbooks", jobs, tell))
    return [made[each] for each in chosen]


def _all_finished(
    todo: Iterable[Job], cache: Path, jobs: int, tell: Callable[[int, int, str], None]
) -> Iterator[tuple[Edition, tuple[OutputFile, Artifact]]]:
    """Set all, several at once: threads, because each only waits for the child process that sets its pages."""
    longest_first = sorted(todo, key=lambda job: -len(job.html))
    with ThreadPoolExecutor(max(1, jobs)) as pool, lifeline.Children() as children:
        running = {pool.submit(_finished, job, cache, children): job for job in longest_first}
        try:
            for number, future in enumerate(as_completed(running), start=1):
                edition = running[future].edition
                yield edition, future.result()
                tell(number, len(running), edition.path)
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def style_sheet(edition: Edition) -> str:
    """Return what all editions share, followed by what is its own."""
    names = ("base", edition.layout)
    return "\n".join((TEMPLATES / "handbook" / f"{name}.css").read_text(encoding="utf-8") for name in names)


def _finished(job: Job, cache: Path, children: lifeline.Children) -> tuple[OutputFile, Artifact]:
    pdf, facts = cache / f"{job.key}.pdf", cache / f"{job.key}.json"
    kept = _kept(pdf, facts)
    if kept is None:
        kept = _set(job, cache, children)
        content, pages = kept
        output.write_file(pdf, content)
        remembered = {"pages": pages, "sha256": hashlib.sha256(content).hexdigest()}
        output.write_file(facts, json.dumps(remembered).encode())
    return _described(job.edition, *kept)


def _described(edition: Edition, content: bytes, pages: int | None) -> tuple[OutputFile, Artifact]:
    file = OutputFile(edition.path, content)
    return file, output.artifact(file, pages)


def _kept(pdf: Path, facts: Path) -> tuple[bytes, int] | None:
    """Return a PDF from the cache and its pages, None where there is none or it was damaged."""
    try:
        content, known = pdf.read_bytes(), json.loads(facts.read_bytes())
        pages, digest = int(known["pages"]), known["sha256"]
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return (content, pages) if hashlib.sha256(content).hexdigest() == digest else None


def _set(job: Job, cache: Path, children: lifeline.Children) -> tuple[bytes, int]:
    cache.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".handbook-", suffix=f".{os.getpid()}.new", dir=cache) as folder:
        pdf, config = Path(folder, "book.pdf"), Path(folder, "fonts.conf")
        config.write_text(_FONTCONFIG.format(fonts=job.fonts.folder.resolve(), cache=folder), encoding="utf-8")
        answer = _answer(job, pdf, config, children)
        _refuse_warnings(answer["warnings"], job)
        return pdf.read_bytes(), int(answer["pages"])


def _answer(job: Job, pdf: Path, config: Path, children: lifeline.Children) -> dict[str, Any]:
    asked = {
        "html": job.html,
        "assets": job.assets,
        "output": str(pdf),
        "booklet": job.edition.name == "booklet",
    }
    child = children.start(
        _CHILD,
        environment={"FONTCONFIG_FILE": str(config), "PYTHONUTF8": "1"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    said, complaint = child.communicate(json.dumps(asked))
    if child.returncode != 0:
        raise HandbookError(faults.broken(job.edition.path, child.returncode, complaint))
    answer: dict[str, Any] = json.loads(said)
    if "fault" in answer:
        raise HandbookError(faults.no_pango(answer["fault"]))
    if "unwritten" in answer:
        raise HandbookError(faults.unwritten(job.edition.path, answer["unwritten"]))
    return answer


def _refuse_warnings(warnings: Sequence[str], job: Job) -> None:
    if warnings:
        shown = "; ".join(list(dict.fromkeys(warnings))[:_SHOWN])
        raise HandbookError(
            Bilingual(f"{job.edition.path}排得不对：{shown}", f"{job.edition.path} is not set as meant: {shown}")
        )
