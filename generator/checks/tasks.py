"""Rules on responsibility tables."""

from collections.abc import Iterator

from generator.checks.subject import Subject
from generator.language import Bilingual
from generator.link import Kind
from generator.link.entry import Entry
from generator.model import Role, TaskRow
from generator.problems import Problem


def bodies_listed_twice(subject: Subject) -> Iterator[Problem]:
    """The same body twice in one row: mostly a lead that was also entered as partner."""
    for row in subject.kb.rows:
        first: dict[str, Role] = {}
        for body in row.bodies:
            if body.department.id not in first:
                first[body.department.id] = body.role
                continue
            name = body.department.short_names
            yield Problem(
                "lead-also-partner",
                body.position,
                Bilingual(
                    f"第{row.number}行里{name.zh}写了两次（{first[body.department.id].value}、{body.role.value}）",
                    f"row {row.number} lists {name.en} twice ({first[body.department.id].value}, {body.role.value})",
                ),
                Bilingual("只留文件上的那一次", "keep the one that the document prints"),
            )


def roles_that_do_not_fit(subject: Subject) -> Iterator[Problem]:
    """A row without lead, or with a responsible body beside others."""
    for row in _rows_with_all_bodies(subject):
        roles = [body.role for body in row.bodies]
        alone = roles == [Role.RESPONSIBLE]
        led = bool(roles) and roles[0] is Role.LEAD and Role.RESPONSIBLE not in roles
        if not (alone or led):
            yield Problem(
                "roles-do-not-fit",
                row.position,
                Bilingual(
                    f"第{row.number}行的角色不合牵头规则",
                    f"the roles of row {row.number} do not follow the lead rule",
                ),
                Bilingual(
                    "第一个单位是lead，其余是partner；只有一个单位的用responsible",
                    "the first body is `lead`, the others `partner`; a single body is `responsible`",
                ),
            )


def _rows_with_all_bodies(subject: Subject) -> Iterator[TaskRow]:
    """Yield the rows whose bodies are all known: a broken record of a body is reported once, at that record."""
    for table in subject.kb.task_tables.values():
        written = Entry(subject.content.records[Kind.TASK_TABLE][table.id]).entries("rows")
        for row, entry in zip(table.rows, written, strict=True):
            if len(row.bodies) == len([*entry.entries("bodies")]):
                yield row


def numbers_used_twice(subject: Subject) -> Iterator[Problem]:
    """A row number that stands twice in a table."""
    for table in subject.kb.task_tables.values():
        seen: set[int] = set()
        for row in table.rows:
            if row.number in seen:
                yield Problem(
                    "row-number-twice",
                    row.position,
                    Bilingual(f"序号{row.number}重复", f"row number {row.number} stands twice"),
                )
            seen.add(row.number)


def numbers_missing(subject: Subject) -> Iterator[Problem]:
    """Row numbers that a table skips."""
    for table in subject.kb.task_tables.values():
        numbers = {row.number for row in table.rows}
        missing = sorted(set(range(1, max(numbers) + 1)) - numbers)
        if missing:
            listed = "、".join(map(str, missing))
            after = next((row for row in table.rows if row.number > missing[0]), table.rows[-1])
            yield Problem(
                "row-number-missing",
                after.position,
                Bilingual(f"缺第{listed}行", f"row {', '.join(map(str, missing))} is missing"),
            )


def tables_twice(subject: Subject) -> Iterator[Problem]:
    """Two records for the same table of the same document."""
    seen: dict[tuple[str, str], str] = {}
    for table in subject.kb.task_tables.values():
        first = seen.setdefault((table.document.id, table.ref), table.id)
        if first != table.id:
            yield Problem(
                "table-twice",
                table.position,
                Bilingual(f"{first}已是这张表", f"`{first}` is this table already"),
            )
