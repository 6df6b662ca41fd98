"""The page of changes."""

from generator import site
from generator.language import Bilingual, Language
from generator.model import Change, Changes, KnowledgeBase
from tests.conftest import AS_OF


def _page(kb: KnowledgeBase, former: Changes | None) -> str:
    pages = site.pages(kb, Language.EN, AS_OF, (), former)
    return next(each.content.decode() for each in pages if each.path == "changes/index.md")


def test_without_a_former_state_the_page_says_so(maximal: KnowledgeBase) -> None:
    """It claims neither changes nor that there are none."""
    page = _page(maximal, None)
    assert "built without a former state" in page
    assert "Nothing has changed" not in page


def test_without_differences_the_page_says_so(maximal: KnowledgeBase) -> None:
    """Compared, and alike."""
    assert "Nothing has changed." in _page(maximal, Changes("0" * 16, "2025-01-01", ()))


def test_each_change_leads_to_its_item_and_names_the_handbooks(maximal: KnowledgeBase) -> None:
    """A removed item has no link; changed keys are named."""
    book = maximal.handbooks["responsibility"]
    row = maximal.items["example-tasks#row-1"]
    names = Bilingual("示例", "Example")
    found = (
        Change("changed", "task_tables", row.id, names, ("task",), row, (book,)),
        Change("added", "glossary", "assistive-devices", names, (), None, ()),
        Change("removed", "groups", "gone", names, (), None, ()),
    )
    page = _page(maximal, Changes("0" * 16, "2025-01-01", found))
    assert '<a href="../task-tables/example-tasks/#row-1">Example</a>' in page
    assert "Keys that differ: task" in page
    assert book.titles.en in page.partition('id="handbooks"')[2]
    assert '<a href="../glossary/#assistive-devices">Example</a>' in page
    removed = page.partition('id="removed"')[2]
    assert "<code>gone</code>" in removed
    assert "groups/gone" not in removed
