"""The comparison (对照): what the earlier and the later plan say of a subject, then similar duties."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from generator import addresses, wording
from generator.language import Language
from generator.model import Comparison, ComparisonSide, Document, Duty, KnowledgeBase
from generator.output import OutputFile
from generator.site.frame import Link, Page, stage
from generator.site.views import notices


@dataclass(frozen=True, slots=True)
class SideView:
    """What one plan says, with its clauses."""

    text: str
    places: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class ComparisonView:
    """A subject in both plans; a side is None where the plan does not state it."""

    id: str
    name: str
    before: SideView | None
    baseline: SideView | None
    after: SideView | None
    change: str
    change_key: str
    basis: str
    topics: tuple[Link, ...]
    note: str | None


@dataclass(frozen=True, slots=True)
class DutyPlaceView:
    """Who leads a duty in one place."""

    link: Link
    leads: tuple[Link, ...]
    partners: tuple[Link, ...]
    text: str


@dataclass(frozen=True, slots=True)
class DutyView:
    """One duty in several documents."""

    id: str
    name: str
    verdict: str
    differs: bool
    text: str
    basis: str
    places: tuple[DutyPlaceView, ...]


def page(kb: KnowledgeBase, language: Language, as_of: date) -> OutputFile:
    """Stage the comparison."""
    head = Page(
        kb, language, as_of, addresses.comparison(language), "comparison", "indicators",
        wording.label("nav-comparison")[language], wording.label("comparison-lead")[language],
    )  # fmt: skip
    subjects = sorted(kb.comparisons.values(), key=lambda each: (each.order, each.id))
    before = _documents(each.before for each in subjects)
    after = _documents(each.after for each in subjects)
    duties = kb.duties.values()
    named = {d.id: d for d in (*before, *after, *(place.item.document for each in duties for place in each.places))}
    context = {
        "subjects": tuple(_subject(head, each) for each in subjects),
        "before": _names(head, before) or head.label("comparison-before"),
        "after": _names(head, after) or head.label("comparison-after"),
        "duties": tuple(_duty(head, each) for each in duties),
        "notices": notices(head, tuple(named.values())),
    }
    return stage(head, "comparison.md.jinja", context)


def _documents(sides: Iterable[ComparisonSide | None]) -> tuple[Document, ...]:
    found = (item.document for side in sides if side for item in side.items)
    return tuple({each.id: each for each in found}.values())


def _names(page: Page, documents: tuple[Document, ...]) -> str:
    return wording.joined((page.say(each.short_titles) for each in documents), page.language)


def _subject(page: Page, comparison: Comparison) -> ComparisonView:
    confidence = page.label(f"confidence-{comparison.confidence}") if comparison.confidence else ""
    basis = "" if comparison.basis == "stated" else page.label(f"basis-{comparison.basis}")
    return ComparisonView(
        id=comparison.id,
        name=page.say(comparison.names),
        before=_side(page, comparison.before),
        baseline=_side(page, comparison.baseline),
        after=_side(page, comparison.after),
        change=page.label(f"change-kind-{comparison.change}"),
        change_key=comparison.change,
        basis=wording.gap(page.language).join(part for part in (basis, confidence) if part),
        topics=tuple(page.to_topic(each) for each in comparison.topics),
        note=page.say(comparison.note) if comparison.note else None,
    )


def _side(page: Page, side: ComparisonSide | None) -> SideView | None:
    if side is None:
        return None
    return SideView(page.say(side.text), tuple(page.to_item(each) for each in side.items))


def _duty(page: Page, duty: Duty) -> DutyView:
    return DutyView(
        id=duty.id,
        name=page.say(duty.names),
        verdict=page.label(f"verdict-{duty.verdict}"),
        differs=duty.verdict == "differ",
        text=page.say(duty.text),
        basis="" if duty.basis == "stated" else page.label(f"basis-{duty.basis}"),
        places=tuple(
            DutyPlaceView(
                page.to_item(each.item),
                tuple(page.to_body(body) for body in each.leads),
                tuple(page.to_body(body) for body in each.partners),
                page.say(each.text),
            )
            for each in duty.places
        ),
    )
