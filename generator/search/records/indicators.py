"""Indicators (指标) with their targets and baselines."""

from collections.abc import Iterator

from generator import wording
from generator.language import Bilingual
from generator.model import Document, Indicator, IndicatorTable, KnowledgeBase
from generator.search.records.record import SearchRecord, clause, ids, lines, url_of


def indicators(kb: KnowledgeBase, document: Document) -> Iterator[SearchRecord]:
    """Yield one record an indicator."""
    for table in kb.indicator_tables_of(document):
        for indicator in table.indicators:
            yield _indicator(kb, table, indicator)


def _indicator(kb: KnowledgeBase, table: IndicatorTable, indicator: Indicator) -> SearchRecord:
    item = kb.items[f"{table.id}#{indicator.id}"]
    kind = wording.label(f"indicator-{indicator.kind}")
    number = Bilingual(f"指标{indicator.number}", f"indicator {indicator.number}")
    target = wording.target_text(indicator.target)
    baseline = indicator.baseline.text if indicator.baseline else None
    facts = Bilingual(f"{number.zh}，{kind.zh}，{target.zh}", f"{number.en}, {kind.en}, {target.en}")
    return SearchRecord(
        id=item.id,
        kind="indicator",
        part=table.document.id,
        document=table.document.id,
        title=indicator.names,
        texts=lines([facts, indicator.scope, baseline, indicator.note]),
        url=url_of(item),
        words=table.titles,
        place=clause(indicator.ref),
        ref=indicator.ref,
        topics=ids(indicator.topics),
        number=indicator.number,
    )
