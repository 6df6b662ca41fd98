"""What search knows of each row: one record a row of a responsibility table."""

from dataclasses import dataclass

from generator import addresses, wording
from generator.language import Bilingual, Language
from generator.model import KnowledgeBase, TaskRow


@dataclass(frozen=True, slots=True)
class SearchRecord:
    """A row as search finds and shows it; `zh` and `en` are the texts that are indexed."""

    id: str
    kind: str
    document: str
    table: str
    number: int
    title: Bilingual
    source: Bilingual
    zh: str
    en: str
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
    def both(of: str) -> Bilingual:
        made = {
            "source": lambda language: wording.row_source(row, language),
            "url": lambda language: addresses.row(row.table_id, row.anchor, language).from_root,
        }[of]
        return Bilingual(made(Language.ZH), made(Language.EN))

    return SearchRecord(
        id=row.id,
        kind="row",
        document=row.document.id,
        table=row.table_id,
        number=row.number,
        title=row.title,
        source=both("source"),
        zh=_text(row, Language.ZH),
        en=_text(row, Language.EN),
        bodies=tuple((body.department.id, body.role.value, body.printed) for body in row.bodies),
        named=tuple(body.department.id for body in row.named),
        topics=tuple(topic.id for topic in row.topics),
        levels=tuple(dict.fromkeys(body.department.level for body in row.bodies)),
        open_ended=row.open_ended,
        url=both("url"),
    )


def _text(row: TaskRow, language: Language) -> str:
    """Everything a reader may remember of a row: label, heading, task, items, topics, bodies, document."""
    parts = [row.label, row.task, *row.items, row.document.titles, *(topic.names for topic in row.topics)]
    parts += [row.heading] if row.heading else []
    parts += [body.department.short_names for body in row.bodies]
    words = [part[language] for part in parts]
    if language is Language.ZH:
        words += [body.printed for body in row.bodies]
        words += [row.document.number] if row.document.number else []
    else:
        words += [row.document.number_en] if row.document.number_en else []
    return "\n".join(words)
