"""The reference of all commands, made from the command line itself: docs/reference/commands.md."""

import argparse
import re
from collections.abc import Iterator
from functools import partial

from generator.cli.arguments import parser

_WIDTH = 100


def commands_page() -> str:
    """Return the page: what every command takes, as `--help` says it."""
    lines = [
        "# Commands / 命令",
        "",
        "Made from the program; a test compares. Exit codes: 0 well, 1 errors in the content, 2 wrong usage,",
        "3 something is missing on the machine.",
        "",
        "本页由程序生成，由测试核对。退出码：0正常，1内容有错误，2用法不对，3机器上缺东西。",
    ]
    for name, command in _commands(parser()):
        # A fixed width, because otherwise the terminal's counts.
        command.formatter_class = partial(argparse.HelpFormatter, width=_WIDTH)
        shown = re.sub(r"[ \t]+$", "", command.format_help().strip(), flags=re.MULTILINE)
        lines += ["", f"## {name}", "", "```text", shown, "```"]
    return "\n".join(lines) + "\n"


def _commands(top: argparse.ArgumentParser) -> Iterator[tuple[str, argparse.ArgumentParser]]:
    yield top.prog, top
    for action in top._actions:  # noqa: SLF001 - argparse has no other way to look at its commands
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001 - the same
            yield from action.choices.items()
