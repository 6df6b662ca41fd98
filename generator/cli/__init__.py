"""The command line: parse, call, print, exit.

Exit codes: 0 all well, 1 errors in the content, 2 wrong usage, 3 something is missing in the environment, 130 and
143 when stopped by Ctrl-C or SIGTERM.
"""

import gc
import os
import signal
import sys
from collections.abc import Sequence
from types import FrameType
from typing import NoReturn

from generator import export, handbook, output, theming
from generator.cli import faults
from generator.cli.arguments import parser
from generator.cli.commands import ENVIRONMENT, USAGE
from generator.language import Bilingual, Language

__all__ = ["OBJECTS", "main"]

_RUNNING = Bilingual("另一次生成正在进行，请等它结束", "another build of this project is running: wait until it ends")


OBJECTS = 100_000
"""So many new objects between two looks for garbage: records are kept, looking through them finds nothing."""
_STOPPED = Bilingual("已中止；原来的网站没有改动", "stopped; the published site is untouched")


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    arguments = parser().parse_args(argv)
    language = Language(arguments.lang)
    signal.signal(signal.SIGTERM, _stop)
    signal.signal(signal.SIGINT, _stop)
    gc.set_threshold(OBJECTS)
    try:
        return int(arguments.run(arguments, language))
    except (handbook.HandbookError, theming.ThemingError) as fault:
        message = fault.message
    except export.ForeignFileError as fault:
        wrong = Bilingual(f"不是可以比较的policykb.json：{fault}", f"no policykb.json to compare with: {fault}")
        print(wrong[language], file=sys.stderr)
        return USAGE
    except KeyboardInterrupt:
        print(_STOPPED[language], file=sys.stderr)
        return 128 + signal.SIGINT
    except output.LockedError:
        message = _RUNNING
    except OSError as fault:
        message = faults.told(fault)
    except Exception as fault:
        if os.environ.get("POLICYKB_DEBUG"):
            raise
        message = faults.unforeseen(fault)
    print(message[language], file=sys.stderr)
    return ENVIRONMENT


def _stop(number: int, _: FrameType | None) -> NoReturn:
    """End on Ctrl-C and SIGTERM as on an error: everything begun is put away on the way out, without a word.

    Libraries that are cut off in the middle of a file complain while they are put away: nobody asked for that file.
    """
    sys.unraisablehook = lambda _: None
    if number == signal.SIGINT:
        raise KeyboardInterrupt
    sys.exit(128 + number)
