"""The command that takes changes over from a spreadsheet."""

import argparse
import sys
from pathlib import Path

from generator import editing
from generator import export as exporting
from generator.cli.commands import CONTENT, OK, USAGE
from generator.language import Bilingual, Language
from generator.link import read_content
from generator.problems import text_report


def take_in(arguments: argparse.Namespace, language: Language) -> int:
    """Show what a spreadsheet changes and write it; nothing is written where anything is wrong."""
    project: Path = arguments.project.resolve()
    content = read_content(project)
    if content.problems:
        print(text_report(content.problems, project, language), file=sys.stderr)
        return CONTENT
    try:
        grids = exporting.read_grids(arguments.file)
    except exporting.UnreadableBookError as fault:
        print(Bilingual(f"读不了这个文件：{fault}", f"this file cannot be read: {fault}")[language], file=sys.stderr)
        return USAGE
    found = editing.imported(content, grids)
    if found.texts:
        print(editing.differences(project, found.texts))
    if not found.sound:
        return _refuse(found, project, language)
    if not found.texts:
        print(Bilingual("没有变化", "nothing has changed")[language])
        return OK
    count = len(found.texts)
    if arguments.dry_run or not (arguments.yes or _agreed(count, language)):
        print(Bilingual(f"要改{count}个文件；没有写入", f"{count} files would change; nothing was written")[language])
        return OK
    editing.write(project, found.texts)
    print(Bilingual(f"改了{count}个文件", f"{count} files changed")[language])
    return OK


def _refuse(found: editing.Import, project: Path, language: Language) -> int:
    for cell in found.bad:
        print(f"{cell.place}: {cell.message[language]}", file=sys.stderr)
    if found.problems:
        print(text_report(list(found.problems), project, language), file=sys.stderr)
    said = Bilingual("有错误，什么都没有写入", "there are errors: nothing was written")
    print(said[language], file=sys.stderr)
    return CONTENT


def _agreed(count: int, language: Language) -> bool:
    if not sys.stdin.isatty():
        return False
    question = Bilingual(f"写入这{count}个文件？(y/n) ", f"Write these {count} files? (y/n) ")
    return input(question[language]).strip().lower() == "y"
