"""Restated, never copied: how long a run of the official wording a restatement may repeat (rule `copied-wording`)."""

import re
from collections.abc import Iterable, Iterator

from generator import officialtext
from generator.checks.evidence.claims import Claim
from generator.language import Bilingual
from generator.problems import Problem

LONGEST = 25
"""Characters of the official wording in a row that are still a coincidence, names and figures not counted."""

_PUNCTUATION = re.compile(r"[\s，。；：、！？（）()《》〈〉“”‘’—…·\-－–]+")
_URL = re.compile(r"(?:https?://|www\.)[!-~]+")
_FIGURE = re.compile(r"[0-9]+(?:\.[0-9]+)?[万亿]?[%％\u4e00-\u9fff]?")


def copied_wording(claim: Claim, text: str, names: Iterable[str]) -> Iterator[Problem]:
    """Yield a problem for each restatement that repeats a long run of its clause `text`.

    `names` are the bodies and programmes of the knowledge base: names, titles, quoted words, formulas, headings and
    figures carry over exactly and do not count.
    """
    if not claim.texts:
        return
    heading = claim.heading.words if claim.heading else ""
    exempt = [*names, *claim.formulas, heading, *(written.words for written in claim.printed if len(written.words) > 1)]
    official = _bare(text, exempt)
    for written in claim.texts:
        run = _longest_run(_bare(written.words, exempt), official)
        if len(run) > LONGEST:
            yield Problem(
                "copied-wording",
                written.position,
                Bilingual(
                    f"连续{len(run)}个字和官方文本相同：“{run}”",
                    f"{len(run)} characters in a row repeat the official wording: “{run}”",
                ),
                Bilingual("用自己的话重写，事实不变", "restate it in plain words of your own; the facts stay"),
            )


def _bare(text: str, names: Iterable[str]) -> str:
    """Return `text` without what carries over exactly and without punctuation."""
    text = _URL.sub("", text)
    found = officialtext.mentions(text)
    carried = {*names, *found.titles, *found.names, *found.numbers, *found.dates}
    for name in sorted((each for each in carried if each), key=lambda each: (-len(each), each)):
        text = text.replace(name, "")
    return _PUNCTUATION.sub("", _FIGURE.sub("", text))


def _longest_run(own: str, official: str) -> str:
    longest = ""
    for start in range(len(own)):
        while own[start : start + len(longest) + 1] in official and start + len(longest) < len(own):
            longest = own[start : start + len(longest) + 1]
    return longest
