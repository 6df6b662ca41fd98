"""The command that makes handbooks: the standard set, other editions, local copies, the task book of one body."""

import argparse
import sys
from collections.abc import Collection
from pathlib import Path

from generator import handbook as printing
from generator import output, pipeline
from generator.cli.commands import CONTENT, OK, USAGE, knowledge_base, options
from generator.language import Bilingual, Language
from generator.model import KnowledgeBase


def handbook(arguments: argparse.Namespace, language: Language) -> int:
    """Make handbooks as PDF or plain text."""
    kb = knowledge_base(arguments, language)
    if kb is None:
        return CONTENT
    wrong = _wrong(kb, arguments)
    if wrong is not None:
        print(wrong[language], file=sys.stderr)
        return USAGE
    wanted = printing.requested(kb, arguments.ids, arguments.edition, arguments.locality, arguments.body)
    for file, _ in pipeline.handbooks(kb, options(arguments), wanted):
        name = Path(file.path).name
        output.write_file(arguments.output / name, file.content)
        print(arguments.output / name)
    return OK


def _wrong(kb: KnowledgeBase, arguments: argparse.Namespace) -> Bilingual | None:
    """Say what was asked for that does not exist, or what a handbook needs to be told."""
    asked: list[tuple[str, Collection[str], Bilingual]] = [
        (each, kb.handbooks, Bilingual("手册", "handbook")) for each in arguments.ids
    ]
    asked += [(arguments.locality, kb.localities, Bilingual("县乡", "locality"))] if arguments.locality else []
    asked += [(arguments.body, kb.departments, Bilingual("单位", "body"))] if arguments.body else []
    for key, known, noun in asked:
        if key not in known:
            there = "、".join(known) if len(known) < _MANY else ""
            return Bilingual(
                f"没有{noun.zh}{key}" + (f"；有：{there}" if there else ""),
                f"no {noun.en} {key}" + (f"; there are: {there.replace('、', ', ')}" if there else ""),
            )
    for each in arguments.ids:
        if kb.handbooks[each].subject == "body" and not arguments.body:
            return Bilingual(f"{each}要写明单位：--body 编号", f"{each} is made for one body: name it with --body ID")
    return None


_MANY = 20
"""Longer lists are not printed in a message."""
