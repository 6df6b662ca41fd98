"""Indicators (主要指标): the list of tables, and a page for each table with targets and baselines."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator import addresses, wording
from generator.language import Language
from generator.model import Indicator, IndicatorTable, KnowledgeBase
from generator.output import OutputFile
from generator.site.across import gaps
from generator.site.charts import percentages
from generator.site.frame import Link, Page, stage
from generator.site.related import Related, related
from generator.site.views import notices


@dataclass(frozen=True, slots=True)
class IndicatorView:
    """An indicator as a line of the table."""

    id: str
    number: int
    name: str
    other_name: str
    target: str
    unit: str
    kind: str
    kind_word: str
    baseline: str | None
    baseline_source: str
    scope: str | None
    note: str | None
    readings: tuple[Link, ...]
    related: Related


@dataclass(frozen=True, slots=True)
class IndicatorTableLine:
    """An indicator table in a list."""

    link: Link
    document: Link
    count: str


def pages(kb: KnowledgeBase, language: Language, as_of: date) -> Iterator[OutputFile]:
    """Yield the list of indicator tables and the page of each."""
    head = Page(
        kb, language, as_of, addresses.indicators(language), "indicators", "indicators",
        wording.label("nav-indicators")[language], wording.label("indicators-lead")[language],
    )  # fmt: skip
    lines = tuple(
        IndicatorTableLine(
            head.link(head.say(each.titles), addresses.indicator_table(each.id, language)),
            head.to_document(each.document),
            head.counted("unit-indicators", len(each.indicators)),
        )
        for each in kb.indicator_tables.values()
    )
    more = (
        ("nav-columns", addresses.columns),
        ("nav-comparison", addresses.comparison),
        ("nav-milestones", addresses.milestones),
    )
    context = {
        "lines": lines,
        "more": tuple(head.link(head.label(key), to(language)) for key, to in more),
        "gaps": tuple(gaps(head)),
    }
    yield stage(head, "indicators.md.jinja", context)
    for table in kb.indicator_tables.values():
        yield _page(kb, table, language, as_of)


def _page(kb: KnowledgeBase, table: IndicatorTable, language: Language, as_of: date) -> OutputFile:
    document = table.document
    head = Page(
        kb, language, as_of, addresses.indicator_table(table.id, language), "indicator-table", "indicators",
        table.titles[language], wording.label("indicators-lead")[language], table.id, table.position,
    )  # fmt: skip
    context = {
        "number": wording.clause_text(table.ref, language),
        "title": table.titles[language],
        "other_title": table.titles[language.other],
        "document": head.to_document(document),
        "notices": notices(head, (document,)),
        "note": head.say(table.note) if table.note else None,
        "chart": percentages(head, table),
        "csv": head.link(head.label("matrix-csv"), addresses.data_file("indicators.csv")),
        "indicators": tuple(_view(head, table, each) for each in table.indicators),
        "citation_zh": wording.citation(document, Language.ZH, table.ref),
        "citation_en": wording.citation(document, Language.EN, table.ref),
    }
    crumb = head.link(head.label("nav-indicators"), addresses.indicators(language))
    return stage(head, "indicator_table.md.jinja", context, (crumb,))


def _view(page: Page, table: IndicatorTable, indicator: Indicator) -> IndicatorView:
    baseline = indicator.baseline
    return IndicatorView(
        id=indicator.id,
        number=indicator.number,
        name=page.say(indicator.names),
        other_name=indicator.names[page.language.other],
        target=wording.target_text(indicator.target)[page.language],
        unit=page.say(indicator.target.unit) if indicator.target.unit else "",
        kind=indicator.kind,
        kind_word=page.label(f"indicator-{indicator.kind}"),
        baseline=page.say(baseline.text) if baseline else None,
        baseline_source=wording.clause_text(baseline.ref, page.language) if baseline else "",
        scope=page.say(indicator.scope) if indicator.scope else None,
        note=page.say(indicator.note) if indicator.note else None,
        readings=tuple(
            page.link(page.say(each.titles), addresses.reading(each.id, page.language))
            for each in page.kb.readings_at(f"{table.id}#{indicator.id}")
        ),
        related=related(page, (f"{table.id}#{indicator.id}",)),
    )
