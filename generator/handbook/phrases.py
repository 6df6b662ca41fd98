"""Sentences of the handbooks that hold a number, a date or a name; fixed words are labels."""

from collections.abc import Sequence
from datetime import date

from generator import wording
from generator.language import Bilingual, Language
from generator.model import Document, KnowledgeBase, OtherName, Site, Status, TaskTable

_DIGITS = "零一二三四五六七八九"


def chapter_number(number: int) -> Bilingual:
    """Return the number of a chapter: 十二 and 12."""
    tens, ones = divmod(number, 10)
    ten = "" if tens == 0 else "十" if tens == 1 else f"{_DIGITS[tens]}十"
    return Bilingual(ten + (_DIGITS[ones] if ones or not ten else ""), str(number))


def table_name(number: int) -> Bilingual:
    """Return how the book refers to its table `number`."""
    return Bilingual(f"表{number}", f"Table {number}")


def rows_counted(number: int) -> Bilingual:
    """Return how many rows."""
    return Bilingual(f"{number}项", f"{number} row" if number == 1 else f"{number} rows")


def years(documents: Sequence[Document]) -> Bilingual:
    """Return the years of the documents used."""
    first, last = min(each.year for each in documents), max(each.year for each in documents)
    if first == last:
        return Bilingual(str(first), str(first))
    return Bilingual(f"{first}—{last}", f"{first}–{last}")


def notice_title(documents: Sequence[Document]) -> Bilingual:
    """Return the first line of the boxed status notice."""
    when = years(documents)
    return Bilingual(f"请先看：所据文件印发于{when.zh}年", f"Read this first: the documents used date from {when.en}")


def document_status(document: Document, as_of: date) -> Bilingual:
    """Return the line of the notice for one document."""
    names, sentence = document.short_titles, wording.period_sentence(document, as_of)
    return Bilingual(f"{names.zh}：{sentence.zh}", f"{names.en}: {_lower_first(sentence.en)}")


def advice(site: Site) -> Bilingual:
    """Return the last sentences of the notice: what may be missing and where to ask."""
    asking = site.enquiries
    return Bilingual(
        f"之后可能有新文件，本册没有收录。办事前请核对：{asking.zh}。",
        f"Later documents may exist and are not in this book. Before you act, check: {_lower_first(asking.en)}.",
    )


def document_used(document: Document) -> Bilingual:
    """Return a document as the cover lists it, short enough for one line."""
    number = wording.number_text(document, Language.EN)
    names = document.short_titles.en
    return Bilingual(wording.citation(document, Language.ZH), f"{names}, {number}" if number else names)


def footer(documents: Sequence[Document], as_of: date, content_hash: str, *, short: bool = False) -> Bilingual:
    """Return the line at the foot of every page; it must fit on one line, on a `short` one where the measure is."""
    number, day = content_hash[:8], as_of.isoformat()
    if short:
        status = _short_status(documents, as_of)
        return Bilingual(
            f"{status.zh}，以正式文本为准。截至{day}，{number}",
            f"{status.en}; official wording prevails. {day}, {number}",
        )
    status = _foot_status(documents, as_of)
    return Bilingual(
        f"{status.zh}重述供阅读，以正式文本为准。截至{day}，内容{number}",
        f"{status.en} Restated, unofficial translation; official wording prevails. As of {day}, {number}",
    )


def _short_status(documents: Sequence[Document], as_of: date) -> Bilingual:
    ended = any(each.status(as_of) is Status.PERIOD_ENDED for each in documents)
    when = years(documents)
    return (
        Bilingual("规划期已结束", "Plan period ended")
        if ended
        else Bilingual(f"{when.zh}年文件", f"Documents of {when.en}")
    )


def edition_line(kb: KnowledgeBase, as_of: date) -> Bilingual:
    """Return who made a card, as of which day, from which content."""
    publisher, day, number = kb.site.publisher, as_of.isoformat(), kb.content_hash[:8]
    return Bilingual(f"{publisher.zh}编印，截至{day}，内容{number}", f"{publisher.en}, as of {day}, content {number}")


def _foot_status(documents: Sequence[Document], as_of: date) -> Bilingual:
    ended = [each.period.end for each in documents if each.period and each.status(as_of) is Status.PERIOD_ENDED]
    if not ended:
        when = years(documents)
        return Bilingual(f"文件印发于{when.zh}年，是否有效请核对。", f"Documents of {when.en}; check validity.")
    end = max(ended)
    if len(ended) == len(documents):
        return Bilingual(f"规划期已于{end}结束，可能有新文件。", f"Plan period ended {end}.")
    return Bilingual(f"规划期已于{end}结束，其余文件是否有效未核实。", f"Plan ended {end}; others unverified.")


def content_number(content_hash: str) -> str:
    """Return the content number in groups of four, to be compared by eye."""
    return " ".join(content_hash[start : start + 4] for start in range(0, len(content_hash), 4))


def table_source(table: TaskTable, number: int, as_of: date) -> Bilingual:
    """Return the source line under the title of a table."""
    cited = {language: wording.citation(table.document, language, table.ref) for language in Language}
    sentence = wording.period_sentence(table.document, as_of)
    return Bilingual(
        f"表{number}：出自{cited[Language.ZH]}。{sentence.zh}",
        f"Table {number}. Source: {cited[Language.EN]}. {sentence.en}",
    )


def lead_rule(table: TaskTable) -> Bilingual:
    """Return the rule by which the roles were read, with its place."""
    rule = table.lead_rule
    zh, en = (wording.clause_text(rule.ref, language) for language in Language)
    return Bilingual(
        f"牵头规则见{zh}：{rule.text.zh}{rule.scope.zh}", f"Lead rule, {en}: {rule.text.en} {rule.scope.en}"
    )


def later_name(other: OtherName) -> Bilingual:
    """Return what the editors know of the body's later name; always shown as a hint."""
    change, basis = wording.label(f"change-{other.change}"), wording.label(f"basis-{other.basis}")
    since = other.since or other.until
    zh = [f"{wording.date_text(since, Language.ZH)}{change.zh}" if since else change.zh, basis.zh]
    en = [f"{change.en}, {wording.date_text(since, Language.EN)}" if since else change.en, basis.en]
    return Bilingual(f"{other.names.zh}（{'；'.join(zh)}）", f"{other.names.en} ({'; '.join(en)})")


def later_since(other: OtherName) -> Bilingual:
    """Return what an index entry says of a name that only the editors know."""
    since = other.since or other.until
    if since is None:
        return Bilingual("编者提示", "editors’ hint")
    return Bilingual(
        f"编者提示，{wording.date_text(since, Language.ZH)}起",
        f"editors’ hint, since {wording.date_text(since, Language.EN)}",
    )


def named_in_text(names: Sequence[str], language: Language) -> str:
    """Return the note on bodies that the task names without giving them a role."""
    return f"{wording.label('handbook-named')[language]}{wording.joined(names, language)}"


def _lower_first(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]
