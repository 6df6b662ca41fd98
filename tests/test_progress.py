"""A build tells its stages: lines elsewhere, bars on a terminal, nothing but problems with --quiet."""

import io
import re
import sys

import pytest

from generator.cli.progress import Loudness, Reporter
from generator.language import Bilingual, Language
from generator.pipeline import Step
from generator.pipeline.progress import stage

TITLE = Bilingual("排印手册", "Setting the handbooks")
STEPS = (Step(TITLE), Step(TITLE, None, 1, 2, "a.pdf"), Step(TITLE, None, 2, 2, "b.pdf"), Step(TITLE, 1.25, 0, 0))


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        """Say that somebody looks."""
        return True


def _told(loudness: Loudness, language: Language, stream: io.StringIO, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr(sys, "stderr", stream)
    with Reporter(language, loudness) as reporter:
        for step in STEPS:
            reporter(step)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("loudness", "language", "lines"),
    [
        (Loudness.QUIET, Language.EN, []),
        (Loudness.NORMAL, Language.EN, ["Setting the handbooks: 1.2 s"]),
        (Loudness.NORMAL, Language.ZH, ["排印手册：1.2秒"]),
        (
            Loudness.VERBOSE,
            Language.EN,
            ["Setting the handbooks...", "  1/2 a.pdf", "  2/2 b.pdf", "Setting the handbooks: 1.2 s"],
        ),
    ],
)
def test_plain_lines_where_nobody_looks(
    loudness: Loudness, language: Language, lines: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a log, in CI, in a pipe: whole lines, no control characters."""
    assert _told(loudness, language, io.StringIO(), monkeypatch).splitlines() == lines


def test_bars_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """The stage, how far it is, how long it takes."""
    monkeypatch.setenv("TERM", "xterm")
    told = _told(Loudness.NORMAL, Language.EN, _Terminal(), monkeypatch)
    assert "\x1b[" in told
    assert "Setting the handbooks" in re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", told)
    assert "0:00:00" in told
    assert _told(Loudness.QUIET, Language.EN, _Terminal(), monkeypatch) == ""


def test_a_stage_tells_its_begin_and_its_time() -> None:
    """A stage that fails tells no time."""
    told: list[Step] = []
    with stage(told.append, TITLE) as tell:
        tell(1, 2, "a.pdf")
    assert [step.seconds is None for step in told] == [True, True, False]
    assert (told[1].done, told[1].total, told[1].finished) == (1, 2, "a.pdf")
    with pytest.raises(ValueError, match="broken"), stage(told.append, TITLE):
        raise ValueError("broken")
    assert told[-1].seconds is None
