"""Charts: named, told in words, in one colour, legible when narrow, the same at every build."""

import re
from xml.etree import ElementTree as ET

import pytest

from generator import addresses
from generator.language import Language
from generator.model import KnowledgeBase
from generator.site.charts import ChartView, percentages
from generator.site.drawing import drawing
from generator.site.frame import Page
from tests.conftest import AS_OF

TABLE = "jl-2021-14th-plan-indicators"


@pytest.fixture(params=list(Language), ids=lambda language: language.value)
def page(request: pytest.FixtureRequest, real: KnowledgeBase) -> Page:
    """Return a page to draw on, in each language in turn."""
    language: Language = request.param
    return Page(real, language, AS_OF, addresses.indicators(language), "indicators", None, "t", "d")


@pytest.fixture
def chart(page: Page) -> ChartView:
    """Return the chart of the 14th plan."""
    made = percentages(page, page.kb.indicator_tables[TABLE])
    assert made is not None
    return made


def test_both_drawings_are_named_and_described(chart: ChartView) -> None:
    """A picture with a title and the summary, well-formed, with ids of its own."""
    ids = []
    for drawn in (chart.wide, chart.narrow):
        top = ET.fromstring(str(drawn))  # noqa: S314 - our own drawing
        assert top.get("role") == "img"
        assert [each.get("id") for each in (top[0], top[1])] == (top.get("aria-labelledby") or "").split()
        assert (top[0].text, top[1].text) == (chart.title, chart.summary)
        ids += [top[0].get("id"), top[1].get("id")]
    assert len(set(ids)) == 4


def test_every_percentage_is_drawn_with_its_printed_value(page: Page, chart: ChartView) -> None:
    """11 of the 14 indicators of the plan; binding ones full, the others hollow."""
    shares = [
        each for each in page.kb.indicator_tables[TABLE].indicators
        if each.target.unit and each.target.unit.en == "%" and each.target.text is None
    ]  # fmt: skip
    assert len(shares) == 11
    for drawn in (chart.wide, chart.narrow):
        assert drawn.count('fill="var(--kb-paper)"') == sum(each.kind == "anticipatory" for each in shares)
        texts = re.findall(r"font-weight=\"bold\"[^>]*>([^<]*\d+%)<", drawn)
        assert len(texts) == len(shares)


def test_nothing_is_told_by_colour(chart: ChartView) -> None:
    """Ink of the page only, so that grey, dark and forced colours work."""
    for drawn in (chart.wide, chart.narrow):
        used = set(re.findall(r'(?:fill|stroke)="([^"]+)"', drawn))
        assert used <= {"currentColor", "none", "var(--kb-paper)"}
        assert "style=" not in drawn


def test_text_is_never_below_14_px(chart: ChartView) -> None:
    """The wide drawing fills 648 px or more, the narrow one 284 px or more at 320."""
    for drawn, least in ((chart.wide, 648), (chart.narrow, 284)):
        width = float(re.findall(r'viewBox="0 0 (\d+)', drawn)[0])
        sizes = [float(each) for each in re.findall(r'font-size="([\d.]+)"', drawn)]
        assert min(sizes) * min(1.0, least / width) >= 14


def test_the_same_chart_is_drawn_twice_alike(page: Page, chart: ChartView) -> None:
    """No id, font or time of the machine gets in."""
    drawing.cache_clear()
    assert percentages(page, page.kb.indicator_tables[TABLE]) == chart


def test_a_table_without_percentages_has_no_chart(maximal: KnowledgeBase) -> None:
    """A single count compares nothing."""
    page = Page(maximal, Language.ZH, AS_OF, addresses.indicators(Language.ZH), "indicators", None, "t", "d")
    assert percentages(page, maximal.indicator_tables["example-plan-indicators"]) is None
