"""What search knows of each row: one record a row of a responsibility table."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator import addresses, wording
from generator.language import Bilingual, Language
from generator.model import KnowledgeBase, TaskRow


@dataclass(frozen=True, slots=True)
class SearchRecord:
    """A row as search finds and shows it; `zh`, `en` and `words` are what is indexed."""

    id: str
    kind: str
    document: str
    table: str
    number: int
    title: Bilingual
    task: Bilingual | None
    """The restated task, where the title is a printed heading."""
    source: Bilingual
    zh: str
    en: str
    words: str
    """Everyday words of its topics: they find the row as a near match."""
    names: str
    """Names of its bodies: they find the row where no text does."""
    bodies: tuple[tuple[str, str, str], ...]
    """Department id, role, printed name; in printed order."""
    named: tuple[str, ...]
    topics: tuple[str, ...]
    levels: tuple[str, ...]
    open_ended: bool
    url: Bilingual
    """From the site's root."""


def records(kb: KnowledgeBase) -> list[SearchRecord]:
    """Return the records in the order of `kb.rows`."""
    return [_record(row) for row in kb.rows]


def _record(row: TaskRow) -> SearchRecord:
    return SearchRecord(
        id=row.id,
        kind="row",
        document=row.document.id,
        table=row.table_id,
        number=row.number,
        title=row.title,
        task=row.task if row.heading else None,
        source=Bilingual(*(wording.row_source(row, language) for language in Language)),
        zh=_text(row, Language.ZH),
        en=_text(row, Language.EN),
        words="\n".join(word for topic in row.topics for word in topic.words),
        names="\n".join(_names(row)),
        bodies=tuple((body.department.id, body.role.value, body.printed) for body in row.bodies),
        named=tuple(body.department.id for body in row.named),
        topics=tuple(topic.id for topic in row.topics),
        levels=tuple(dict.fromkeys(body.department.level for body in row.bodies)),
        open_ended=row.open_ended,
        url=Bilingual(*(addresses.row(row.table_id, row.anchor, language).from_root for language in Language)),
    )


def _names(row: TaskRow) -> Iterator[str]:
    for body in row.bodies:
        yield from (body.printed, body.department.short_names.zh, body.department.short_names.en)


def _text(row: TaskRow, language: Language) -> str:
    """Everything a reader may remember of a row: label, heading, task, items, topics, document."""
    parts = [row.label, row.task, *row.items, row.document.titles, *(topic.names for topic in row.topics)]
    parts += [row.heading] if row.heading else []
    words = [part[language] for part in parts]
    if language is Language.ZH:
        words += [row.document.number] if row.document.number else []
    else:
        words += [row.document.number_en] if row.document.number_en else []
    return "\n".join(words)
