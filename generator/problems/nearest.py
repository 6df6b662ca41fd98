"""The word that a misspelt one was meant to be."""

import difflib
import unicodedata
from collections.abc import Iterable

_CLOSE = 0.6


def nearest(word: str, words: Iterable[str]) -> str | None:
    """Return the one of `words` that is most like `word`, or None; case, width and `_` against `-` do not count."""
    by_form = {_form(each): each for each in reversed(list(words))}
    found = difflib.get_close_matches(_form(word), list(by_form), n=1, cutoff=_CLOSE)
    return by_form[found[0]] if found else None


def _form(word: str) -> str:
    return unicodedata.normalize("NFKC", word).strip().casefold().replace("-", "_").replace(" ", "_")
