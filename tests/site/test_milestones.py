"""Milestones: every deadline once, judged as of the day of the build."""

import re
from dataclasses import replace
from datetime import date

import pytest

from generator.language import Language
from generator.model import KnowledgeBase, dues
from generator.output import Artifact
from generator.site import milestones
from generator.site.milestones import kind_of
from tests.conftest import AS_OF

CALENDAR = (Artifact("data/milestones.ics", 100, None, "0" * 64),)


def test_every_deadline_stands_once(real: KnowledgeBase) -> None:
    """None is lost between the groups."""
    page = milestones.page(real, Language.EN, AS_OF, CALENDAR).content.decode()
    assert page.count('<strong class="kb-when">') == len(dues(real)) > 0
    shown = [int(count) for count in re.findall(r"<h2 id=.*?\((\d+)\)</h2>", page)]
    assert sum(shown) == len(dues(real))
    assert "milestones.ics" in page


@pytest.mark.parametrize(
    ("text", "day", "kind"),
    [
        ("2020", date(2020, 12, 31), "ahead"),
        ("2020", date(2021, 1, 1), "over"),
        ("2020-02", date(2020, 2, 29), "ahead"),
        ("2020-02", date(2020, 3, 1), "over"),
        ("2020-06-08", date(2020, 6, 9), "over"),
    ],
)
def test_a_year_runs_to_its_last_day(maximal: KnowledgeBase, text: str, day: date, kind: str) -> None:
    """`2020` is kept until 31 December; a month until its last day, in leap years too."""
    due = next(each for each in dues(maximal) if each.deadline.date)
    dated = replace(due, deadline=replace(due.deadline, type="dated", date=text, rhythm=None))
    assert kind_of(dated, day) == kind


def test_where_nothing_is_ahead_the_page_says_so(real: KnowledgeBase) -> None:
    """As of a far day every date has passed; whether it was met is not claimed."""
    page = milestones.page(real, Language.ZH, date(2100, 1, 1), ()).content.decode()
    assert "截至2100年1月1日，文件写明的日期都已经过去。" in page
    assert "做到没有，这些文件没有写" in page
    assert 'id="ahead"' not in page
    assert "milestones.ics" not in page
