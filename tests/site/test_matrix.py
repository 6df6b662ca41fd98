"""The matrix: bodies by rows, roles by sign and word, holes seen."""

import re

import pytest

from generator.language import Language
from generator.model import KnowledgeBase
from generator.site import matrix
from tests.conftest import AS_OF


@pytest.fixture(scope="module")
def parts(real: KnowledgeBase) -> dict[str, str]:
    """Return the section of each table."""
    page = matrix.page(real, Language.ZH, AS_OF).content.decode()
    return {table: page.partition(f'id="{table}"')[2].partition("</section>")[0] for table in real.task_tables}


def test_every_cell_says_the_role_or_is_a_hole(real: KnowledgeBase, parts: dict[str, str]) -> None:
    """One row a body, one cell a row of the table; the sign is drawn and the word stands with it."""
    for table in real.task_tables.values():
        lines = re.findall(r'<tr><th scope="row"><a href="[^"]*/([^/"]+)/">.*?</tr>', parts[table.id], re.DOTALL)
        bodies = {body.department.id for row in table.rows for body in row.bodies}
        assert set(lines) == bodies
        for line in re.findall(r'<tr><th scope="row">.*?</tr>', parts[table.id], re.DOTALL):
            body = real.departments[re.findall(r'/([^/"]+)/"', line)[0]]
            cells = re.findall(r"<td>(.*?)</td>", line)
            assert len(cells) == len(table.rows)
            for cell, row in zip(cells, table.rows, strict=True):
                role = row.role_of(body)
                assert (f"#kb-{role.value}" in cell) if role else cell == ""
                assert bool(role) == bool(re.search("<i>(牵头|责任|参与)</i>", cell))


def test_bodies_stand_in_falling_number_of_tasks(parts: dict[str, str]) -> None:
    """The order is given without a script; the buttons that change it wait for one."""
    for part in parts.values():
        counts = [int(each) for each in re.findall(r'</th><td class="kb-count">(\d+)<', part)]
        assert counts == sorted(counts, reverse=True)
        assert re.search(r'<p class="kb-sorts kb-scripted" data-kb-sorts>', part)


def test_each_matrix_scrolls_in_a_region_with_a_name(parts: dict[str, str]) -> None:
    """It can be focused, so that a keyboard can scroll it."""
    names = [re.findall(r'role="region" aria-label="([^"]+)" tabindex="0"', part) for part in parts.values()]
    assert all(len(each) == 1 for each in names)
    assert len({each[0] for each in names}) == len(names)
