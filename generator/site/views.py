"""What the templates show, made once for all pages."""

from dataclasses import dataclass, replace

from markupsafe import Markup

from generator import addresses, wording
from generator.language import Language
from generator.model import BodyInRow, Department, Document, OtherName, Role, TaskRow
from generator.site.frame import Link, Page
from generator.site.related import Related, TransferView, related, transfers_at
from generator.site.terms import Marker


@dataclass(frozen=True, slots=True)
class RoleView:
    """The bodies of one role in a row."""

    role: str
    noun: str
    word: str
    bodies: tuple[Link, ...]
    others: str
    """等, where the printed list is open-ended."""


@dataclass(frozen=True, slots=True)
class RowView:
    """A row with everything a page may show of it."""

    number: int
    anchor: str
    link: Link
    title: str
    heading: str | None
    task: str
    marked: Markup
    """The task with its terms linked to the glossary."""
    items: tuple[str, ...]
    roles: tuple[RoleView, ...]
    named: tuple[Link, ...]
    topics: tuple[Link, ...]
    note: str | None
    source: str
    citation_zh: str
    citation_en: str
    document: Link
    transfers: tuple[TransferView, ...]
    related: Related


@dataclass(frozen=True, slots=True)
class NoticeView:
    """The period notice: a bold sentence, then what to do."""

    first: str
    rest: str


@dataclass(frozen=True, slots=True)
class OtherNameView:
    """A former or later name, as a hint."""

    before: str
    kind: str
    name: str
    other_name: str
    link: Link | None
    since: str | None
    change: str
    basis: str
    confidence: str
    evidence: str | None


def row_view(page: Page, row: TaskRow) -> RowView:
    """Return what pages show of a row."""
    return RowView(
        number=row.number,
        anchor=row.anchor,
        link=page.to_row(row),
        title=page.say(row.title),
        heading=page.say(row.heading) if row.heading else None,
        task=page.say(row.task),
        marked=Marker(page).marked(page.say(row.task), page.language),
        items=tuple(page.say(item) for item in row.items),
        roles=tuple(_role(page, row, role) for role in Role if row.with_role(role)),
        named=tuple(page.to_body(each.department, each.printed) for each in row.named),
        topics=tuple(page.to_topic(topic) for topic in row.topics),
        note=page.say(row.note) if row.note else None,
        source=wording.row_source(row, page.language),
        citation_zh=wording.row_citation(row, Language.ZH),
        citation_en=wording.row_citation(row, Language.EN),
        document=page.to_document(row.document),
        transfers=transfers_at(page, (row.id,)),
        related=related(page, (row.id,)),
    )


def _role(page: Page, row: TaskRow, role: Role) -> RoleView:
    bodies: tuple[BodyInRow, ...] = row.with_role(role)
    last = role is Role.PARTNER and row.open_ended
    return RoleView(
        role=role.value,
        noun=page.label(f"role-{role.value}-noun"),
        word=page.label(f"role-{role.value}"),
        bodies=tuple(_body(page, body) for body in bodies),
        others=wording.word_gap(page.language) + page.label("open-ended") if last else "",
    )


def _body(page: Page, body: BodyInRow) -> Link:
    link = page.to_body(body.department, body.printed)
    return replace(
        link, hint=wording.joined((_later(page, each) for each in body.department.later_names), page.language)
    )


def _later(page: Page, name: OtherName) -> str:
    """Return a later name in a few words: `2018年起：省卫生健康委，文件写明`."""
    since = page.label("since", date=wording.date_text(name.since, page.language)) if name.since else ""
    short = page.say(name.short_names or name.names)
    return page.label(
        "later-hint", since=since or page.label("later-name"), name=short, basis=page.label(f"basis-short-{name.basis}")
    )


def notices(page: Page, documents: tuple[Document, ...]) -> tuple[NoticeView, ...]:
    """Return the period notice of some documents; several are named, each with its own sentence."""
    if not documents:
        return ()
    gap = wording.word_gap(page.language)
    sentences = [page.say(wording.period_sentence(each, page.as_of)) for each in documents]
    if len(documents) > 1:
        colon = page.label("colon")
        titles = [page.say(each.short_titles) for each in documents]
        sentences = [f"{title}{colon}{sentence}" for title, sentence in zip(titles, sentences, strict=True)]
    return (NoticeView(gap.join(sentences), gap + page.say(wording.advice(page.kb.site.enquiries))),)


def documents_of(rows: tuple[TaskRow, ...]) -> tuple[Document, ...]:
    """Return the documents of some rows, each once, in their order."""
    return tuple({row.document.id: row.document for row in rows}.values())


def other_names(page: Page, department: Department) -> tuple[OtherNameView, ...]:
    """Return the former and later names of a body."""
    former = (_other_name(page, department, each, "former-name") for each in department.former_names)
    later = (_other_name(page, department, each, "later-name") for each in department.later_names)
    return (*former, *later)


def _other_name(page: Page, department: Department, name: OtherName, kind: str) -> OtherNameView:
    other = page.kb.departments.get(name.department or "")
    return OtherNameView(
        before=page.say(department.short_names),
        kind=page.label(kind),
        name=page.say(name.names),
        other_name=name.names[page.language.other],
        link=page.link(page.say(name.names), addresses.department(other.id, page.language)) if other else None,
        since=page.label("since", date=wording.date_text(name.since, page.language)) if name.since else None,
        change=page.label(f"change-{name.change}"),
        basis=page.label(f"basis-{name.basis}"),
        confidence=page.label(f"confidence-{name.confidence}"),
        evidence=page.say(name.evidence) if name.evidence else None,
    )
