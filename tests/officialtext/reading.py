"""How the tests of this part look at a text."""

import re

from generator.officialtext import Clause, Normalised, normalise, outline


def read_tree(raw: str) -> tuple[Normalised, dict[str, Clause]]:
    """Return a text, mended, and its clauses by reference, which must differ."""
    text = normalise(raw, "x.txt")
    found = [clause for root in outline(text) for clause in root.walk()]
    refs = [clause.ref for clause in found]
    assert sorted(set(refs)) == sorted(refs)
    return text, {clause.ref: clause for clause in found}


def squeezed(words: str) -> str:
    """Return `words` without white space."""
    return re.sub(r"\s", "", words)


def content(clauses: dict[str, Clause]) -> dict[str, tuple[object, ...]]:
    """Return what clauses say, white space apart."""
    return {
        ref: (clause.kind, squeezed(clause.heading), squeezed(clause.text), clause.bodies, clause.open_ended)
        for ref, clause in clauses.items()
    }
