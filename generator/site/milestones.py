"""Milestones (时限): every deadline of every statement, still ahead, recurring or past."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from generator import addresses, wording
from generator.language import Language
from generator.model import Due, KnowledgeBase, dues
from generator.output import Artifact, OutputFile
from generator.site.clauses import BodiesView, bodies_views
from generator.site.frame import Link, Page, stage
from generator.site.views import notices


@dataclass(frozen=True, slots=True)
class MilestoneView:
    """A deadline: when, what, who, where from."""

    when: str
    what: str
    bodies: tuple[BodiesView, ...]
    source: Link


@dataclass(frozen=True, slots=True)
class MilestoneGroup:
    """The deadlines of one kind."""

    id: str
    title: str
    lead: str
    lines: tuple[MilestoneView, ...]


def page(kb: KnowledgeBase, language: Language, as_of: date, artifacts: Sequence[Artifact]) -> OutputFile:
    """Stage the milestones."""
    head = Page(
        kb, language, as_of, addresses.milestones(language), "milestones", "indicators",
        wording.label("nav-milestones")[language], wording.label("milestones-lead")[language],
    )  # fmt: skip
    everything = dues(kb)
    day = wording.date_text(as_of.isoformat(), language)
    calendar = addresses.data_file("milestones.ics")
    made = any(each.path == calendar.path for each in artifacts)
    groups = tuple(_group(head, kind, everything) for kind in ("ahead", "recurring", "over", "reported"))
    context = {
        "groups": groups,
        "none_ahead": head.label("milestones-none-ahead", date=day) if not groups[0].lines else None,
        "calendar": head.link(head.label("milestones-ics"), calendar) if made else None,
        "notices": notices(head, tuple({due.item.document.id: due.item.document for due in everything}.values())),
    }
    return stage(head, "milestones.md.jinja", context)


def kind_of(due: Due, as_of: date) -> str:
    """Return `ahead`, `recurring`, `over` or `reported`, as things stand on the day `as_of`."""
    if due.deadline.type == "past":
        return "reported"
    if due.last_day is None:
        return "recurring"
    return "ahead" if due.last_day >= as_of.isoformat() else "over"


def _group(page: Page, kind: str, everything: Iterable[Due]) -> MilestoneGroup:
    lines = tuple(_line(page, due) for due in everything if kind_of(due, page.as_of) == kind)
    day = wording.date_text(page.as_of.isoformat(), page.language)
    title = page.label(f"milestones-{kind}", count=len(lines))
    return MilestoneGroup(kind, title, page.label(f"milestones-{kind}-lead", date=day), lines)


def _line(page: Page, due: Due) -> MilestoneView:
    deadline = due.deadline
    when = page.say(deadline.rhythm) if deadline.rhythm else wording.date_text(deadline.date or "", page.language)
    return MilestoneView(
        when=when or deadline.printed,
        what=page.say(deadline.what),
        bodies=bodies_views(page, due.bodies),
        source=page.to_item(due.item),
    )
