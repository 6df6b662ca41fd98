"""Finding many Chinese names in many texts: the longest first, each place once."""

from collections import defaultdict
from collections.abc import Iterable

_LEAST = 2


class Forms:
    """A set of names, looked up by their first two characters, so that a text is read once for all of them."""

    def __init__(self, forms: Iterable[str]) -> None:
        """Take the names; those of one character are left out, they stand in half of all words."""
        self._by_start: dict[str, list[str]] = defaultdict(list)
        for form in sorted({form for form in forms if len(form) >= _LEAST}, key=lambda form: (-len(form), form)):
            self._by_start[form[:_LEAST]].append(form)

    def found(self, text: str) -> list[str]:
        """Return the names in `text` in order; a name inside a longer one is not meant."""
        names: list[str] = []
        starts, at, end = self._by_start, 0, len(text) - 1
        while at < end:
            candidates = starts.get(text[at : at + _LEAST])
            name = next((each for each in candidates if text.startswith(each, at)), None) if candidates else None
            if name is not None:
                names.append(name)
                at += len(name)
            else:
                at += 1
        return names
