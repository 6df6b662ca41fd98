"""The commands that read official texts: outline, draft, stamp."""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from generator import editing, officialtext, output, pipeline
from generator.checks import evidence
from generator.cli.commands import CONTENT, OK
from generator.language import Bilingual, Language
from generator.officialtext import Clause, Normalised
from generator.problems import Problem, text_report


def outline(arguments: argparse.Namespace, language: Language) -> int:
    """Show the clauses of an official text with what each mentions, and the repairs."""
    text, problems = _text(arguments.file)
    if text is None:
        return _refuse(problems, arguments.file.parent, language)
    clauses = officialtext.outline(text)
    known = _known_bodies(arguments.project.resolve())
    if arguments.format == "json":
        body = {
            "file": text.name,
            "clauses": [_as_json(clause, known) for clause in clauses],
            "repairs": [
                {
                    "rule": each.rule,
                    "line": each.line,
                    "column": each.column,
                    "before": each.before,
                    "after": each.after,
                }
                for each in text.repairs
            ],
        }
        print(json.dumps(body, ensure_ascii=False, indent=1))
    else:
        for clause in clauses:
            _print_clause(clause, 0, known)
    return _refuse(problems, arguments.file.parent, language) if problems else OK


def _text(path: Path) -> tuple[Normalised | None, list[Problem]]:
    raw, problems = officialtext.read(path)
    if raw is None:
        return None, problems
    text = officialtext.normalise(raw.text, path.name)
    return text, [*problems, *text.problems]


def _refuse(problems: list[Problem], root: Path, language: Language) -> int:
    print(text_report(problems, root, language), file=sys.stderr)
    return CONTENT


def _known_bodies(project: Path) -> tuple[str, ...]:
    """Return the Chinese names of the bodies of the project at hand, nothing where there is none."""
    kb = pipeline.check(project).kb if (project / "content").is_dir() else None
    if kb is None:
        return ()
    return tuple(kb.chinese_names)


def _as_json(clause: Clause, known: tuple[str, ...]) -> dict[str, Any]:
    found = officialtext.mentions(clause.text, known)
    return {
        "ref": clause.ref,
        "kind": clause.kind,
        "heading": clause.heading,
        "text": clause.text,
        "bodies": list(clause.bodies) or list(found.bodies),
        "open_ended": clause.open_ended,
        "lost": clause.lost,
        "figures": [
            {
                "printed": figure.printed,
                "low": str(figure.low),
                "high": None if figure.high is None else str(figure.high),
                "unit": figure.unit,
                "comparator": figure.comparator,
            }
            for figure in found.figures
        ],
        "dates": list(found.dates),
        "deadlines": list(found.deadlines),
        "titles": list(found.titles),
        "names": list(found.names),
        "fingerprint": officialtext.fingerprint(clause),
        "children": [_as_json(child, known) for child in clause.children],
    }


def _print_clause(clause: Clause, depth: int, known: tuple[str, ...]) -> None:
    found = officialtext.mentions(clause.text, known)
    told = [figure.printed for figure in found.figures] + list(found.dates) + [f"《{title}》" for title in found.titles]
    told += list(clause.bodies or (found.bodies if known else ()))
    print(f"{'  ' * depth}{clause.ref}  {clause.heading}".rstrip() + (f"  [{'，'.join(told)}]" if told else ""))
    for child in clause.children:
        _print_clause(child, depth + 1, known)


def draft(arguments: argparse.Namespace, language: Language) -> int:
    """Write `content/documents/<id>.yaml`; never over a file that is there."""
    text, problems = _text(arguments.file)
    if text is None or problems:
        return _refuse(problems, arguments.file.parent, language)
    project = arguments.project.resolve()
    path = project / "content" / "documents" / f"{arguments.id}.yaml"
    if path.exists():
        there = Bilingual(f"{path}已经有了，没有改动它", f"{path} exists already and was left alone")
        print(there[language], file=sys.stderr)
        return CONTENT
    written = editing.draft(text, arguments.file, arguments.id, pipeline.check(project).kb)
    output.write_file(path, written.encode())
    print(path)
    return OK


def stamp(arguments: argparse.Namespace, language: Language) -> int:
    """Write fingerprints, translation hashes and evidence; asks before it stamps over a changed clause or text."""
    project = arguments.project.resolve()
    kb = pipeline.check(project).kb
    if kb is None:
        return CONTENT
    documents, problems = evidence.official_documents(kb, arguments.sources)
    if problems:
        return _refuse(problems, project, language)
    changes = list(editing.stamps(kb, documents))
    again = [change for change in changes if change.is_restamp]
    for change in again:
        print(f"{change.under.file}:{change.under.line}: {change.key}: {change.before} -> {change.value}")
    if again and not arguments.yes and not _agreed(len(again), language):
        changes = [change for change in changes if not change.is_restamp]
    editing.apply(changes, project)
    for file in editing.evidence_files(kb, documents):
        output.write_file(project / file.path, file.content)
    done = Bilingual(f"写了{len(changes)}处", f"{len(changes)} stamps written")
    print(done[language])
    return OK


def _agreed(count: int, language: Language) -> bool:
    question = Bilingual(
        f"以上{count}处的条款或中文改过。都核对过了吗？(y/n) ",
        f"The clause or the Chinese behind these {count} has changed. Have you looked at each? (y/n) ",
    )
    if not sys.stdin.isatty():
        return False
    return input(question[language]).strip().lower() == "y"
