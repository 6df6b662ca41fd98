"""The build, told as a story: read, link, check, render, stage, theme, audit, publish.

The only module that knows all stages. Nothing is published unless every stage before it succeeded; until the last
step the site that readers see is untouched.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path
from urllib.parse import urlsplit

from generator import audit, checks, export, handbook, output, search, site, theming
from generator.checks import evidence
from generator.language import Bilingual, Language
from generator.link import Content, Reader, link, read_content, read_file
from generator.model import Changes, KnowledgeBase
from generator.output import Artifact, OutputFile
from generator.pipeline import record
from generator.pipeline.options import Options
from generator.pipeline.progress import Say, Tell, stage
from generator.problems import Problem, Severity, in_order, with_severities

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


@dataclass(slots=True)
class Outcome:
    """How a build ended."""

    problems: list[Problem]
    published: bool = False
    unchanged: bool = False
    artifacts: list[Artifact] = field(default_factory=list)


def check(project: Path, sources: Path | None = None, as_of: date | None = None, reader: Reader = read_file) -> Checked:
    """Read, link and check the content of `project` as of a day (today); every problem of every file in one run.

    With `sources`, a folder of official texts, every record is also proved against its clause. `reader` reads one file.
    """
    content = read_content(project, reader)
    kb, unresolved = link(content)
    found = [*content.problems, *unresolved]
    if kb is not None:
        found += checks.problems(checks.Subject(kb, content, as_of or datetime.now(tz=UTC).date()))
        if sources is not None:
            documents, unreadable = evidence.official_documents(kb, sources)
            found += [*unreadable, *evidence.problems(kb, documents)]
        run = {rule.id for rule in checks.RULES}
        found = with_severities(checks.without_waived(found, kb, run), kb.site.severities)
    return Checked(content, kb, in_order(found))


def linked(project: Path, reader: Reader = read_file) -> Checked:
    """Read and link the content of `project`, without asking the rules on meaning."""
    content = read_content(project, reader)
    kb, unresolved = link(content)
    return Checked(content, kb, in_order([*content.problems, *unresolved]))


def build(options: Options, say: Say) -> Outcome:
    """Build and publish the site.

    Raises `output.LockedError` where another build of the project runs, and the environment faults of the renderers
    (`handbook.HandbookError`, `theming.ThemingError`); in each case the published site stays as it was.
    """
    options.site_dir.parent.mkdir(parents=True, exist_ok=True)
    with output.lock(options.build_dir / "lock"), output.lock(output.lock_beside(options.site_dir)):
        output.recover(options.site_dir)
        for folder in (options.build_dir, options.cache):
            output.remove_unfinished(folder)
        output.try_to_write(options.cache)
        with stage(say, Bilingual("检查内容", "Checking the content")):
            checked = check(options.project, as_of=options.as_of)
        if checked.kb is None or not checked.sound:
            return Outcome(checked.problems)
        kb = _with_site_url(checked.kb, options)
        key = record.key(kb, options)
        if (known := record.unchanged(key, options)) is not None:
            return Outcome(checked.problems, published=True, unchanged=True, artifacts=known)
        return _build(kb, checked, options, key, say)


def _build(kb: KnowledgeBase, checked: Checked, options: Options, key: str, say: Say) -> Outcome:
    files, artifacts = root_files(kb, checked.content, options, say)
    former = changes(kb, checked.content, options.as_of, options.former)
    building = output.building(options.site_dir)
    with stage(say, Bilingual("编排网页", "Staging the pages")):
        for language in Language:
            pages = site.pages(kb, language, options.as_of, artifacts, former)
            output.write(pages, options.build_dir / "docs" / language.value)
    try:
        with stage(say, Bilingual("生成两种语言的网站", "Building the site in both languages")):
            found = theming.build(kb, options.build_dir, building, options.project)
        for file in files:
            output.write_file(building / file.path, file.content)
        if not found:
            with stage(say, Bilingual("检查成品", "Checking what was built")):
                found = with_severities(in_order(_audit(kb, files, building, options.as_of)), kb.site.severities)
        if any(each.severity is Severity.ERROR for each in found):
            return Outcome([*checked.problems, *found])
        with stage(say, Bilingual("发布", "Publishing")):
            output.write_sums(building)
            output.publish(building, options.site_dir)
    finally:
        output.discard(options.site_dir)
    with suppress(OSError):  # the site is published; without the record the next build only works more
        record.remember(key, options, artifacts)
    return Outcome([*checked.problems, *found], published=True, artifacts=artifacts)


def _audit(kb: KnowledgeBase, files: Sequence[OutputFile], building: Path, as_of: date) -> Iterator[Problem]:
    pages, url = audit.read_pages(building), kb.site.site_url
    yield from audit.link_problems(building, url, pages)
    yield from audit.page_problems(building, url, pages)
    yield from audit.weight_problems(building, url, pages)
    place = audit.Place(building, url, pages)
    for file in files:
        if file.path.endswith(".pdf"):
            language = Language(file.path.removesuffix(".pdf").rpartition(".")[2])
            yield from audit.pdf_problems(file.content, file.path, language)
            yield from audit.pdf_link_problems(audit.pdf_objects(file.content), file.path, place)
    yield from audit.search_problems(kb, as_of)


def root_files(
    kb: KnowledgeBase, content: Content, options: Options, say: Say
) -> tuple[list[OutputFile], list[Artifact]]:
    """Make the files that stand once for both languages: handbooks, data, search index, style sheet, scripts.

    Returns them, and the description of those that pages link to.
    """
    data = data_files(kb, content, options.as_of, options.former)
    files, artifacts = list(data), [output.artifact(file) for file in data]
    with stage(say, Bilingual("建立检索索引", "Making the search index")):
        files += [*site.assets(), site.term_file(kb), *search.assets(kb, options.as_of)]
    if options.pdf:
        with stage(say, Bilingual("排印手册", "Setting the handbooks")) as tell:
            for file, described in handbooks(kb, options, tell=tell):
                files.append(file)
                artifacts.append(described)
        with stage(say, Bilingual("绘制卡片图片", "Drawing the cards")):
            fonts = record.own_fonts(kb, options.project)
            for file, described in handbook.card_pictures(kb, options.as_of, cache=options.cache, fonts=fonts):
                files.append(file)
                artifacts.append(described)
    return files, artifacts


def handbooks(
    kb: KnowledgeBase,
    options: Options,
    wanted: Sequence[handbook.Edition] | None = None,
    tell: Tell = lambda *_: None,
) -> Sequence[tuple[OutputFile, Artifact]]:
    """Make the editions `wanted` of handbooks, else the standard set."""
    return handbook.render(
        kb,
        options.as_of,
        public_url(kb.site.site_url),
        cache=options.cache,
        fonts=record.own_fonts(kb, options.project),
        jobs=options.jobs,
        wanted=wanted,
        tell=tell,
    )


def data_files(kb: KnowledgeBase, content: Content, as_of: date, former: Path | None = None) -> list[OutputFile]:
    """Make the files below `/data/`."""
    return export.data_files(kb, _plain(content), as_of, changes(kb, content, as_of, former))


def changes(kb: KnowledgeBase, content: Content, as_of: date, former: Path | None) -> Changes | None:
    """Return what differs from the former `policykb.json`, None where there is none.

    Raises `export.ForeignFileError` where the file is none of ours.
    """
    if former is None:
        return None
    now = export.json_file(kb, _plain(content), as_of)
    return export.compare(kb, former.read_bytes(), now.content)


def _plain(content: Content) -> Mapping[str, Mapping[str, export.Json]]:
    return {kind.value: {key: file.data for key, file in by_id.items()} for kind, by_id in content.records.items()}


def public_url(site_url: str | None) -> str | None:
    """Return the address to print on paper: none for a preview copy or a domain reserved for examples."""
    host = urlsplit(site_url or "").hostname or ""
    reserved = any(host == each or host.endswith(f".{each}") for each in _RESERVED)
    return None if not host or reserved else site_url


def _with_site_url(kb: KnowledgeBase, options: Options) -> KnowledgeBase:
    if options.site_url is None:
        return kb
    return replace(kb, site=replace(kb.site, site_url=options.site_url))
