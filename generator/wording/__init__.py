"""How facts are worded in either language: labels, dates, figures, clause references, citations, periods.

The labels stand in `site_templates/labels.yaml`. Wording never adds a fact: what a document does not say is said to
be not stated.
"""

from generator.wording.clauses import clause_text
from generator.wording.documents import (
    SIGNS,
    advice,
    citation,
    entry_citation,
    number_text,
    period_sentence,
    row_citation,
    row_source,
    status_text,
    title,
)
from generator.wording.figures import figure_details, figure_text, plain_number, target_text
from generator.wording.labels import label, labels
from generator.wording.text import date_text, gap, joined, sentences, word_gap

__all__ = [
    "SIGNS",
    "advice",
    "citation",
    "clause_text",
    "date_text",
    "entry_citation",
    "figure_details",
    "figure_text",
    "gap",
    "joined",
    "label",
    "labels",
    "number_text",
    "period_sentence",
    "plain_number",
    "row_citation",
    "row_source",
    "sentences",
    "status_text",
    "target_text",
    "title",
    "word_gap",
]
