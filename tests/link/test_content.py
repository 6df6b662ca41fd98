"""The real content is what the documents print: counts taken by hand from the official texts."""

from collections import Counter

import pytest

from generator.language import Language
from generator.model import KnowledgeBase, Role, TaskTable

OUTLINE = "jl-2016-13th-outline-tasks"
CIVIL_AFFAIRS = "jl-2016-civil-affairs-tasks"


def roles(table: TaskTable) -> Counter[Role]:
    """Count the roles of a table."""
    return Counter(body.role for row in table.rows for body in row.bodies)


def test_the_outline_table_is_complete(real: KnowledgeBase) -> None:
    """36 rows, 36 leads and 117 partners among 31 names, row 14 open-ended."""
    table = real.task_tables[OUTLINE]
    assert [row.number for row in table.rows] == list(range(1, 37))
    assert roles(table) == {Role.LEAD: 36, Role.PARTNER: 117}
    assert len({body.printed for row in table.rows for body in row.bodies}) == 31
    assert len({row.bodies[0].printed for row in table.rows}) == 12
    assert [row.number for row in table.rows if row.open_ended] == [14]


def test_the_federation_is_in_every_row(real: KnowledgeBase) -> None:
    """省残联: 20 rows led, 16 taken part in."""
    found = real.assignments(real.departments["jl-dpf"])
    assert (len(found.leads), len(found.takes_part)) == (20, 16)


def test_the_civil_affairs_tasks_are_complete(real: KnowledgeBase) -> None:
    """15 tasks with 31 mentions of 9 units; a single unit is responsible, else the first leads."""
    table = real.task_tables[CIVIL_AFFAIRS]
    assert [row.number for row in table.rows] == list(range(1, 16))
    assert sum(roles(table).values()) == 31
    assert len({body.department.id for row in table.rows for body in row.bodies}) == 9
    for row in table.rows:
        assert row.bodies[0].role is (Role.RESPONSIBLE if len(row.bodies) == 1 else Role.LEAD)


def test_divisions_do_not_count_for_their_department(real: KnowledgeBase) -> None:
    """Leading inside the department is not leading in the province: 省民政厅 leads three rows, no more."""
    department = real.departments["jl-civil-affairs"]
    found = real.assignments(department)
    assert [row.number for row in found.leads] == [1, 2, 28]
    assert len(found.takes_part) == 18
    assert {row.table_id for row in (*found.leads, *found.takes_part)} == {OUTLINE}
    assert all(division.is_division for division in real.divisions(department))
    assert sum(real.assignments(division).count for division in real.divisions(department)) == 30


@pytest.mark.parametrize(
    ("number", "bodies"),
    [
        (8, "省扶贫办、省财政厅、省民政厅、省残联"),
        (14, "省残联、省卫生计生委、省公安厅、省人力资源社会保障厅、省民政厅、省财政厅"),
        (22, "省残联、省体育局"),
        (32, "省发展改革委、省民政厅、省残联、省财政厅、地方各级政府"),
    ],
)
def test_rows_that_are_hard_to_read_in_the_source(real: KnowledgeBase, number: int, bodies: str) -> None:
    """Names broken over lines, a body on the task's line, a body-like phrase inside a task."""
    row = real.task_tables[OUTLINE].rows[number - 1]
    assert "、".join(body.printed for body in row.bodies) == bodies


def test_renames_carry_their_basis(real: KnowledgeBase) -> None:
    """Only 卫生健康委 is shown by the documents themselves; every other rename is general knowledge."""
    stated = {
        department.id
        for department in real.departments.values()
        for name in (*department.former_names, *department.later_names)
        if name.basis == "stated"
    }
    assert stated == {"jl-health"}
    renamed = {each.id for each in real.departments.values() if each.later_names}
    assert len(renamed) == 8


def test_no_number_or_date_is_made_up(real: KnowledgeBase) -> None:
    """The 2021 plan prints neither its number nor a date of adoption; two documents state no period."""
    plan = real.documents["jl-2021-14th-plan"]
    assert (plan.number, plan.issued, plan.printed_on) == (None, None, "2021-09-30")
    assert real.documents["jl-2020-care"].period is None
    assert real.documents["sd-2020-briefing-4"].period is None
    assert real.documents["jl-2016-13th-outline"].identity.basis == "inferred"


@pytest.mark.parametrize("language", list(Language))
def test_every_row_has_its_own_label(real: KnowledgeBase, language: Language) -> None:
    """A label names one row of its table."""
    for table in real.task_tables.values():
        labels = [row.label[language] for row in table.rows]
        assert len(set(labels)) == len(labels)
