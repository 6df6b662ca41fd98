"""Handbooks.

The standard set cold and from the cache; the same books set by our child process, by WeasyPrint as it comes and printed
by Chromium; then a book of more than 500 pages. Stock WeasyPrint is given the finished HTML without our page numbers,
settings of a benefit on one side, tags of tables over pages and titles; Chromium makes no PDF/UA and no running heads.
Seconds are processor seconds; memory is that of the process that sets the book.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

import pypdfium2

from benchmarks.timing import PROJECT
from generator import handbook, pipeline
from generator.handbook import fonts
from generator.handbook.pdf import STYLE_SHEET, style_sheet
from generator.link import link, read_content
from generator.model import KnowledgeBase

_AS_OF = date(2026, 1, 15)
_SITE = "https://policy.gov.cn/"
_BESIDE = ("responsibility", "plan")
"""Books that are set by others too."""
_LONG = ("compendium", 500)
"""The book that is repeated, chapters and all, until it has so many pages."""
_CHAPTER = re.compile(r'<section class="chapter .*(?=</body>)', re.DOTALL)
_ANCHOR = re.compile(r'( id="| href="#| data-at=")([^"]+)')
_CONFIG = "<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>"
_CHROMIUM = ("chromium", "--headless", "--no-sandbox", "--single-process", "--no-zygote", "--disable-gpu")


@dataclass(frozen=True, slots=True)
class Made:
    """A book: its pages, the processor seconds and the megabytes it took."""

    pages: int
    seconds: float
    memory: float

    @property
    def each(self) -> float:
        """Return the seconds of a page."""
        return self.seconds / self.pages


def measure() -> str:
    """Return the section on handbooks."""
    kb, _ = link(read_content(PROJECT))
    if kb is None:
        raise ValueError("the content cannot be linked")
    with tempfile.TemporaryDirectory() as folder:
        return "\n".join([*_set(kb, Path(folder)), "", *_beside(kb, Path(folder))])


def _set(kb: KnowledgeBase, folder: Path) -> Iterator[str]:
    """Make the standard set twice, two books at a time."""
    yield "| standard set | books | pages | seconds on the clock | processor seconds |"
    yield "|---|---|---|---|---|"
    for name in ("cold, fonts included", "unchanged"):
        clock, used = time.monotonic(), _processor()
        made = handbook.render(kb, _AS_OF, pipeline.public_url(_SITE), cache=folder / "set", jobs=os.cpu_count() or 1)
        pages = sum(described.pages or 0 for _, described in made)
        took = f"{time.monotonic() - clock:.1f} | {_processor() - used:.1f}"
        yield f"| {name} | {len(made)} | {pages} | {took} |"


def _beside(kb: KnowledgeBase, folder: Path) -> Iterator[str]:
    wanted = {each: handbook.html(kb, each, _AS_OF, _SITE) for each in handbook.editions(kb) if each.name == "a4"}
    sheet = style_sheet(next(iter(wanted)))
    family = fonts.fonts(set("".join([*wanted.values(), sheet])) - set("\n\r\t"), folder / "set", None)
    (folder / "fonts.conf").write_text(_CONFIG.format(fonts=family.folder.resolve(), cache=folder), encoding="utf-8")
    yield "| book | set by | pages | seconds | s a page | beside stock | memory, MB |"
    yield "|---|---|---|---|---|---|---|"
    for edition, html in wanted.items():
        name = f"{edition.handbook} {edition.language.value}"
        if edition.handbook in _BESIDE:
            ours = _child(["-m", "generator.handbook.weasy"], html, sheet, folder)
            stock = _child(["-m", "benchmarks.handbooks"], html, sheet, folder)
            yield _row(name, "policykb", ours, stock)
            yield _row(name, "WeasyPrint as it comes", stock, stock)
            yield _row(name, "Chromium", _chromium(html, sheet, folder), stock)
        if edition.handbook == _LONG[0] and edition.language.value == "zh":
            pages = _child(["-m", "generator.handbook.weasy"], html, sheet, folder).pages
            long = _repeated(html, _LONG[1] // pages + 1)
            made = (_child(["-m", each], long, sheet, folder) for each in ("generator.handbook.weasy", __name__))
            ours, stock = made
            yield _row(f"{name}, repeated", "policykb", ours, stock)
            yield _row(f"{name}, repeated", "WeasyPrint as it comes", stock, stock)


def _row(name: str, by: str, made: Made, stock: Made) -> str:
    ratio = f"{made.each / stock.each:.2f}"
    return f"| {name} | {by} | {made.pages} | {made.seconds:.1f} | {made.each:.3f} | {ratio} | {made.memory:.0f} |"


def _repeated(html: str, times: int) -> str:
    """Return a book with its chapters several times, each time with anchors of its own."""
    found = _CHAPTER.search(html)
    if found is None:
        raise ValueError("the book has no chapter")
    copies = [_ANCHOR.sub(partial(_renamed, number), found[0]) for number in range(1, times)]
    return html[: found.end()] + "".join(copies) + html[found.end() :]


def _renamed(number: int, at: re.Match[str]) -> str:
    return at[1] + " ".join(f"{each}-{number}" for each in at[2].split())


def _child(arguments: Sequence[str], html: str, sheet: str, folder: Path) -> Made:
    """Let a process of our own set a book that it gets as JSON."""
    job = {"html": html, "assets": {STYLE_SHEET: sheet}, "output": str(folder / "book.pdf")}
    asked = folder / "job.json"
    asked.write_text(json.dumps(job), encoding="utf-8")
    return _made([sys.executable, *arguments], asked, folder)


def _chromium(html: str, sheet: str, folder: Path) -> Made:
    page = folder / "book.html"
    page.write_text(html.replace("<head>", f"<head><style>{sheet}</style>", 1), encoding="utf-8")
    printed = f"--print-to-pdf={folder / 'book.pdf'}"
    return _made(
        [*_CHROMIUM, f"--user-data-dir={folder / 'profile'}", printed, page.as_uri()], Path(os.devnull), folder
    )


def _made(command: Sequence[str], asked: Path, folder: Path) -> Made:
    environment = {**os.environ, "FONTCONFIG_FILE": str(folder / "fonts.conf"), "PYTHONUTF8": "1"}
    with asked.open("rb") as given, (folder / "said").open("wb") as said:
        process = subprocess.Popen(command, cwd=PROJECT, env=environment, stdin=given, stdout=said, stderr=said)  # noqa: S603
        _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command, (folder / "said").read_bytes())
    with pypdfium2.PdfDocument(folder / "book.pdf") as book:
        pages = len(book)
    return Made(pages, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def _processor() -> float:
    """Return the processor seconds of this process and of the children that have set pages for it."""
    used = os.times()
    return used.user + used.system + used.children_user + used.children_system


def _stock() -> None:
    """Set the book of a job with WeasyPrint as it comes: one layout, its own tags."""
    import weasyprint  # noqa: PLC0415  loading it loads Pango

    job = json.load(sys.stdin)
    plain = job["html"].replace(f'<link rel="stylesheet" href="{STYLE_SHEET}">', "")
    sheet = weasyprint.CSS(string=job["assets"][STYLE_SHEET])
    weasyprint.HTML(string=plain).write_pdf(job["output"], stylesheets=[sheet], pdf_variant="pdf/ua-1")


if __name__ == "__main__":
    _stock()
