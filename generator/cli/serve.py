"""The command that shows a live preview."""

import argparse
import errno
import sys

from generator import preview
from generator.cli.commands import ENVIRONMENT, OK, USAGE
from generator.language import Bilingual, Language
from generator.problems import Problem, text_report


def serve(arguments: argparse.Namespace, language: Language) -> int:
    """Show a live preview of both languages on this machine until Ctrl-C."""
    project = arguments.project.resolve()
    if not (project / "content").is_dir():
        missing = Bilingual(
            "没有content文件夹；用-C指出项目", "there is no folder `content` here: name the project with -C"
        )
        print(missing[language], file=sys.stderr)
        return USAGE

    def tell(problems: list[Problem]) -> None:
        clear = Bilingual("没有问题", "no problems")[language]
        report = text_report(problems, project, language, colour=sys.stderr.isatty()) if problems else clear
        print(report, file=sys.stderr, flush=True)

    try:
        preview.run(
            project,
            arguments.as_of,
            arguments.port,
            lambda said: print(said[language], file=sys.stderr, flush=True),
            tell,
        )
    except KeyboardInterrupt:
        return OK
    except OSError as fault:
        if fault.errno != errno.EADDRINUSE:
            raise
        taken = Bilingual(
            f"端口{arguments.port}有人在用，换一个：--port {arguments.port + 1}",
            f"port {arguments.port} is taken, choose another: --port {arguments.port + 1}",
        )
        print(taken[language], file=sys.stderr)
        return ENVIRONMENT
    return OK
