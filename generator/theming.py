"""Themes the staged pages: writes two MkDocs configurations and runs MkDocs, one process a language, side by side.

MkDocs runs as a subprocess and is never imported, so that a successor can take its place.
"""

import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from importlib.resources import files
from pathlib import Path
from typing import TypeAlias
from urllib.parse import urlsplit

from generator import addresses, lifeline, output, wording
from generator.addresses import Address
from generator.language import Bilingual, Language
from generator.model import KnowledgeBase
from generator.policy import CONTENT_SECURITY_POLICY
from generator.problems import Position, Problem
from generator.resources import MKDOCS_YML, TEMPLATES

Json: TypeAlias = "Mapping[str, Json] | list[Json] | str | int | bool | None"

NAVIGATION = (
    ("benefits", addresses.benefits),
    ("responsibilities", addresses.finder),
    ("documents", addresses.documents),
    ("departments", addresses.departments),
    ("indicators", addresses.indicators),
    ("handbooks", addresses.handbooks),
)
"""The six links of the header: label `nav-<name>`, and the page."""

MORE = (
    ("topics", addresses.topics),
    ("glossary", addresses.glossary),
    ("columns", addresses.columns),
    ("programmes", addresses.programmes),
    ("practices", addresses.practices),
    ("matrix", addresses.matrix),
    ("comparison", addresses.comparison),
    ("milestones", addresses.milestones),
    ("data", addresses.data),
    ("changes", addresses.changes),
)
"""Links of the footer, besides the written pages and data quality."""

_BALLAST = ("assets/javascripts", "assets/images", "sitemap.xml.gz", "assets/stylesheets/palette*", "**/*.map")
_LEVELS = re.compile(r"^(WARNING|ERROR|CRITICAL)\s+-\s+(.*)")
_REFUSED = re.compile(r"Error: \[Errno (\d+)\]")
"""How Python ends where the system refuses to write a file."""


class ThemingError(Exception):
    """MkDocs could not run at all; `message` says what to do."""

    def __init__(self, message: Bilingual) -> None:
        """Take what to tell the reader, in both languages."""
        super().__init__(message.en)
        self.message = message


def build(kb: KnowledgeBase, build_dir: Path, out: Path, project: Path) -> list[Problem]:
    """Build the pages staged in `build_dir/docs/{zh,en}` into `out`, Chinese at its root and English below `en/`.

    Returns what MkDocs in strict mode has to complain of; raises `ThemingError` where it cannot run, `OSError` where
    the disk takes no more.
    """
    folders = {Language.ZH: out, Language.EN: output.beside(out)}
    if problems := _run(kb, build_dir, folders, project, "--strict"):
        shutil.rmtree(folders[Language.EN], ignore_errors=True)
        return problems
    for folder in folders.values():
        _drop_ballast(folder)
    shutil.rmtree(folders[Language.EN] / "assets")
    folders[Language.EN].replace(out / "en")
    _join_sitemaps(out)
    return []


def refresh(kb: KnowledgeBase, build_dir: Path, out: Path, project: Path, languages: Iterable[Language]) -> None:
    """Bring `out` up to date for a preview: only pages whose staged file is newer than the page are built again.

    What MkDocs complains of is left to a real build; raises `ThemingError` where it cannot run.
    """
    folders = {language: out / addresses.home(language).from_root for language in languages}
    _run(kb, build_dir, folders, project, "--dirty")


def _run(
    kb: KnowledgeBase, build_dir: Path, folders: Mapping[Language, Path], project: Path, mode: str
) -> list[Problem]:
    """Run MkDocs for each language, side by side; returns its complaints."""
    for language, folder in folders.items():
        config = _configuration(kb, language, build_dir, folder, project)
        text = json.dumps(config, ensure_ascii=False, indent=2) + "\n"
        output.write_file(build_dir / f"mkdocs.{language.value}.yml", text.encode())
    with lifeline.Children() as children:
        running = {each: _start(children, build_dir / f"mkdocs.{each.value}.yml", mode) for each in folders}
        return [problem for language, process in running.items() for problem in _finish(process, language)]


def _join_sitemaps(site: Path) -> None:
    """Leave one sitemap of both languages; none where the site has no address, since it could name no page."""
    files = [site / "sitemap.xml", site / "en" / "sitemap.xml"]
    texts = [path.read_text(encoding="utf-8") for path in files]
    for path in files:
        path.unlink()
    pages = [page for text in texts for page in re.findall(r"<loc>([^<]+)</loc>", text)]
    if pages:
        listed = "".join(f"  <url><loc>{page}</loc></url>\n" for page in pages)
        head = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
        files[0].write_text(f"{head}{listed}</urlset>\n", encoding="utf-8")


