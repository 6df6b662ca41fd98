"""The command that writes the completion of this command line for a shell; the only module that knows `shtab`."""

import argparse
from pathlib import Path

import shtab

from generator.language import Language

SHELLS = tuple(shtab.SUPPORTED_SHELLS)
_FOLDERS = ("DIR", "SITE")


def completion(arguments: argparse.Namespace, _: Language) -> int:
    """Print the completion: `policykb completion bash > …`."""
    _complete_paths(arguments.whole)
    print(shtab.complete(arguments.whole, arguments.shell))
    return 0


def _complete_paths(parser: argparse.ArgumentParser) -> None:
    """Complete names of files and folders where one is wanted."""
    for action in parser._actions:  # noqa: SLF001 - argparse has no other way to look at its options
        if isinstance(action.choices, dict):
            for below in action.choices.values():
                _complete_paths(below)
        elif action.type is Path:
            action.complete = shtab.DIR if action.metavar in _FOLDERS else shtab.FILE  # type: ignore[attr-defined]
