"""Tables of plain cells, one a kind: what CSV files and the workbook hold."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from generator import addresses, wording
from generator.addresses import Address
from generator.export.responsibilities import COLUMNS, cells
from generator.language import Bilingual, Language
from generator.model import BodyInStatement, Document, Due, Item, KnowledgeBase, Statement, dues

Cell: TypeAlias = "str | int | Decimal | None"
Row: TypeAlias = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table: its name, the heads of its columns, its rows."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Sheets:
    """Makes the tables of one knowledge base."""

    kb: KnowledgeBase
    as_of: date

    def all(self) -> Iterator[Sheet]:
        """Yield every table, in the order of the workbook."""
        yield self.documents()
        yield self.statements()
        yield self.responsibilities()
        yield self.matrix()
        yield self.indicators()
        yield self.deadlines()
        yield self.departments()
        yield self.benefits()
        yield self.comparisons()
        yield self.glossary()
        yield self.topics()

    def documents(self) -> Sheet:
        """Return the documents with their numbers, dates and what may be said of their validity."""
        columns = ("id", "title_zh", "title_en", "number", "type", "issued", "year", "jurisdiction")
        more = ("period_start", "period_end", "status", "url")
        return self._sheet("documents", columns + more, map(self._document, self.kb.documents.values()))

    def _document(self, each: Document) -> Row:
        period = (each.period.start, each.period.end) if each.period else (None, None)
        own = (each.id, *_both(each.titles), each.number, each.type, each.issued, each.year, each.jurisdiction)
        url = self._url(addresses.document(each.id, Language.ZH))
        return (*own, *period, each.status(self.as_of).value, url)

    def statements(self) -> Sheet:
        """Return every statement of every clause, with strength, bodies and figures."""
        columns = ("id", "document_id", "clause", "heading_zh", "heading_en", "strength", "printed_word")
        more = ("text_zh", "text_en", "bodies_zh", "bodies_en", "figures_zh", "figures_en", "url")
        return self._sheet("statements", columns + more, self._statements())

    def _statements(self) -> Iterator[Row]:
        for document in self.kb.documents.values():
            for record, provision in self.kb.clauses_of(document):
                heading = _both(provision.heading) if provision.heading else (None, None)
                for each in provision.statements:
                    item = self.kb.items[f"{record}#{each.id}"]
                    own = (item.id, document.id, provision.ref, *heading, each.strength, each.printed_word)
                    yield (*own, *_both(each.text), *_bodies(each.bodies), *_figures(each), self._item(item))

    def responsibilities(self) -> Sheet:
        """Return the rows of all responsibility tables."""
        rows = (tuple(cells(row, self.kb.site.site_url)) for row in self.kb.rows)
        return self._sheet("responsibilities", COLUMNS, rows)

    def matrix(self) -> Sheet:
        """Return one line a body and row that meet: who has which role where."""
        columns = ("table_id", "row", "task_zh", "task_en", "department_id", "name_zh", "name_en", "printed", "role")
        rows = (
            (row.table_id, row.number, *_both(row.label), body.department.id, *_both(body.department.names),
             body.printed, body.role.value)
            for row in self.kb.rows for body in row.bodies
        )  # fmt: skip
        return self._sheet("matrix", columns, rows)

    def indicators(self) -> Sheet:
        """Return all indicators with target and baseline."""
        columns = ("id", "document_id", "number", "name_zh", "name_en", "kind", "target_zh", "target_en", "comparator")
        more = ("value", "low", "high", "unit_zh", "unit_en", "baseline_zh", "baseline_en", "url")
        rows = (
            (item.id, table.document.id, each.number, *_both(each.names), each.kind,
             *_both(wording.target_text(each.target)), each.target.comparator, each.target.value, each.target.low,
             each.target.high, *_maybe(each.target.unit),
             *_maybe(each.baseline.text if each.baseline else None), self._item(item))
            for table in self.kb.indicator_tables.values()
            for each in table.indicators
            for item in (self.kb.items[f"{table.id}#{each.id}"],)
        )  # fmt: skip
        return self._sheet("indicators", columns + more, rows)

    def deadlines(self) -> Sheet:
        """Return all deadlines: dated, recurring, past."""
        columns = ("id", "document_id", "clause", "type", "date", "last_day", "rhythm_zh", "rhythm_en")
        more = ("what_zh", "what_en", "printed", "bodies_zh", "bodies_en", "url")
        return self._sheet("deadlines", columns + more, map(self._deadline, dues(self.kb)))

    def _deadline(self, due: Due) -> Row:
        item, each = due.item, due.deadline
        when = (each.type, each.date, due.last_day, *_maybe(each.rhythm))
        what = (*_both(each.what), each.printed, *_bodies(due.bodies))
        return (item.id, item.document.id, item.ref, *when, *what, self._item(item))

    def departments(self) -> Sheet:
        """Return all bodies with the number of rows of each role."""
        columns = ("id", "name_zh", "name_en", "short_zh", "short_en", "kind", "level", "line", "parent")
        more = ("leads", "responsible", "takes_part", "url")
        rows = (
            (each.id, *_both(each.names), *_both(each.short_names), each.kind, each.level, each.line, each.parent,
             len(found.leads), len(found.responsible), len(found.takes_part),
             self._url(addresses.department(each.id, Language.ZH)))
            for each in self.kb.departments.values() for found in (self.kb.assignments(each),)
        )  # fmt: skip
        return self._sheet("departments", columns + more, rows)

    def benefits(self) -> Sheet:
        """Return the facts of all benefits, one a line with its clause."""
        columns = ("benefit_id", "name_zh", "name_en", "basis", "field", "text_zh", "text_en", "source", "url")
        rows = (
            (each.id, *_both(each.names), each.basis, field, *_both(fact.text), fact.item.id,
             self._url(addresses.benefit(each.id, Language.ZH)))
            for each in self.kb.benefits.values() for field, facts in each.facts() for fact in facts
        )  # fmt: skip
        return self._sheet("benefits", columns, rows)

    def comparisons(self) -> Sheet:
        """Return the subjects compared between the two plans."""
        columns = ("id", "name_zh", "name_en", "before_zh", "before_en", "baseline_zh", "baseline_en")
        more = ("after_zh", "after_en", "change", "basis", "url")
        rows = (
            (each.id, *_both(each.names),
             *(text for side in (each.before, each.baseline, each.after)
               for text in _maybe(side.text if side else None)),
             each.change, each.basis, self._url(addresses.compared(each.id, Language.ZH)))
            for each in self.kb.comparisons.values()
        )  # fmt: skip
        return self._sheet("comparisons", columns + more, rows)

    def glossary(self) -> Sheet:
        """Return the terms with their one English name."""
        columns = ("id", "name_zh", "name_en", "definition_zh", "definition_en", "basis", "url")
        rows = (
            (each.id, *_both(each.names), *_both(each.definition), each.basis,
             self._url(addresses.term(each.id, Language.ZH)))
            for each in self.kb.glossary.values()
        )  # fmt: skip
        return self._sheet("glossary", columns, rows)

    def topics(self) -> Sheet:
        """Return the topics."""
        columns = ("id", "name_zh", "name_en", "description_zh", "description_en", "url")
        rows = (
            (each.id, *_both(each.names), *_both(each.description), self._url(addresses.topic(each.id, Language.ZH)))
            for each in self.kb.topics.values()
        )
        return self._sheet("topics", columns, rows)

    def _sheet(self, name: str, columns: tuple[str, ...], rows: Iterable[Row]) -> Sheet:
        return Sheet(name, columns, tuple(rows))

    def _url(self, address: Address) -> str:
        site_url = self.kb.site.site_url
        return address.absolute(site_url) if site_url else address.from_root

    def _item(self, item: Item) -> str:
        return self._url(addresses.item(item, Language.ZH))


def _both(text: Bilingual) -> tuple[str, str]:
    return text.zh, text.en


def _maybe(text: Bilingual | None) -> tuple[str | None, str | None]:
    return _both(text) if text else (None, None)


def _bodies(bodies: tuple[BodyInStatement, ...]) -> tuple[str, str]:
    return (
        wording.joined((f"{each.printed}（{_role(each.role).zh}）" for each in bodies), Language.ZH),
        wording.joined((f"{each.department.short_names.en} ({_role(each.role).en})" for each in bodies), Language.EN),
    )


def _role(role: str) -> Bilingual:
    return wording.label(f"said-{role}")


def _figures(statement: Statement) -> tuple[str, str]:
    texts = [(each.measures, wording.figure_text(each)) for each in statement.figures]
    return (
        wording.joined((f"{what.zh}：{text.zh}" for what, text in texts), Language.ZH),
        wording.joined((f"{what.en}: {text.en}" for what, text in texts), Language.EN),
    )
