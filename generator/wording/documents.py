"""How documents are worded: titles, numbers, clause references, citations, periods, status."""

from datetime import date

from generator.language import Bilingual, Language
from generator.model import Document, Role, Site, Status, TaskRow
from generator.wording.clauses import clause_text
from generator.wording.labels import label
from generator.wording.text import date_text, gap

SIGNS = {Role.LEAD: "●", Role.RESPONSIBLE: "■", Role.PARTNER: "○"}
"""Signs of the roles, the same on screen and paper; a word always stands beside them."""


def number_text(document: Document, language: Language) -> str | None:
    """Return the document number for readers of `language`, or None where the source gives none."""
    if document.number is None:
        return None
    return document.number if language is Language.ZH else (document.number_en or document.number)


def title(document: Document, language: Language) -> str:
    """Return the title: in 《》 in Chinese, plain in English."""
    return f"《{document.titles.zh}》" if language is Language.ZH else document.titles.en


def citation(document: Document, language: Language, ref: str | None = None) -> str:
    """Return how to cite a document or one clause of it.

    Chinese in the official form 《标题》（文号）条款; English as title, number, date, clause.
    """
    number = number_text(document, language)
    clause = clause_text(ref, language) if ref else None
    if language is Language.ZH:
        return title(document, language) + (f"（{number}）" if number else "") + (clause or "")
    day = document.issued or document.printed_on
    parts = [document.titles.en, number, date_text(day, language) if day else str(document.year), clause]
    return ", ".join(part for part in parts if part)


def row_citation(row: TaskRow, language: Language) -> str:
    """Return how to cite one row of a responsibility table."""
    return citation(row.document, language, row.ref)


def row_source(row: TaskRow, language: Language) -> str:
    """Return the short source line of a row: document and place."""
    return row.document.short_titles[language] + gap(language) + clause_text(row.ref, language)


def entry_citation(site: Site, names: Bilingual, as_of: date) -> Bilingual:
    """Return how to cite an entry of the knowledge base itself, such as the page of a body."""
    day = as_of.isoformat()
    return Bilingual(
        f"{site.titles.zh}：“{names.zh}”（{date_text(day, Language.ZH)}）",
        f"{site.titles.en}: “{names.en}” ({date_text(day, Language.EN)})",
    )


def status_text(document: Document, as_of: date, language: Language) -> str:
    """Return the short status of a document on a day, as lists show it."""
    return label(f"status-{document.status(as_of).value}")[language]


def period_sentence(document: Document, as_of: date) -> Bilingual:
    """Return the first sentence of the period notice: what is known of validity on that day."""
    status = document.status(as_of)
    if status is Status.PERIOD_ENDED and document.period:
        end = document.period.end
        return Bilingual(f"规划期已于{end}结束。", f"Plan period ended {date_text(end, Language.EN)}.")
    if status is Status.IN_PERIOD and document.period:
        end = document.period.end
        return Bilingual(f"规划期到{end}为止。", f"The plan period runs to {date_text(end, Language.EN)}.")
    if status is Status.REPEALED:
        return Bilingual("这份文件已废止。", "This document has been repealed.")
    if status is Status.IN_FORCE:
        day = document.in_force.checked_on or ""
        return Bilingual(f"{day}核对时有效。", f"In force when checked on {date_text(day, Language.EN)}.")
    return Bilingual(
        f"印发于{document.year}年，现在是否有效未核实。",
        f"Issued in {document.year}; whether it is still in force has not been verified.",
    )


def advice(asking: Bilingual) -> Bilingual:
    """Return the sentence after the period notice: what to do, with where to ask from `content/site.yaml`."""
    return Bilingual(
        f"之后可能有新文件，本站没有收录。办事前请核对：{asking.zh}。",
        f"Later documents may exist and are not here. Check before you act: {asking.en}.",
    )
