"""The comparison of plans and the similar duties."""

from generator.language import Language
from generator.model import KnowledgeBase
from generator.site import comparison
from tests.conftest import AS_OF


def test_a_side_that_a_plan_does_not_state_is_said_to_be_missing(maximal: KnowledgeBase) -> None:
    """Nothing is filled in; every stated side names its clause; what was inferred is labelled."""
    page = comparison.page(maximal, Language.ZH, AS_OF).content.decode()
    row = page.partition('id="example-comparison"')[2].partition("</tr>")[0]
    assert "列为任务。" in row
    assert "task-tables/example-tasks/#row-1" in row
    assert row.count("— 没有写") == 1
    assert "编者推断，把握中等" in row
    assert "后一个规划没有再写" in row


def test_duties_with_different_leads_stand_side_by_side(maximal: KnowledgeBase) -> None:
    """Each place with its leads; nothing is decided."""
    page = comparison.page(maximal, Language.EN, AS_OF).content.decode()
    duty = page.partition('id="duty-example-payment"')[2]
    assert "different leads" in duty
    assert duty.count('kb-role--lead"><dt>') == 2
    assert "departments/example-finance/" in duty


def test_without_entries_the_page_says_so(minimal_kb: KnowledgeBase) -> None:
    """An empty table is not shown."""
    page = comparison.page(minimal_kb, Language.EN, AS_OF).content.decode()
    assert "Nothing has been compared yet." in page
    assert "<table" not in page
