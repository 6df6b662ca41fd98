"""Links `content/redirects.yaml`: former ids of renamed records."""

from generator.link.content import Content, Kind
from generator.link.entry import Entry
from generator.link.references import References
from generator.model import Redirect


def redirects(content: Content, references: References) -> tuple[Redirect, ...]:
    """Return the former ids whose records are there; reports the others."""
    if content.redirects is None:
        return ()
    top = Entry(content.redirects)
    return tuple(
        Redirect(kind, old, below.text(old), below.at(old))
        for kind in top.names()
        for below in (top.entry(kind),)
        for old in below.names()
        if references.exists(Kind(kind), below.text(old), below.at(old))
    )
