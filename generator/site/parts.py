"""The contents of a long document, collapsed to its parts."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model import Provision
from generator.site.frame import Link

LONG = 16
"""A document with more clauses than this shows its parts; each opens to its clauses."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a document with the clauses in it."""

    link: Link
    clauses: tuple[Link, ...] = ()


def parts(provisions: Sequence[Provision], links: Sequence[Link]) -> tuple[Part, ...]:
    """Return the contents: flat where the document is short, else clauses below their part.

    `links` stand in the order of `provisions`; a clause `三(四)2` belongs to the part `三`.
    """
    if len(provisions) <= LONG:
        return tuple(Part(link) for link in links)
    found: dict[str, list[Link]] = {}
    for provision, link in zip(provisions, links, strict=True):
        found.setdefault(provision.ref.partition("(")[0], []).append(link)
    return tuple(Part(own[0], tuple(own[1:])) for own in found.values())
