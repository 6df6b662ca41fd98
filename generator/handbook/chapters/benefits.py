"""The chapter of benefits (各种帮助): one page each, every answer beside its question."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator import addresses, wording
from generator.handbook.chapters.benefit_parts import Marks, Part, Source, parts
from generator.handbook.making import Entry, Made, Making, Place
from generator.handbook.qr import Qr
from generator.language import Language
from generator.model import Benefit, Chapter

_DENSE, _TIGHT = 200, 420
"""Characters on a page from which it is set tighter."""


@dataclass(frozen=True, slots=True)
class BenefitPage:
    """A benefit as a page of its own."""

    anchor: str
    number: str
    topic: str
    title: str
    basis: str
    validity: str
    parts: tuple[Part, ...]
    ask: str
    note: str | None
    sheet: str | None
    """Link to its decision sheet."""
    fits: bool
    """Whether it is set tighter until it fits on one side."""
    density: str
    """`normal`, `dense` or `tight`."""
    sources: tuple[Source, ...]
    qr: Qr | None


@dataclass(frozen=True, slots=True)
class Benefits:
    """The chapter."""

    topics: tuple[Entry, ...]
    """Its own contents, by topic."""
    pages: tuple[BenefitPage, ...]


def benefit_anchor(benefit: Benefit) -> str:
    """Return the anchor of a benefit's page in a book."""
    return f"benefit-{benefit.id}"


def sheet_anchor(benefit: Benefit) -> str:
    """Return the anchor of a benefit's decision sheet in a book."""
    return f"sheet-{benefit.id}"


def chosen(making: Making, chapter: Chapter) -> tuple[Benefit, ...]:
    """Return the benefits of a chapter: those it names, else all, by topic."""
    if chapter.benefits:
        return chapter.benefits
    topics = list(making.kb.topics)
    return tuple(
        sorted(making.kb.benefits.values(), key=lambda each: topics.index(each.topics[0].id) if each.topics else -1)
    )


def benefits(making: Making, chapter: Chapter) -> Made | None:
    """Print a page for each benefit."""
    own = chosen(making, chapter)
    sheets = {
        each.id for other in making.handbook.chapters if other.type == "decision-sheets" for each in other.benefits
    }
    pages = tuple(_page(making, each, f"{making.number}.{number}", sheets) for number, each in enumerate(own, start=1))
    found = [place for benefit, page in zip(own, pages, strict=True) for place in _places(benefit, page)]
    if not pages:
        return None
    documents = {document.id: document for each in own for document in each.documents}
    return Made(Benefits(tuple(_topics(pages)), pages), tuple(documents.values()), places=tuple(found))


def _topics(pages: Sequence[BenefitPage]) -> Iterator[Entry]:
    for topic, group in groupby(pages, key=lambda each: each.topic):
        yield Entry(topic, "", below=tuple(Entry(each.title, f"#{each.anchor}", each.number) for each in group))


def _places(benefit: Benefit, page: BenefitPage) -> list[Place]:
    bodies = {body.id: body for _, facts in benefit.facts() for fact in facts for body in fact.departments}
    found = [Place(page.anchor, page.title, tuple(bodies.values()))]
    return found + [Place(fact.anchor, fact.text) for part in page.parts for fact in part.facts]


def _page(making: Making, benefit: Benefit, number: str, sheets: set[str]) -> BenefitPage:
    marks = Marks(making, benefit.documents)
    told = tuple(parts(making, benefit, marks))
    return BenefitPage(
        anchor=benefit_anchor(benefit),
        number=number,
        topic=making.say(benefit.topics[0].names) if benefit.topics else "",
        title=making.say(benefit.names),
        basis=making.label(f"benefit-{benefit.basis}"),
        validity=validity(making, benefit),
        parts=told,
        ask=making.label("handbook-ask", where=making.say(making.kb.site.enquiries)),
        note=making.say(benefit.note) if benefit.note else None,
        sheet=f"#{sheet_anchor(benefit)}" if benefit.id in sheets else None,
        fits=making.edition.layout == "a4",
        density=_density(making, told),
        sources=marks.sources(),
        qr=making.qr(addresses.benefit(benefit.id, making.language).from_root),
    )


def validity(making: Making, benefit: Benefit) -> str:
    """Return what is known of the documents behind a benefit: year and status of each."""
    said = {
        making.label(
            "handbook-validity",
            year=each.year,
            status=wording.status_text(each, making.as_of, making.language),
        ): None
        for each in benefit.documents
    }
    return wording.joined(said, making.language).replace("、", "；")


def _density(making: Making, told: tuple[Part, ...]) -> str:
    """Return a first guess; the layout corrects it."""
    texts = [fact.text for part in told for fact in part.facts]
    texts += [box.text + box.actor for part in told for steps in part.steps for box in steps.boxes]
    size = sum(map(len, texts)) / (1 if making.language is Language.ZH else 2.6)
    return "normal" if size <= _DENSE else "dense" if size <= _TIGHT else "tight"
