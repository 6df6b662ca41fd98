"""How documents are worded: titles, numbers, clause references, citations, periods, status."""

import re
from datetime import date

from generator import officialtext
from generator.language import Bilingual, Language
from generator.model import Document, Role, Site, Status, TaskRow
from generator.wording.labels import label
from generator.wording.text import date_text, gap

SIGNS = {Role.LEAD: "●", Role.RESPONSIBLE: "■", Role.PARTNER: "○"}
"""Signs of the roles, the same on screen and paper; a word always stands beside them."""

_CLAUSE_PART = re.compile(r"^([一二三四五六七八九十]+)")
_PARENTHESES = re.compile(r"\(([一二三四五六七八九十]+)\)")
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def number_text(document: Document, language: Language) -> str | None:
    """Return the document number for readers of `language`, or None where the source gives none."""
    if document.number is None:
        return None
    return document.number if language is Language.ZH else (document.number_en or document.number)


def title(document: Document, language: Language) -> str:
    """Return the title: in 《》 in Chinese, plain in English."""
    return f"《{document.titles.zh}》" if language is Language.ZH else document.titles.en


def clause_text(ref: str, language: Language) -> str:
    """Return a clause reference for readers: `附件-14` is 附件第14行 / Annex, row 14; `二(一)` is 二（一） / II(1)."""
    if match := re.fullmatch(r"附件-([0-9]+)", ref):
        return f"附件第{match[1]}行" if language is Language.ZH else f"Annex, row {match[1]}"
    if ref in ("附件", "附件-注"):
        note = ref.endswith("注")
        if language is Language.ZH:
            return "附件表下的注" if note else "附件"
        return "Annex, note under the table" if note else "Annex"
    if part := re.fullmatch(r"[一二三四五六七八九十]+", ref):
        return f"第{ref}部分" if language is Language.ZH else f"Part {_roman(int(officialtext.number(part[0])))}"
    if language is Language.ZH:
        return ref.replace("(", "（").replace(")", "）")
    roman = _CLAUSE_PART.sub(lambda match: _roman(int(officialtext.number(match[1]))), ref)
    return _PARENTHESES.sub(lambda match: f"({officialtext.number(match[1])})", roman)


def _roman(number: int) -> str:
    text = ""
    for value, sign in _ROMAN:
        text += sign * (number // value)
        number %= value
    return text


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