def _configuration(kb: KnowledgeBase, language: Language, build_dir: Path, out: Path, project: Path) -> Json:
    """Return one configuration; JSON is YAML, so `json` writes it."""
    own = project / "mkdocs.yml"
    inherited = own if own.is_file() else MKDOCS_YML
    home = addresses.home(language)
    site_url = kb.site.site_url
    return {
        "INHERIT": os.path.relpath(inherited, build_dir),
        "site_name": kb.site.titles[language],
        "site_description": kb.site.description[language],
        "site_url": home.absolute(site_url) if site_url else "",
        "docs_dir": str(build_dir / "docs" / language.value),
        "site_dir": str(out),
        "theme": {"name": "material", "custom_dir": str(TEMPLATES / "theme"), "language": language.value},
        "extra": {"kb": _page_frame(kb, language)},
    }


def _page_frame(kb: KnowledgeBase, language: Language) -> Json:
    """Return what stands around every page, for the theme's `main.html`; links start at the language's home."""
    home = addresses.home(language)

    def link(address: Address) -> str:
        return address.relative_to(home)

    root = urlsplit(kb.site.site_url or "/").path
    first, last = kb.years
    site = kb.site
    return {
        "lang": language.tag,
        "policy": CONTENT_SECURITY_POLICY,
        "title": site.titles[language],
        "gloss": site.titles[language.other],
        "gloss_lang": language.other.tag,
        "publisher": site.publisher[language],
        "years": f"{first}—{last}" if language is Language.ZH else f"{first}–{last}",
        "labels": dict(wording.labels(language)),
        "other": {
            "lang": language.other.tag,
            "label": wording.label("language-name")[language.other],
            "not_found": wording.label("not-found")[language.other],
            "advice": wording.label("not-found-advice")[language.other],
        },
        "navigation": [
            {"key": name, "label": wording.label(f"nav-{name}")[language], "href": link(to(language))}
            for name, to in NAVIGATION
        ],
        "more": [{"label": wording.label(f"nav-{name}")[language], "href": link(to(language))} for name, to in MORE],
        "pages": [
            {"label": page.titles[language], "href": link(addresses.page(page.id, language))}
            for page in kb.pages.values()
        ],
        "finder": link(addresses.finder(language)),
        "search": link(addresses.search(language)),
        "quality": link(addresses.quality(language)),
        "accessibility": link(addresses.accessibility(language)),
        "material": link(addresses.theme_asset(_material_css())),
        "css": link(addresses.asset("site.css")),
        "js": link(addresses.asset("site.js")),
        "locale": "zh_CN" if language is Language.ZH else "en_GB",
        "feed": link(addresses.feed(language)),
        "icon": link(addresses.asset("favicon.svg")),
        "home_absolute": home.absolute(root),
        "home_other_absolute": home.in_language(language.other).absolute(root),
        "report_url": site.report_url,
        "repo_url": site.repo_url,
        "has_url": site.site_url is not None,
    }


def _material_css() -> str:
    """Return the name of Material's main style sheet, which carries a hash of its own."""
    package = files("material") / "templates" / "assets" / "stylesheets"
    (name,) = (each.name for each in package.iterdir() if re.fullmatch(r"main\.[0-9a-f]+\.min\.css", each.name))
    return name


def _start(children: lifeline.Children, config: Path, mode: str) -> subprocess.Popen[str]:
    fixed = {"NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "0", "PYTHONWARNINGS": "ignore"}
    arguments = ("build", mode, "--config-file", str(config))
    return children.start("mkdocs", *arguments, environment=fixed, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)


def _finish(process: subprocess.Popen[str], language: Language) -> Iterator[Problem]:
    said, _ = process.communicate()
    lines = [match for line in said.splitlines() if (match := _LEVELS.match(line))]
    for match in lines:
        message = Bilingual(f"MkDocs（{language.value}）：{match[2]}", f"MkDocs ({language.value}): {match[2]}")
        yield Problem("site-build", Position(f"build/docs/{language.value}"), message)
    if process.returncode and not lines:
        tail = said.strip().splitlines()[-1:] or ["?"]
        if refused := _REFUSED.search(tail[0]):
            raise OSError(int(refused[1]), os.strerror(int(refused[1])))
        raise ThemingError(Bilingual(f"MkDocs没有运行成功：{tail[0]}", f"MkDocs could not run: {tail[0]}"))


def _drop_ballast(folder: Path) -> None:
    """Remove what the pages never load, and what would differ from build to build."""
    for pattern in _BALLAST:
        for path in sorted(folder.glob(pattern)):
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink()
