"""The commands: each takes the parsed arguments and returns an exit code."""

import argparse
import json
import sys
from pathlib import Path

from generator import editing, output, pipeline
from generator.cli.progress import Loudness, Reporter
from generator.export import grid_files
from generator.language import Bilingual, Language
from generator.model import KnowledgeBase
from generator.pipeline import Options, Outcome
from generator.problems import Problem, text_report
from generator.search import Engine

OK, CONTENT, USAGE, ENVIRONMENT = 0, 1, 2, 3


def build(arguments: argparse.Namespace, language: Language) -> int:
    """Build and publish the site."""
    asked = options(arguments)
    loudness = Loudness(arguments.loudness)
    with Reporter(language, loudness) as reporter:
        outcome = pipeline.build(asked, reporter)
    _print_problems(outcome.problems, asked.project, language)
    if not outcome.published:
        kept = Bilingual(
            "有错误，没有发布；原来的网站没有改动。",
            "There are errors: nothing was published, the old site is untouched.",
        )
        print(kept[language], file=sys.stderr)
        return CONTENT
    if loudness is not Loudness.QUIET:
        _print_what_to_open(outcome, asked, language)
    return OK


def _print_what_to_open(outcome: Outcome, asked: Options, language: Language) -> None:
    done = Bilingual("网站已生成", "The site is built")
    if outcome.unchanged:
        done = Bilingual("内容没有变化，网站已是最新", "Nothing has changed: the site is up to date")
    root = asked.site_dir.resolve()
    pdfs = [each.path for each in outcome.artifacts if each.pages]
    lines = [
        (Bilingual("首页", "home page"), "index.html"),
        (Bilingual("职责查询", "responsibility finder"), "responsibilities/index.html"),
        (Bilingual("英文首页", "home page in English"), "en/index.html"),
        *((Bilingual("手册", "handbook"), path) for path in pdfs),
    ]
    print(f"{done[language]}：" if language is Language.ZH else f"{done[language]}. Open:")
    for what, path in lines:
        print(f"  {root / path}  ({what[language]})")
    serve = Bilingual(
        "或运行make serve，打开http://127.0.0.1:8000/", "or run `make serve` and open http://127.0.0.1:8000/"
    )
    print(f"  {serve[language]}")


def options(arguments: argparse.Namespace) -> Options:
    """Return what a build is asked for."""
    project = arguments.project.resolve()
    return Options(
        project=project,
        site_dir=arguments.site_dir.resolve() if arguments.site_dir else project / "site",
        as_of=arguments.as_of,
        site_url=arguments.site_url,
        jobs=arguments.jobs,
        pdf=not arguments.no_pdf,
        former=getattr(arguments, "changes", None),
    )


def search(arguments: argparse.Namespace, language: Language) -> int:
    """Search everything with the engine of the website."""
    kb = knowledge_base(arguments, language)
    if kb is None:
        return CONTENT
    if arguments.department and arguments.department not in kb.departments:
        unknown = Bilingual(f"没有编号为{arguments.department}的单位", f"there is no body `{arguments.department}`")
        return _usage(unknown, language)
    with Engine(kb, arguments.as_of) as engine:
        hits = engine.search(
            arguments.query,
            language=language,
            department=arguments.department,
            role=arguments.role,
            kind=arguments.kind,
        )
    if arguments.format == "json":
        print(json.dumps([hit.as_json() for hit in hits], ensure_ascii=False, indent=2))
    else:
        for hit in hits:
            near = "" if hit.exact else Bilingual("（相近）", " (near)")[language]
            print(f"{hit.title}{near}\n  {hit.id}  {hit.snippet}")
    return OK


def export(arguments: argparse.Namespace, language: Language) -> int:
    """Write the data files."""
    checked = pipeline.check(arguments.project.resolve())
    if checked.kb is None or not checked.sound:
        _print_problems(checked.problems, arguments.project.resolve(), language)
        return CONTENT
    for file in pipeline.data_files(checked.kb, checked.content, arguments.as_of):
        path = arguments.output / Path(file.path).name
        if path.suffix == f".{arguments.format}":
            output.write_file(path, file.content)
            print(path)
    if arguments.format in ("csv", "xlsx"):
        for file in grid_files(editing.grids(checked.content), arguments.format):
            output.write_file(arguments.output / file.path, file.content)
            print(arguments.output / file.path)
    return OK


def knowledge_base(arguments: argparse.Namespace, language: Language) -> KnowledgeBase | None:
    """Return what is to be worked on; prints the problems where there are errors."""
    checked = pipeline.check(arguments.project.resolve())
    if checked.sound:
        return checked.kb
    _print_problems(checked.problems, arguments.project.resolve(), language)
    return None


def _print_problems(problems: list[Problem], project: Path, language: Language, to: object = None) -> None:
    stream = sys.stderr if to is None else sys.stdout
    if problems:
        print(text_report(problems, project, language, colour=stream.isatty()), file=stream)


def _usage(message: Bilingual, language: Language) -> int:
    print(message[language], file=sys.stderr)
    return USAGE
