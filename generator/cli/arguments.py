"""What may be typed: commands, options, defaults."""

import argparse
import os
import time
from datetime import UTC, date, datetime
from pathlib import Path

from generator.cli import (
    checking,
    commands,
    completion,
    differences,
    editing,
    handbooks,
    official,
    published,
    serve,
    spreadsheets,
)
from generator.editing import kinds
from generator.handbook import FORMATS
from generator.search import KINDS


def parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line; `run` in its result is the command's function."""
    top = argparse.ArgumentParser(
        prog="policykb", description="A bilingual policy knowledge base: YAML in, site and handbooks out."
    )
    top.add_argument("-C", dest="project", type=Path, default=Path(), metavar="DIR", help="project folder")
    top.add_argument("--lang", choices=["zh", "en"], default=_language_of_the_terminal(), help="language of messages")
    top.add_argument(
        "--as-of", type=date.fromisoformat, default=_today(), metavar="DATE", help="day to judge periods by"
    )
    added = top.add_subparsers(required=True, metavar="COMMAND")
    _build(added.add_parser("build", help="build the site, the data and the handbooks"))
    _check(added.add_parser("check", help="check the content"))
    _editor_schemas(added.add_parser("editor-schemas", help="write schemas that complete ids, for editors"))
    _explain(added.add_parser("explain", help="say what a rule means"))
    _search(added.add_parser("search", help="search everything"))
    _outline(added.add_parser("outline", help="show an official text as clauses"))
    _draft(added.add_parser("draft", help="write the skeleton of a new document from its official text"))
    _stamp(added.add_parser("stamp", help="write fingerprints and the evidence of every document"))
    _handbook(added.add_parser("handbook", help="set handbooks as PDF"))
    _export(added.add_parser("export", help="write the data for other programs"))
    _changes(added.add_parser("changes", help="tell what differs from a former policykb.json"))
    _new(added.add_parser("new", help="write the skeleton of a new record"))
    _rename(added.add_parser("rename", help="give a record another id everywhere"))
    _stats(added.add_parser("stats", help="count what there is, what is covered, which English is out of date"))
    _completion(added.add_parser("completion", help="print the completion for a shell"), top)
    _init(added.add_parser("init", help="begin a new project with a small fictional one"))
    _import(added.add_parser("import", help="take changes over from a spreadsheet that `export` wrote"))
    _serve(added.add_parser("serve", help="show a live preview of both languages on this machine"))
    _verify(added.add_parser("verify", help="compare a published site with its checksums"))
    _offline(added.add_parser("offline", help="pack a published site into one ZIP for a USB stick"))
    return top


def _language_of_the_terminal() -> str:
    tongue = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return "zh" if tongue.startswith("zh") else "en"


def _today() -> date:
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch) if epoch else time.time(), tz=UTC).date()


def _site_url(text: str) -> str:
    if not text.startswith(("http://", "https://")) or not text.endswith("/"):
        raise argparse.ArgumentTypeError(f"{text}: must begin with https:// and end in /")
    return text


def _build(to: argparse.ArgumentParser) -> None:
    to.add_argument("--site-dir", type=Path, metavar="DIR", help="where the site goes (default: site)")
    to.add_argument("--site-url", type=_site_url, metavar="URL", help="public address, ending in /")
    to.add_argument("--jobs", type=int, default=2, metavar="N", help="processes for the handbooks")
    to.add_argument("--no-pdf", action="store_true", help="leave the handbooks out")
    to.add_argument("--changes", type=Path, metavar="OLD.json", help="tell what differs from a former policykb.json")
    loudness = to.add_mutually_exclusive_group()
    loudness.add_argument(
        "--quiet", dest="loudness", action="store_const", const="quiet", help="say nothing but problems"
    )
    loudness.add_argument(
        "--verbose", dest="loudness", action="store_const", const="verbose", help="tell each handbook as it is done"
    )
    to.set_defaults(run=commands.build, loudness="normal")


def _check(to: argparse.ArgumentParser) -> None:
    to.add_argument("--format", choices=checking.FORMATS, default="text")
    to.add_argument("--strict", action="store_true", help="warnings count as errors")
    to.add_argument("--sources", type=Path, metavar="DIR", help="prove every record against the official texts in DIR")
    to.add_argument("--online", action="store_true", help="ask whether the addresses of other sites still answer")
    to.set_defaults(run=checking.check)


def _editor_schemas(to: argparse.ArgumentParser) -> None:
    to.add_argument("--output", type=Path, default=Path("build/schema"), metavar="DIR")
    to.set_defaults(run=checking.editor_schemas)


def _explain(to: argparse.ArgumentParser) -> None:
    to.add_argument("rule", metavar="RULE", help="code of a rule, as in [brackets] behind a problem")
    to.set_defaults(run=checking.explain)


