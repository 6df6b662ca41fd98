"""What ties items together: moved functions, stated and inferred links, provisions that name a body."""

from dataclasses import replace

import pytest

from generator import site
from generator.language import Language
from generator.model import KnowledgeBase
from generator.site import naming
from tests.conftest import AS_OF


def _page(kb: KnowledgeBase, path: str, language: Language = Language.ZH) -> str:
    return next(f.content.decode() for f in site.pages(kb, language, AS_OF, ()) if f.path == f"{path}/index.md")


def test_a_moved_function_is_a_hint_at_every_row_it_touches(maximal: KnowledgeBase) -> None:
    """At the row of the table, on the pages of both bodies, and in full on the page of data quality."""
    row = _page(maximal, "task-tables/example-tasks").partition('id="row-1"')[2].partition('id="row-2"')[0]
    assert "示例救助" in row
    assert "2018年起" in row
    assert "一般常识，不出自这些文件" in row
    assert 'href="../../quality/#transfer-example-transfer"' in row
    body = _page(maximal, "departments/example-civil-affairs").partition('id="transfers"')[2]
    assert "示例省保障局" in body
    assert 'id="transfer-example-transfer"' in _page(maximal, "quality")
    assert 'id="transfers"' not in _page(maximal, "departments/example-health")


def test_inferred_links_are_labelled_and_shown_on_demand_only(maximal: KnowledgeBase) -> None:
    """They stand in a closed `details`, from both ends; a stated link stands in the open."""
    page = _page(maximal, "indicators/example-plan-indicators", Language.EN)
    hidden = page.partition('<details class="kb-details kb-inferred">')[2].partition("</details>")[0]
    assert "Show inferred links (1)" in hidden
    assert "inferred by the editors" in hidden
    assert "../../documents/example-opinions/#p-1-1" in hidden
    assert "measured by" in _page(maximal, "documents/example-opinions", Language.EN)
    links = maximal.link_sets["example-links"]
    stated = replace(links, links=tuple(replace(each, basis="stated") for each in links.links))
    open_page = _page(replace(maximal, link_sets={links.id: stated}), "indicators/example-plan-indicators")
    assert "kb-inferred" not in open_page
    assert "衡量" in open_page.partition('class="kb-related"')[2]


def test_a_body_page_lists_every_statement_that_names_it_with_its_role(real: KnowledgeBase) -> None:
    """Counted over all documents; the words of the role stand beside."""
    named = naming.by_body(real)
    body = max(named, key=lambda each: len(named[each]))
    page = _page(real, f"departments/{body}").partition('id="provisions"')[2]
    lines = page.partition("</section>")[0].count("<li>")
    expected = [
        (said.id, each.role)
        for document in real.documents.values()
        for _, provision in real.clauses_of(document)
        for said in provision.statements
        for each in said.bodies
        if each.department.id == body
    ]
    assert lines == len(expected) > 0


@pytest.mark.parametrize("language", list(Language))
def test_gaps_name_indicators_and_projects_without_one_another(maximal: KnowledgeBase, language: Language) -> None:
    """An indicator that no link ties to a project is a gap; a link to a project closes it."""
    page = _page(maximal, "indicators", language).partition('id="gaps"')[2]
    assert "example-plan-indicators/#indicator-1" in page
    links = maximal.link_sets["example-links"]
    project = next(each for each in maximal.items.values() if each.kind == "project" and "plan" in each.record)
    tied = replace(links, links=tuple(replace(each, target=project) for each in links.links))
    closed = _page(replace(maximal, link_sets={links.id: tied}), "indicators", language).partition('id="gaps"')[2]
    assert "example-plan-indicators/#indicator-1" not in closed
