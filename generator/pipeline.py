"""The build, told as a story: read, link, check, render, stage, theme, audit, publish.

The only module that knows all stages. Nothing is published unless every stage before it succeeded; until the last
step the site that readers see is untouched.
"""

import hashlib
import json
import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from importlib.metadata import distributions
from pathlib import Path
from urllib.parse import urlsplit

from generator import audit, checks, export, handbook, output, search, site, theming
from generator.language import Bilingual, Language
from generator.link import Content, link, read_content
from generator.model import KnowledgeBase
from generator.output import Artifact, OutputFile
from generator.problems import Problem, Severity, in_order, with_severities
from generator.resources import MKDOCS_YML, PACKAGE, SCHEMAS, TEMPLATES, program_files

Say = Callable[[Bilingual], None]

_RESERVED = ("localhost", "example", "invalid", "test", "example.com", "example.net", "example.org")


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check found: the content, the knowledge base where one could be linked, the problems in order."""

    content: Content
    kb: KnowledgeBase | None
    problems: list[Problem]

    @property
    def sound(self) -> bool:
        """Whether nothing stands in the way of a build."""
        return self.kb is not None and not any(each.severity is Severity.ERROR for each in self.problems)


@dataclass(frozen=True, slots=True)
class Options:
    """What a build is asked for."""

    project: Path
    """Folder that holds `content/`."""
    site_dir: Path
    as_of: date
    """The day for which periods are judged."""
    site_url: str | None = None
    """Overrides `site_url` of `content/site.yaml`."""
    jobs: int = 2
    pdf: bool = True

    @property
    def build_dir(self) -> Path:
        """Folder for everything between."""
        return self.project / "build"

    @property
    def cache(self) -> Path:
        """Folder of the caches; the environment variable POLICYKB_CACHE moves it."""
        moved = os.environ.get("POLICYKB_CACHE")
        return Path(moved) if moved else self.build_dir / "cache"


@dataclass(slots=True)
class Outcome:
    """How a build ended."""

    problems: list[Problem]
    published: bool = False
    unchanged: bool = False
    artifacts: list[Artifact] = field(default_factory=list)


def check(project: Path) -> Checked:
    """Read, link and check the content of `project`; every problem of every file in one run."""
    content = read_content(project)
    kb, unresolved = link(content)
    found = [*content.problems, *unresolved]
    if kb is not None:
        found += checks.problems(kb)
        found = with_severities(found, kb.site.severities)
    return Checked(content, kb, in_order(found))


def build(options: Options, say: Say) -> Outcome:
    """Build and publish the site.

    Raises `output.LockedError` where another build of the project runs, and the environment faults of the renderers
    (`handbook.HandbookError`, `theming.ThemingError`); in each case the published site stays as it was.
    """
    with output.lock(options.build_dir / "lock"):
        with _stage(say, Bilingual("检查内容", "Checking the content")):
            checked = check(options.project)
        if checked.kb is None or not checked.sound:
            return Outcome(checked.problems)
        kb = _with_site_url(checked.kb, options)
        key = _key(kb, options)
        if (known := _unchanged(key, options)) is not None:
            return Outcome(checked.problems, published=True, unchanged=True, artifacts=known)
        return _build(kb, checked, options, key, say)


def _build(kb: KnowledgeBase, checked: Checked, options: Options, key: str, say: Say) -> Outcome:
    files, artifacts = root_files(kb, checked.content, options, say)
    building = options.site_dir.parent / f".{options.site_dir.name}.building"
    shutil.rmtree(building, ignore_errors=True)
    with _stage(say, Bilingual("编排网页", "Staging the pages")):
        for language in Language:
            pages = site.pages(kb, language, options.as_of, artifacts)
            output.write(pages, options.build_dir / "docs" / language.value)
    try:
        with _stage(say, Bilingual("生成两种语言的网站", "Building the site in both languages")):
            found = theming.build(kb, options.build_dir, building, options.project)
        for file in files:
            output.write_file(building / file.path, file.content)
        if not found:
            with _stage(say, Bilingual("检查成品的链接", "Checking the links of what was built")):
                found = in_order(audit.link_problems(building, kb.site.site_url))
        if found:
            return Outcome([*checked.problems, *found])
        output.publish(building, options.site_dir)
    finally:
        shutil.rmtree(building, ignore_errors=True)
    _remember(key, options, artifacts)
    return Outcome(checked.problems, published=True, artifacts=artifacts)


def root_files(
    kb: KnowledgeBase, content: Content, options: Options, say: Say
) -> tuple[list[OutputFile], list[Artifact]]:
    """Make the files that stand once for both languages: handbooks, data, search index, style sheet, scripts.

    Returns them, and the description of those that pages link to.
    """
    data = data_files(kb, content, options.as_of)
    files, artifacts = list(data), [output.artifact(file) for file in data]
    with _stage(say, Bilingual("建立检索索引", "Making the search index")):
        files += [*site.assets(), *search.assets(kb, options.as_of)]
    if options.pdf:
        with _stage(say, Bilingual("排印手册", "Setting the handbooks")):
            for file, described in handbooks(kb, options):
                files.append(file)
                artifacts.append(described)
    return files, artifacts


def handbooks(kb: KnowledgeBase, options: Options) -> Sequence[tuple[OutputFile, Artifact]]:
    """Set all editions of all handbooks."""
    return handbook.render(
        kb,
        options.as_of,
        public_url(kb.site.site_url),
        cache=options.cache,
        fonts=_fonts(kb, options.project),
        jobs=options.jobs,
    )


def data_files(kb: KnowledgeBase, content: Content, as_of: date) -> list[OutputFile]:
    """Make the files below `/data/`."""
    plain = {kind.value: {key: file.data for key, file in by_id.items()} for kind, by_id in content.records.items()}
    return [export.json_file(kb, plain, as_of), export.responsibilities_csv(kb, kb.site.site_url)]


def public_url(site_url: str | None) -> str | None:
    """Return the address to print on paper: none for a preview copy or a domain reserved for examples."""
    host = urlsplit(site_url or "").hostname or ""
    reserved = any(host == each or host.endswith(f".{each}") for each in _RESERVED)
    return None if not host or reserved else site_url


def _fonts(kb: KnowledgeBase, project: Path) -> tuple[Path, Path] | None:
    own = kb.site.handbook_fonts
    return (project / own[0], project / own[1]) if own else None


def _with_site_url(kb: KnowledgeBase, options: Options) -> KnowledgeBase:
    if options.site_url is None:
        return kb
    return replace(kb, site=replace(kb.site, site_url=options.site_url))


@contextmanager
def _stage(say: Say, title: Bilingual) -> Iterator[None]:
    begun = time.monotonic()
    yield
    seconds = f"{time.monotonic() - begun:.1f}"
    say(Bilingual(f"{title.zh}：{seconds}秒", f"{title.en}: {seconds} s"))


def _key(kb: KnowledgeBase, options: Options) -> str:
    """Hash everything that can change what a build puts out."""
    digest = hashlib.sha256()
    for path in program_files():
        base = next(root for root in (PACKAGE, SCHEMAS, TEMPLATES, MKDOCS_YML) if path.is_relative_to(root))
        digest.update(f"{base.name}/{path.relative_to(base)}\0".encode() + path.read_bytes())
    own = options.project / "mkdocs.yml"
    digest.update(own.read_bytes() if own.is_file() else b"")
    for font in _fonts(kb, options.project) or ():
        digest.update(font.read_bytes() if font.is_file() else b"")
    packages = sorted(f"{each.name}=={each.version}" for each in distributions())
    asked = [kb.content_hash, options.as_of.isoformat(), kb.site.site_url, options.pdf, sys.version, packages]
    digest.update(json.dumps(asked).encode())
    return digest.hexdigest()


def _record_path(options: Options) -> Path:
    name = hashlib.sha256(str(options.site_dir.resolve()).encode()).hexdigest()[:12]
    return options.cache / f"built-{name}.json"


def _manifest(folder: Path) -> list[list[str | int]]:
    """Name, size and time of every file: enough to see whether a published site was touched."""
    found: list[list[str | int]] = []
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            state = path.stat()
            found.append([path.relative_to(folder).as_posix(), state.st_size, state.st_mtime_ns])
    return found


def _remember(key: str, options: Options, artifacts: Sequence[Artifact]) -> None:
    kept = [[each.path, each.bytes, each.pages, each.sha256] for each in artifacts]
    body = json.dumps({"key": key, "artifacts": kept, "files": _manifest(options.site_dir)})
    output.write_file(_record_path(options), body.encode())


def _unchanged(key: str, options: Options) -> list[Artifact] | None:
    """Return the artifacts of the published site if this build would make exactly the same, else None."""
    try:
        record = json.loads(_record_path(options).read_text(encoding="utf-8"))
        same = record["key"] == key and record["files"] == _manifest(options.site_dir)
        return [Artifact(*each) for each in record["artifacts"]] if same and record["files"] else None
    except (OSError, ValueError, KeyError, TypeError):
        return None
