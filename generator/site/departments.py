"""The list of bodies (单位), and a page for each."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from generator import addresses, wording
from generator.language import Language
from generator.model import Assignments, Department, KnowledgeBase, TaskRow, Transfer
from generator.output import OutputFile
from generator.site import naming, structured
from generator.site.document_facts import Fact
from generator.site.frame import Link, Page, stage
from generator.site.naming import Naming
from generator.site.related import transfer_view
from generator.site.views import RowView, documents_of, notices, other_names, row_view


@dataclass(frozen=True, slots=True)
class BodyLine:
    """A body in a list, with how often it has which role."""

    link: Link
    leads: int
    responsible: int
    takes_part: int
    names: str
    """Other language's name and later names, to recognize it by."""


@dataclass(frozen=True, slots=True)
class BodyGroup:
    """A heading with its bodies."""

    title: str
    bodies: tuple[BodyLine, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """The rows of one body in one role."""

    anchor: str
    role: str
    title: str
    rows: tuple[RowView, ...]


def pages(kb: KnowledgeBase, language: Language, as_of: date) -> Iterator[OutputFile]:
    """Yield the list and the page of every body."""
    head = Page(
        kb, language, as_of, addresses.departments(language), "departments", "departments",
        wording.label("nav-departments")[language], wording.label("departments-lead")[language],
    )  # fmt: skip
    yield stage(head, "departments.md.jinja", {"groups": tuple(_groups(head))})
    named = naming.by_body(kb)
    for department in kb.departments.values():
        yield _page(kb, department, language, as_of, named)


def _groups(page: Page) -> Iterator[BodyGroup]:
    kb = page.kb
    everyone = list(kb.departments.values())
    home = _home_jurisdiction(kb)
    concrete = [each for each in everyone if each.kind == "concrete" and not each.is_division]
    outside = [each for each in concrete if each.jurisdiction not in (home, None)]
    yield _group(page, page.label("departments-provincial"), [each for each in concrete if each not in outside])
    for parent in concrete:
        divisions = list(kb.divisions(parent))
        if divisions:
            title = page.label("departments-divisions", parent=page.say(parent.short_names))
            yield _group(page, title, divisions)
    generic = [each for each in everyone if each.kind != "concrete"]
    for key, bodies in (("departments-generic", generic), ("departments-outside", outside)):
        if bodies:
            yield _group(page, page.label(key), bodies)


def _home_jurisdiction(kb: KnowledgeBase) -> str | None:
    """The place that most documents with a responsibility table are from; other provinces stand apart."""
    places = [table.document.jurisdiction for table in kb.task_tables.values()]
    return max(places, key=places.count) if places else None


def _group(page: Page, title: str, bodies: list[Department]) -> BodyGroup:
    ordered = sorted(bodies, key=lambda each: (-page.kb.assignments(each).count, each.id))
    return BodyGroup(title, tuple(_line(page, each) for each in ordered))


def _line(page: Page, department: Department) -> BodyLine:
    found = page.kb.assignments(department)
    later = [page.say(each.short_names or each.names) for each in department.later_names if not each.department]
    return BodyLine(
        link=page.to_body(department),
        leads=len(found.leads),
        responsible=len(found.responsible),
        takes_part=len(found.takes_part),
        names=wording.joined(later, page.language),
    )


def _page(
    kb: KnowledgeBase, department: Department, language: Language, as_of: date, named: Mapping[str, tuple[Naming, ...]]
) -> OutputFile:
    found = kb.assignments(department)
    name = department.names[language]
    counts = [
        wording.label(key)[language].format(count=count)
        for key, count in (
            ("body-leads", len(found.leads)),
            ("body-responsible", len(found.responsible)),
            ("body-takes-part", len(found.takes_part)),
        )
        if count
    ]
    description = f"{name}{wording.gap(language)}{wording.joined(counts, language)}" if counts else name
    head = Page(
        kb, language, as_of, addresses.department(department.id, language), "department", "departments",
        name, description, department.id, department.position,
    )  # fmt: skip
    rows = (*found.leads, *found.responsible, *found.takes_part)
    divisions = kb.divisions(department)
    provisions = tuple(naming.groups(head, department, named))
    documents = {each.id: each for each in (*documents_of(rows), *naming.documents(department, named))}
    transfers = tuple(transfer_view(head, each) for each in kb.transfers.values() if _moved(each, department))
    context = {
        "kind": _kind(head, department),
        "other_name": department.names[language.other],
        "facts": tuple(_facts(head, department, rows)),
        "notices": notices(head, tuple(documents.values())),
        "sections": tuple(_sections(head, found)),
        "provisions": provisions,
        "transfers": transfers,
        "named": tuple(row_view(head, row) for row in found.named),
        "partners": [
            (head.to_body(each), head.label("body-partner-count", count=count))
            for each, count in kb.partners(department)
        ],
        "divisions": [(head.to_body(each), tuple(_sections(head, kb.assignments(each)))) for each in divisions],
        "same_line": tuple(head.to_body(each) for each in kb.same_line(department)),
        "other_names": other_names(head, department),
        "documents": tuple(head.to_document(each) for each in kb.issued_by(department)),
        "note": head.say(department.note) if department.note else None,
        "empty": not rows and not found.named and not divisions and not provisions,
    }
    crumb = head.link(head.label("nav-departments"), addresses.departments(language))
    return stage(head, "department.md.jinja", context, (crumb,), structured.organization(department, language))


def _moved(transfer: Transfer, department: Department) -> bool:
    """Whether a function moved from or to a body."""
    ends = (transfer.source.department, transfer.target.department)
    return any(each is not None and each.id == department.id for each in ends)


def _kind(page: Page, department: Department) -> str:
    """Return the line over the name: what kind of body this is."""
    level, kind = page.label(f"level-{department.level}"), page.label(f"kind-{department.kind}")
    joined = f"{level}{kind}" if page.language is Language.ZH else f"{level} {kind}".capitalize()
    if department.is_division:
        joined = level if page.language is Language.ZH else level.capitalize()
    line = page.say(page.kb.site.lines[department.line]) if department.line else ""
    return f"{joined}{wording.gap(page.language)}{line}" if line else joined


def _facts(page: Page, department: Department, rows: tuple[TaskRow, ...]) -> Iterator[Fact]:
    """The other language and the words that find it; Chinese printed names stay on the English page too."""
    printed = list(
        dict.fromkeys(body.printed for row in rows for body in row.bodies if body.department.id == department.id)
    )
    if printed:
        tag = Language.ZH.tag if page.language is Language.EN else None
        yield Fact(page.label("body-printed-as"), wording.joined(printed, Language.ZH), lang=tag)
    shown = (*department.own_names()[:4], *printed)
    also = [name for name in department.own_names()[4:] if name not in shown and _fits(name, page.language)]
    if also:
        yield Fact(page.label("body-found-by"), wording.joined(also, page.language))
    later = [page.say(each.names) for each in department.later_names]
    if later:
        hint = page.label("body-later-hint", names=wording.joined(later, page.language))
        yield Fact(page.label("body-later"), hint, wide=True)
    parent = page.kb.departments.get(department.parent or "")
    if parent:
        yield Fact(page.label("body-parent"), "", (page.to_body(parent),))
    if department.jurisdiction:
        yield Fact(page.label("body-place"), page.say(page.kb.site.jurisdictions[department.jurisdiction]))


def _fits(name: str, language: Language) -> bool:
    """Whether a name is written in the letters of `language`."""
    return name.isascii() == (language is Language.EN) or (language is Language.EN and "’" in name)


def _sections(page: Page, found: Assignments) -> Iterator[Section]:
    for role, key, rows in (
        ("lead", "body-leads", found.leads),
        ("responsible", "body-responsible", found.responsible),
        ("partner", "body-takes-part", found.takes_part),
    ):
        if rows:
            title = page.label(key, count=len(rows))
            yield Section(role, role, title, tuple(row_view(page, row) for row in rows))
