"""Characters that lose content silently: invisible, forbidden, or wrong in an indentation."""

import re
from collections.abc import Iterator

from generator.language import Bilingual
from generator.problems import Position, Problem

_FORBIDDEN = re.compile(
    "[\u0000-\u0008\u000b-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069"
    "\ue000-\uf8ff\ufdd0-\ufdef\ufeff\ufffd-\uffff\U000f0000-\U0010ffff]"
)
_WRONG_INDENT = re.compile("^[ ]*([\t\u00a0\u3000]+)")


def character_faults(name: str, text: str) -> Iterator[Problem]:
    """Yield every wrong character of a text, at its place."""
    for number, line in enumerate(text.split("\n"), 1):
        if wrong := _WRONG_INDENT.match(line):
            yield Problem(
                "yaml-indentation",
                Position(name, number, wrong.start(1) + 1),
                Bilingual(
                    "缩进里有制表符、全角空格或不间断空格",
                    "the indentation holds a tab, a full-width or a no-break space",
                ),
                Bilingual("缩进只用半角空格，每级两个", "indent with ordinary spaces, two a level"),
            )
        for match in _FORBIDDEN.finditer(line.removesuffix("\r")):
            code = f"U+{ord(match.group()):04X}"
            yield Problem(
                "yaml-character",
                Position(name, number, match.start() + 1),
                Bilingual(f"有看不见或不允许的字符{code}", f"invisible or forbidden character {code}"),
                Bilingual("删去它，或换成要显示的字", "delete it, or type the character that you mean"),
            )
