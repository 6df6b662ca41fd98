"""Packs an index for the way: no character of Chinese, nothing that can be derived, small numbers as one sign each.

Pairs of Chinese characters are grouped by the first one, with an end sign where a run of characters ends; so the
single characters need not be sent: one stands wherever a pair begins with it or a run ends in it. The browser's
`site_templates/browser/search/packed.js` unpacks; `tests/search/test_packing.py` proves that nothing is lost.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

FIELDS = ("title", "text")
DIGITS = "".join(chr(code) for code in range(35, 127) if chr(code) not in '\\<"')
"""Signs that need no escape in a script: the first half ends a number, the second half continues it."""
HALF = len(DIGITS) // 2
END = 0
"""In place of a second character: the run of characters ends here."""

Postings = list[tuple[int, int]]
"""Where a term stands: twice the record plus the field, and how often; ascending."""


def pack(frequencies: Sequence[Mapping[str, Mapping[str, int]]]) -> str:
    """Return the postings of some records as a string of plain ASCII signs in five sections apart by blanks.

    Sections: the characters, by distance of their code points; for each, how many pairs begin with it, and their
    second characters; the words, each with the length of what it shares with the one before; for each pair and word,
    in how many places it stands; the places, by distance, and how often.
    """
    pairs, words = _terms(frequencies)
    alphabet = sorted({first for first, _ in pairs})
    place = {character: number for number, character in enumerate(alphabet, 1)} | {"": END}
    ordered = sorted(pairs, key=lambda pair: (place[pair[0]], place[pair[1]]))
    spelt = sorted(words)
    lists = [pairs[pair] for pair in ordered] + [words[word] for word in spelt]
    return " ".join(
        (
            written_gaps(map(ord, alphabet)),
            written(_seconds(ordered, place)),
            _front_coded(spelt),
            written(len(postings) - 1 for postings in lists),
            written(number for postings in lists for number in _places(postings)),
        )
    )


def _terms(
    frequencies: Sequence[Mapping[str, Mapping[str, int]]],
) -> tuple[dict[tuple[str, str], Postings], dict[str, Postings]]:
    """Gather the postings of pairs and ends, and of words."""
    pairs: dict[tuple[str, str], Postings] = {}
    words: dict[str, Postings] = {}
    for record, fields in enumerate(frequencies):
        for number, field in enumerate(FIELDS):
            at = record * len(FIELDS) + number
            for pair, count in _pairs(fields[field]).items():
                pairs.setdefault(pair, []).append((at, count))
            for word, count in fields[field].items():
                if word[0].isascii():
                    words.setdefault(word, []).append((at, count))
    return pairs, words


def _pairs(counts: Mapping[str, int]) -> Counter[tuple[str, str]]:
    """Return the pairs of one text; a character that stands more often than it begins a pair ends runs."""
    pairs: Counter[tuple[str, str]] = Counter()
    ends: Counter[str] = Counter()
    for term, count in counts.items():
        if term[0].isascii():
            continue
        if len(term) == 1:
            ends[term] += count
        else:
            pairs[term[0], term[1]] = count
            ends[term[0]] -= count
    pairs.update({(character, ""): count for character, count in ends.items() if count})
    return pairs


def _seconds(ordered: Iterable[tuple[str, str]], place: Mapping[str, int]) -> Iterator[int]:
    by_first: dict[str, list[int]] = {}
    for first, second in ordered:
        by_first.setdefault(first, []).append(place[second])
    for seconds in by_first.values():
        yield len(seconds) - 1
        yield from _gaps(seconds)


def _places(postings: Postings) -> Iterator[int]:
    """Yield the distances; an odd number says that the term stands there more than once, and how often follows."""
    for gap, (_, count) in zip(_gaps(at for at, _ in postings), postings, strict=True):
        yield gap * 2 + (count > 1)
        if count > 1:
            yield count - 2


def _gaps(ascending: Iterable[int]) -> Iterator[int]:
    last = -1
    for number in ascending:
        yield number - last - 1
        last = number


def written_gaps(ascending: Iterable[int]) -> str:
    """Return ascending numbers as signs, by their distances."""
    return written(_gaps(ascending))


def written(numbers: Iterable[int]) -> str:
    """Return numbers as signs."""
    return "".join(map(_sign, numbers))


def _sign(number: int) -> str:
    made = ""
    while number >= HALF:
        made += DIGITS[HALF + number % HALF]
        number //= HALF
    return made + DIGITS[number]


def _front_coded(words: Iterable[str]) -> str:
    """A capital letter says how many letters a word shares with the one before it."""
    made, last = "", ""
    for word in words:
        shared = 0
        while shared < min(len(word), len(last), 25) and word[shared] == last[shared]:
            shared += 1
        made += chr(ord("A") + shared) + word[shared:]
        last = word
    return made
