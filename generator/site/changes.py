"""What changed since a former state: item by item, with the handbooks to print again."""

from dataclasses import dataclass
from datetime import date

from generator import addresses, wording
from generator.language import Language
from generator.model import Change, Changes, KnowledgeBase
from generator.output import OutputFile
from generator.site.frame import Link, Page, stage


@dataclass(frozen=True, slots=True)
class ChangeView:
    """A change: the item, its kind, the keys that differ, the handbooks it stands in."""

    name: str
    link: Link | None
    kind: str
    id: str
    keys: str
    handbooks: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class ChangeGroup:
    """The changes of one verb."""

    verb: str
    title: str
    changes: tuple[ChangeView, ...]


def page(kb: KnowledgeBase, language: Language, as_of: date, changes: Changes | None) -> OutputFile:
    """Stage the page of changes; without a former state it says so."""
    head = Page(
        kb, language, as_of, addresses.changes(language), "changes", None,
        wording.label("nav-changes")[language], wording.label("changes-lead")[language],
    )  # fmt: skip
    found = changes.changes if changes else ()
    groups = tuple(
        ChangeGroup(verb, head.label(f"changes-{verb}", count=len(own)), tuple(_view(head, each) for each in own))
        for verb in ("added", "changed", "removed")
        if (own := [each for each in found if each.verb == verb])
    )
    since = head.label("changes-none-before")
    if changes:
        day = wording.date_text(changes.before_day, language)
        since = head.label("changes-since", date=day, before=changes.before_hash, now=kb.content_hash)
    context = {
        "since": since,
        "same": changes is not None and not found,
        "groups": groups,
        "books": tuple({book.id: book.titles[language] for each in found for book in each.handbooks}.values()),
        "handbooks": head.link(head.label("nav-handbooks"), addresses.handbooks(language)),
        "feed": head.link(head.label("changes-feed"), addresses.feed(language)),
    }
    return stage(head, "changes.md.jinja", context)


def _view(page: Page, change: Change) -> ChangeView:
    address = None if change.verb == "removed" else addresses.record(change.kind, change.id, page.language)
    if change.item is not None and change.verb != "removed":
        address = addresses.item(change.item, page.language)
    name = page.say(change.names)
    return ChangeView(
        name=name,
        link=page.link(name, address) if address else None,
        kind=page.label(f"kind-of-{change.kind}"),
        id=change.id,
        keys=wording.joined(change.keys, page.language),
        handbooks=tuple(
            page.link(page.say(book.titles), addresses.handbooks(page.language)) for book in change.handbooks
        ),
    )
