"""What a build tells while it runs: which stage began, how far it is, how long it took."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from generator.language import Bilingual


@dataclass(frozen=True, slots=True)
class Step:
    """One thing told about a stage; stages come one after the other."""

    title: Bilingual
    seconds: float | None = None
    """How long the stage took; None while it runs."""
    done: int = 0
    total: int = 0
    """How many things the stage has to do; 0 where they are not counted."""
    finished: str | None = None
    """What was just done."""


Say = Callable[[Step], None]
Tell = Callable[[int, int, str], None]
"""Tells inside a stage: how many things are done, of how many, and which was done last."""


@contextmanager
def stage(say: Say, title: Bilingual) -> Iterator[Tell]:
    """Tell that a stage begins and, unless it fails, how long it took."""
    begun = time.monotonic()
    say(Step(title))
    yield lambda done, total, finished: say(Step(title, None, done, total, finished))
    say(Step(title, time.monotonic() - begun))
