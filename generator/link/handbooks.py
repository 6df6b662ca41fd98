"""Handbooks: their chapters and what each of them prints."""

from collections.abc import Mapping
from typing import TypeVar

from generator.link.cited import Cited
from generator.link.content import Kind
from generator.link.entry import Entry
from generator.model import Benefit, Chapter, Document, Form, Handbook, IndicatorTable, TaskTable

Record = TypeVar("Record")


class HandbookLinker:
    """Links handbooks to the records that their chapters print."""

    def __init__(
        self,
        cited: Cited,
        documents: Mapping[str, Document],
        tables: Mapping[str, TaskTable],
        indicators: Mapping[str, IndicatorTable],
        benefits: Mapping[str, Benefit],
    ) -> None:
        """Take what is linked already."""
        self._cited, self._benefits = cited, benefits
        self._documents, self._tables, self._indicators = documents, tables, indicators

    def handbook(self, record_id: str, entry: Entry) -> Handbook:
        """Link one handbook."""
        return Handbook(
            id=record_id,
            titles=entry.bilingual("titles"),
            subtitles=entry.bilingual("subtitles"),
            audience=entry.bilingual("audience"),
            subject=entry.text_or_none("subject"),
            editions=entry.words("editions"),
            chapters=tuple(self._chapter(each) for each in entry.entries("chapters")),
            position=entry.position,
        )

    def _chapter(self, entry: Entry) -> Chapter:
        return Chapter(
            type=entry.text("type"),
            titles=entry.bilingual("titles"),
            text=entry.bilingual_or_none("text"),
            table=self._record(entry, "table", Kind.TASK_TABLE, self._tables),
            document=self._record(entry, "document", Kind.DOCUMENT, self._documents),
            indicators=self._record(entry, "indicators", Kind.INDICATOR_TABLE, self._indicators),
            benefits=tuple(
                self._benefits[name]
                for index, name in enumerate(entry.words("benefits"))
                if self._cited.references.exists(Kind.BENEFIT, name, entry.at("benefits", index))
            ),
            places=self._cited.items(entry, "places"),
            missing=tuple(each.as_bilingual() for each in entry.entries("missing")),
            offices=tuple(each.as_bilingual() for each in entry.entries("offices")),
            forms=tuple(_form(each) for each in entry.entries("forms")),
        )

    def _record(self, entry: Entry, key: str, kind: Kind, records: Mapping[str, Record]) -> Record | None:
        if not entry.has(key) or not self._cited.references.exists(kind, entry.text(key), entry.at(key)):
            return None
        return records.get(entry.text(key))


def _form(entry: Entry) -> Form:
    return Form(
        titles=entry.bilingual("titles"),
        text=entry.bilingual("text"),
        layout=entry.text("layout"),
        fields=tuple(each.as_bilingual() for each in entry.entries("fields")),
    )
