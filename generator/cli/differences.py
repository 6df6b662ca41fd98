"""The command that compares the content with a former `policykb.json`."""

import argparse
import json
import sys

from generator import pipeline
from generator.cli.commands import CONTENT, OK
from generator.language import Bilingual, Language
from generator.model import Change, Changes
from generator.problems import text_report

_SIGNS = {"added": "+", "changed": "~", "removed": "-"}


def changes(arguments: argparse.Namespace, language: Language) -> int:
    """Tell item by item what was added, changed and removed, and which handbooks to print again."""
    project = arguments.project.resolve()
    checked = pipeline.check(project)
    if checked.kb is None or not checked.sound:
        print(text_report(checked.problems, project, language), file=sys.stderr)
        return CONTENT
    found = pipeline.changes(checked.kb, checked.content, arguments.as_of, arguments.former)
    if found is None:
        raise TypeError("a former file was given")
    print(_as_json(found) if arguments.format == "json" else _as_text(found, language))
    return OK


def _as_text(found: Changes, language: Language) -> str:
    if not found.changes:
        return Bilingual("内容没有变化", "nothing has changed")[language]
    lines = [_line(each, language) for each in found.changes]
    books = {book.id: book.titles[language] for each in found.changes for book in each.handbooks}
    again = Bilingual("要重印的手册：", "Handbooks to print again: ")[language]
    return "\n".join([*lines, *([again + ", ".join(books.values())] if books else [])])


def _line(change: Change, language: Language) -> str:
    keys = f"  [{', '.join(change.keys)}]" if change.keys else ""
    return f"{_SIGNS[change.verb]} {change.kind} {change.id}  {change.names[language]}{keys}"


def _as_json(found: Changes) -> str:
    listed = [
        {
            "change": each.verb,
            "kind": each.kind,
            "id": each.id,
            "names": {"zh": each.names.zh, "en": each.names.en},
            "keys": list(each.keys),
            "handbooks": [book.id for book in each.handbooks],
        }
        for each in found.changes
    ]
    return json.dumps({"before": found.before_hash, "changes": listed}, ensure_ascii=False, indent=2)
