"""The commands: each takes the parsed arguments and returns an exit code."""

import argparse
import json
import sys
from pathlib import Path

from generator import output, pipeline
from generator.language import Bilingual, Language
from generator.model import KnowledgeBase
from generator.pipeline import Checked, Options, Outcome
from generator.problems import Problem, Severity, json_report, text_report
from generator.search import Engine

OK, CONTENT, USAGE, ENVIRONMENT = 0, 1, 2, 3


def build(arguments: argparse.Namespace, language: Language) -> int:
    """Build and publish the site."""
    options = _options(arguments)
    outcome = pipeline.build(options, lambda words: print(words[language], file=sys.stderr))
    _print_problems(outcome.problems, options.project, language)
    if not outcome.published:
        kept = Bilingual(
            "有错误，没有发布；原来的网站没有改动。",
            "There are errors: nothing was published, the old site is untouched.",
        )
        print(kept[language], file=sys.stderr)
        return CONTENT
    _print_what_to_open(outcome, options, language)
    return OK


def _print_what_to_open(outcome: Outcome, options: Options, language: Language) -> None:
    done = Bilingual("网站已生成", "The site is built")
    if outcome.unchanged:
        done = Bilingual("内容没有变化，网站已是最新", "Nothing has changed: the site is up to date")
    root = options.site_dir.resolve()
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


def _options(arguments: argparse.Namespace) -> Options:
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


def check(arguments: argparse.Namespace, language: Language) -> int:
    """Check the content."""
    checked = pipeline.check(arguments.project.resolve(), arguments.sources, arguments.as_of)
    if arguments.format == "json":
        print(json_report(checked.problems))
    else:
        _print_problems(checked.problems, arguments.project.resolve(), language, to=sys.stdout)
        print(_count(checked)[language])
    wrong = not checked.sound or (arguments.strict and checked.problems)
    return CONTENT if wrong else OK


def _count(checked: Checked) -> Bilingual:
    errors = sum(each.severity is Severity.ERROR for each in checked.problems)
    warnings = len(checked.problems) - errors
    records = sum(map(len, checked.content.known.values()))
    return Bilingual(
        f"共{records}条记录：{errors}个错误，{warnings}个警告",
        f"{records} records: {errors} {'error' if errors == 1 else 'errors'}, "
        f"{warnings} {'warning' if warnings == 1 else 'warnings'}",
    )


def search(arguments: argparse.Namespace, language: Language) -> int:
    """Search the responsibilities with the engine of the website."""
    kb = _knowledge_base(arguments, language)
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


def handbook(arguments: argparse.Namespace, language: Language) -> int:
    """Set handbooks as PDF files."""
    kb = _knowledge_base(arguments, language)
    if kb is None:
        return CONTENT
    unknown = [each for each in arguments.ids if each not in kb.handbooks]
    if unknown:
        known = "、".join(kb.handbooks)
        return _usage(
            Bilingual(f"没有手册{unknown[0]}；有：{known}", f"no handbook {unknown[0]}; there are: {known}"), language
        )
    for file, _ in pipeline.handbooks(kb, _options(arguments)):
        name = Path(file.path).name
        record, edition, *_ = name.split(".")
        if (arguments.ids and record not in arguments.ids) or arguments.edition not in (None, edition):
            continue
        output.write_file(arguments.output / name, file.content)
        print(arguments.output / name)
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
    return OK


def _knowledge_base(arguments: argparse.Namespace, language: Language) -> KnowledgeBase | None:
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
