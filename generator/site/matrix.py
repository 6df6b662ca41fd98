"""The matrix: bodies down, rows across, the role of each where they meet; one table a document."""

from dataclasses import dataclass
from datetime import date

from generator import addresses, wording
from generator.language import Language
from generator.model import Department, KnowledgeBase, Role, TaskTable
from generator.output import OutputFile
from generator.site.frame import Link, Page, stage
from generator.site.views import NoticeView, notices


@dataclass(frozen=True, slots=True)
class RowHead:
    """The head of a column of the matrix: a row of the table."""

    number: int
    href: str
    label: str


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a body and a row meet; both None for a hole."""

    role: str | None
    word: str | None


@dataclass(frozen=True, slots=True)
class BodyRow:
    """A body with its role in every row."""

    link: Link
    count: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class MatrixView:
    """The matrix of one responsibility table."""

    id: str
    title: str
    document: Link
    notices: tuple[NoticeView, ...]
    region: str
    """Name of the region that scrolls."""
    size: str
    heads: tuple[RowHead, ...]
    bodies: tuple[BodyRow, ...]
    holes: str
    without: tuple[Link, ...]
    """Bodies of the same place and kind that the table gives no row."""


def page(kb: KnowledgeBase, language: Language, as_of: date) -> OutputFile:
    """Stage the matrix."""
    head = Page(
        kb, language, as_of, addresses.matrix(language), "matrix", "responsibilities",
        wording.label("nav-matrix")[language], wording.label("matrix-lead")[language],
    )  # fmt: skip
    newest = sorted(kb.task_tables.values(), key=lambda each: (each.document.issued or "", each.id), reverse=True)
    context = {
        "tables": tuple(_matrix(head, table) for table in newest),
        "signs": tuple((role.value, head.label(f"role-{role.value}")) for role in Role),
        "csv": head.link(head.label("matrix-csv"), addresses.data_file("matrix.csv")),
        "finder": head.link(head.label("nav-responsibilities"), addresses.finder(language)),
    }
    crumb = head.link(head.label("nav-responsibilities"), addresses.finder(language))
    return stage(head, "matrix.md.jinja", context, (crumb,))


def _matrix(page: Page, table: TaskTable) -> MatrixView:
    bodies = {body.department.id: body.department for row in table.rows for body in row.bodies}
    lines = [_body(page, table, each) for each in bodies.values()]
    lines.sort(key=lambda each: -each.count)
    filled = sum(each.count for each in lines)
    title = page.say(table.document.short_titles)
    return MatrixView(
        id=table.id,
        title=title,
        document=page.to_table(table),
        notices=notices(page, (table.document,)),
        region=page.label("matrix-region", title=title),
        size=page.label("matrix-size", bodies=len(lines), rows=len(table.rows), filled=filled),
        heads=tuple(
            RowHead(
                row.number,
                addresses.row(table.id, row.anchor, page.language).relative_to(page.address),
                page.say(row.label),
            )
            for row in table.rows
        ),
        bodies=tuple(lines),
        holes=page.label("matrix-holes", count=len(lines) * len(table.rows) - filled),
        without=tuple(page.to_body(each) for each in _without(page.kb, table, bodies)),
    )


def _body(page: Page, table: TaskTable, department: Department) -> BodyRow:
    roles = [row.role_of(department) for row in table.rows]
    cells = tuple(Cell(role.value, page.label(f"role-{role.value}")) if role else Cell(None, None) for role in roles)
    return BodyRow(page.to_body(department), sum(role is not None for role in roles), cells)


def _without(kb: KnowledgeBase, table: TaskTable, bodies: dict[str, Department]) -> list[Department]:
    """Return the bodies with a row in another table that could have one here: same place, same level."""
    levels = {each.level for each in bodies.values()}
    place = table.document.jurisdiction
    others = [
        each
        for each in kb.departments.values()
        if each.kind == "concrete" and each.jurisdiction == place and each.level in levels and each.id not in bodies
    ]
    return sorted(others, key=lambda each: each.id)
