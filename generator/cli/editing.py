"""The commands that edit content: new, rename, stats."""

import argparse
import json
import sys
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

from generator import editing, output, pipeline
from generator.cli.commands import CONTENT, OK, USAGE
from generator.language import Bilingual, Language
from generator.link import Content, Kind, is_id, read_content
from generator.problems import Severity, text_report


def new(arguments: argparse.Namespace, language: Language) -> int:
    """Write the skeleton of a new record; never over a file that is there, never under an id that was used."""
    project, kind = arguments.project.resolve(), _kind(arguments.kind)
    content = read_content(project)
    refusal = _not_free(content, kind, arguments.id)
    if refusal is not None:
        return _refuse(refusal, language)
    path = project / "content" / kind.value / f"{arguments.id}.yaml"
    output.write_file(path, editing.skeleton(kind).encode())
    print(path)
    return OK


def init(arguments: argparse.Namespace, language: Language) -> int:
    """Write a new project; never into a folder that holds something."""
    folder: Path = arguments.folder.resolve()
    if not editing.is_free(folder):
        return _refuse(Bilingual(f"{folder}不是空文件夹", f"{folder} is not an empty folder"), language)
    for file in editing.starter_files():
        output.write_file(folder / file.path, file.content)
    said = Bilingual(
        f"新项目在{folder}。接着运行：policykb -C {arguments.folder} serve",
        f"The new project is in {folder}. Next: policykb -C {arguments.folder} serve",
    )
    print(said[language])
    return OK


def rename(arguments: argparse.Namespace, language: Language) -> int:
    """Give a record another id everywhere; writes nothing where anything would break."""
    project, kind = arguments.project.resolve(), _kind(arguments.kind)
    content = read_content(project)
    if arguments.old not in content.records[kind]:
        return _refuse(Bilingual(f"没有记录{arguments.old}", f"there is no record `{arguments.old}`"), language)
    back = editing.former_id(content, kind, arguments.new) == arguments.old
    refusal = None if back else _not_free(content, kind, arguments.new)
    if refusal is not None:
        return _refuse(refusal, language)
    if content.problems:
        print(text_report(content.problems, project, language), file=sys.stderr)
        return _refuse(Bilingual("先改好以上问题，再改名", "mend these first, then rename"), language)
    done = editing.rename(content, kind, arguments.old, arguments.new)
    known = {(each.code, each.message) for each in pipeline.check(project).problems}
    tried = editing.tried(project, done.texts, done.moves).problems
    broken = [each for each in tried if each.severity is Severity.ERROR and (each.code, each.message) not in known]
    if broken:
        print(text_report(broken, project, language), file=sys.stderr)
        return _refuse(Bilingual("没有改名", "nothing was renamed"), language)
    editing.write(project, done.texts, done.moves)
    said = Bilingual(
        f"改了{done.references}处引用；旧网址会转到新网址（content/redirects.yaml）",
        f"{done.references} references changed; the old address leads to the new one (content/redirects.yaml)",
    )
    print(said[language])
    return OK


def _kind(schema: str) -> Kind:
    return next(kind for kind in Kind if kind.schema == schema)


def _not_free(content: Content, kind: Kind, record_id: str) -> Bilingual | None:
    """Say why an id cannot be given to a record."""
    if not is_id(record_id):
        return Bilingual(
            f"“{record_id}”不能作编号：用小写拉丁字母、数字和连字符，字母开头",
            f"`{record_id}` cannot be an id: use lower-case Latin letters, digits and hyphens, a letter first",
        )
    if record_id in content.known[kind]:
        where = f"content/{kind.value}/{record_id}.yaml"
        return Bilingual(f"{where}已经有了，没有改动它", f"{where} exists already and was left alone")
    if former := editing.former_id(content, kind, record_id):
        return Bilingual(
            f"编号{record_id}以前是{former}的，旧网址仍指向那里；换一个编号",
            f"the id `{record_id}` was that of `{former}` before, and its old address leads there: choose another",
        )
    return None


def _refuse(message: Bilingual, language: Language) -> int:
    print(message[language], file=sys.stderr)
    return USAGE


def stats(arguments: argparse.Namespace, language: Language) -> int:
    """Print numbers about the content, coverage, and English that is out of date."""
    project: Path = arguments.project.resolve()
    checked = pipeline.check(project, as_of=arguments.as_of)
    unread = [each for each in checked.content.problems if each.severity is Severity.ERROR]
    if checked.kb is None or unread:
        print(text_report(unread or checked.problems, project, language), file=sys.stderr)
        return CONTENT
    found = editing.stats(checked.kb, checked.content)
    print(
        json.dumps(asdict(found), ensure_ascii=False, indent=2)
        if arguments.format == "json"
        else _text(found, language)
    )
    return OK


def _text(found: editing.Stats, language: Language) -> str:
    heads = {
        "records": Bilingual("记录", "Records"),
        "parts": Bilingual("记录里的内容", "What they hold"),
        "coverage": Bilingual("官方文本的条款（已转述/总数）", "Clauses of the official texts (restated/all)"),
        "translations": Bilingual("英文译文", "English texts"),
    }
    coverage = {each.document: f"{each.covered}/{each.clauses}" for each in found.coverage if each.clauses}
    tables: dict[str, Mapping[str, object]] = {
        "records": found.records,
        "parts": found.parts,
        "coverage": coverage,
        "translations": {_TRANSLATIONS[key][language]: count for key, count in found.translations.items()},
    }
    lines = []
    for key, table in tables.items():
        lines.append(heads[key][language])
        lines += [f"  {name:<32} {count:>8}" for name, count in table.items()]
    return "\n".join([*lines, *(f"  {place}" for place in found.stale)])


_TRANSLATIONS = {
    "current": Bilingual("与中文一致", "current"),
    "stale": Bilingual("中文已改，待核对", "stale: the Chinese has changed"),
    "unstamped": Bilingual("没有记号", "without a stamp"),
}
