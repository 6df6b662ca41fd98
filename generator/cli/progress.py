"""How far a build is: bars on a terminal, plain lines elsewhere; the only module that knows rich."""

import sys
from enum import Enum
from typing import Self

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TaskID, TextColumn, TimeElapsedColumn

from generator.language import Bilingual, Language
from generator.pipeline import Step


class Loudness(Enum):
    """How much to tell."""

    QUIET = "quiet"
    NORMAL = "normal"
    VERBOSE = "verbose"


class Reporter:
    """Tells each step of a build on standard error."""

    def __init__(self, language: Language, loudness: Loudness) -> None:
        """Begin with nothing told; a terminal gets bars unless details are wanted line by line."""
        console = Console(file=sys.stderr, highlight=False, markup=False)
        self._language, self._loudness = language, loudness
        live = console.is_terminal and loudness is Loudness.NORMAL
        self._bars = _bars(console) if live else None
        self._task: TaskID | None = None

    def __enter__(self) -> Self:
        """Show the bars."""
        if self._bars is not None:
            self._bars.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Leave the terminal as it was."""
        if self._bars is not None:
            self._bars.stop()

    def __call__(self, step: Step) -> None:
        """Tell one step."""
        if self._loudness is Loudness.QUIET:
            return
        if self._bars is not None:
            self._move(self._bars, step)
        elif (line := self._line(step)) is not None:
            print(line[self._language], file=sys.stderr, flush=True)

    def _line(self, step: Step) -> Bilingual | None:
        title = step.title
        if step.seconds is not None:
            return Bilingual(f"{title.zh}：{step.seconds:.1f}秒", f"{title.en}: {step.seconds:.1f} s")
        if self._loudness is not Loudness.VERBOSE:
            return None
        if step.finished is None:
            return Bilingual(f"{title.zh}……", f"{title.en}...")
        count = f"{step.done}/{step.total}"
        return Bilingual(f"  {count} {step.finished}", f"  {count} {step.finished}")

    def _move(self, bars: Progress, step: Step) -> None:
        title = step.title[self._language]
        if step.seconds is not None and self._task is not None:
            total = max(step.total, 1)
            bars.update(self._task, total=total, completed=total)
            bars.stop_task(self._task)
            self._task = None
        elif self._task is None:
            self._task = bars.add_task(title, total=None)
        else:
            bars.update(self._task, total=step.total, completed=step.done)


def _bars(console: Console) -> Progress:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    return Progress(SpinnerColumn(), *columns, console=console)