def _search(to: argparse.ArgumentParser) -> None:
    to.add_argument("query", metavar="QUERY")
    to.add_argument("--department", metavar="ID")
    to.add_argument("--role", choices=["lead", "partner", "responsible"])
    to.add_argument("--kind", choices=KINDS)
    to.add_argument("--format", choices=["text", "json"], default="text")
    to.set_defaults(run=commands.search)


def _outline(to: argparse.ArgumentParser) -> None:
    to.add_argument("file", type=Path, metavar="FILE")
    to.add_argument("--format", choices=["text", "json"], default="text")
    to.set_defaults(run=official.outline)


def _draft(to: argparse.ArgumentParser) -> None:
    to.add_argument("file", type=Path, metavar="FILE")
    to.add_argument("--id", required=True, metavar="ID", help="id of the new document")
    to.set_defaults(run=official.draft)


def _stamp(to: argparse.ArgumentParser) -> None:
    to.add_argument("--sources", type=Path, required=True, metavar="DIR", help="folder of the official texts")
    to.add_argument("--yes", action="store_true", help="stamp changed clauses without asking")
    to.set_defaults(run=official.stamp)


def _handbook(to: argparse.ArgumentParser) -> None:
    to.add_argument("ids", nargs="*", metavar="ID")
    to.add_argument("--edition", choices=FORMATS, help="this edition (default: those of the standard set)")
    to.add_argument("--locality", metavar="L", help="id of the county or township whose offices to print")
    to.add_argument("--body", metavar="ID", help="id of the body that a task book is made for")
    to.add_argument("--output", type=Path, default=Path("handbooks"), metavar="DIR")
    to.add_argument("--jobs", type=int, default=2, metavar="N", help="processes")
    to.set_defaults(run=handbooks.handbook, site_dir=None, site_url=None, no_pdf=False)


def _export(to: argparse.ArgumentParser) -> None:
    to.add_argument("--format", choices=["json", "csv", "xlsx"], required=True)
    to.add_argument("--output", type=Path, required=True, metavar="DIR")
    to.set_defaults(run=commands.export)


def _changes(to: argparse.ArgumentParser) -> None:
    to.add_argument("former", type=Path, metavar="OLD.json")
    to.add_argument("--format", choices=["text", "json"], default="text")
    to.set_defaults(run=differences.changes)


def _verify(to: argparse.ArgumentParser) -> None:
    to.add_argument("site", type=Path, metavar="SITE")
    to.set_defaults(run=published.verify)


def _new(to: argparse.ArgumentParser) -> None:
    to.add_argument("kind", choices=kinds(), metavar="KIND", help=f"one of: {', '.join(kinds())}")
    to.add_argument("id", metavar="ID", help="id of the new record: its file name and part of its address")
    to.set_defaults(run=editing.new)


def _rename(to: argparse.ArgumentParser) -> None:
    to.add_argument("kind", choices=kinds(), metavar="KIND", help=f"one of: {', '.join(kinds())}")
    to.add_argument("old", metavar="OLD", help="id of now")
    to.add_argument("new", metavar="NEW", help="id to be")
    to.set_defaults(run=editing.rename)


def _stats(to: argparse.ArgumentParser) -> None:
    to.add_argument("--format", choices=["text", "json"], default="text")
    to.set_defaults(run=editing.stats)


def _completion(to: argparse.ArgumentParser, whole: argparse.ArgumentParser) -> None:
    to.add_argument("shell", choices=completion.SHELLS, help="e.g. policykb completion bash > ~/.local/share/…")
    to.set_defaults(run=completion.completion, whole=whole)


def _import(to: argparse.ArgumentParser) -> None:
    to.add_argument(
        "file", type=Path, metavar="FILE", help="policykb-edit.xlsx, a CSV file of it, or the folder of these"
    )
    to.add_argument("--dry-run", action="store_true", help="show what would change and write nothing")
    to.add_argument("--yes", action="store_true", help="write without asking")
    to.set_defaults(run=spreadsheets.take_in)


def _offline(to: argparse.ArgumentParser) -> None:
    to.add_argument("site", type=Path, metavar="SITE")
    to.add_argument("--output", type=Path, default=Path("build/policykb-offline.zip"), metavar="FILE.zip")
    to.set_defaults(run=published.offline)


def _serve(to: argparse.ArgumentParser) -> None:
    to.add_argument("--port", type=int, default=8000, metavar="N", help="port of 127.0.0.1 (default: 8000)")
    to.set_defaults(run=serve.serve)


def _init(to: argparse.ArgumentParser) -> None:
    to.add_argument(
        "folder", type=Path, metavar="DIR", help="folder of the new project; must not be there, or be empty"
    )
    to.set_defaults(run=editing.init)
