"""Writes fingerprints and translation hashes into records, line by line, and the evidence of each document.

Nothing else in a file changes: a stamp is one line, set right under the `ref` or `id` of its record.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator import officialtext
from generator.checks.evidence import OfficialDocument
from generator.checks.translations import translation_hash
from generator.model import Indicator, KnowledgeBase, Provision, TaskRow
from generator.officialtext import Clause
from generator.output import OutputFile
from generator.problems import Position

_OFFSETS = 100


@dataclass(frozen=True, slots=True)
class Change:
    """One stamp to write: the key, its value, and the line under which it stands."""

    key: str
    value: str
    under: Position
    """Place of the value of the line above: `ref` or `id`."""
    before: str | None
    """The stamp that stands there now."""

    @property
    def is_restamp(self) -> bool:
        """Whether the official clause or the Chinese text changed since: a person must have looked."""
        return self.before is not None


def stamps(kb: KnowledgeBase, documents: list[OfficialDocument]) -> Iterator[Change]:
    """Yield the stamps that differ from what the records carry."""
    for official in documents:
        for table in kb.tables_of(official.document):
            for row in table.rows:
                yield from _of_row(row, official.clauses)
        for _, provision in kb.clauses_of(official.document):
            yield from _of_provision(provision, official.clauses)
        for indicators in kb.indicator_tables_of(official.document):
            for indicator in indicators.indicators:
                yield from _of_indicator(indicator, official.clauses)


def _of_row(row: TaskRow, clauses: Mapping[str, Clause]) -> Iterator[Change]:
    texts = (row.task, *row.items)
    yield from _changed("en_of", translation_hash(*(text.zh for text in texts)), row.places.ref, row.en_of)
    yield from _fingerprint(row.ref, row.places.ref, row.fingerprint, clauses)


def _of_provision(provision: Provision, clauses: Mapping[str, Clause]) -> Iterator[Change]:
    yield from _fingerprint(provision.ref, provision.ref_position, provision.fingerprint, clauses)
    for statement in provision.statements:
        yield from _changed("en_of", translation_hash(statement.text.zh), statement.id_position, statement.en_of)


def _of_indicator(indicator: Indicator, clauses: Mapping[str, Clause]) -> Iterator[Change]:
    yield from _changed("en_of", translation_hash(indicator.names.zh), indicator.ref_position, indicator.en_of)
    yield from _fingerprint(indicator.ref, indicator.ref_position, indicator.fingerprint, clauses)


def _fingerprint(ref: str, at: Position, now: str | None, clauses: Mapping[str, Clause]) -> Iterator[Change]:
    clause = clauses.get(ref)
    if clause is not None:
        yield from _changed("fingerprint", officialtext.fingerprint(clause), at, now)


def _changed(key: str, value: str, under: Position, now: str | None) -> Iterator[Change]:
    if value != now:
        yield Change(key, value, under, now)


def apply(changes: list[Change], root: Path) -> list[Path]:
    """Write the stamps into the files below `root`; returns the files that changed."""
    by_file: dict[str, list[Change]] = {}
    for change in changes:
        by_file.setdefault(change.under.file, []).append(change)
    for name, own in by_file.items():
        path = root / name
        lines = path.read_text(encoding="utf-8").split("\n")
        for change in sorted(own, key=lambda each: -each.under.line):
            _write(lines, change)
        path.write_text("\n".join(lines), encoding="utf-8")
    return [root / name for name in by_file]


def _write(lines: list[str], change: Change) -> None:
    above = lines[change.under.line - 1]
    indent = len(above) - len(above.lstrip(" -"))
    value = f'"{change.value}"' if change.key == "en_of" else change.value
    stamp = f"{' ' * indent}{change.key}: {value}"
    for place in range(change.under.line, min(change.under.line + 3, len(lines))):
        if lines[place].strip().startswith(f"{change.key}:"):
            lines[place] = stamp
            return
    lines.insert(change.under.line, stamp)


def evidence_files(kb: KnowledgeBase, documents: list[OfficialDocument]) -> Iterator[OutputFile]:
    """Yield `content/evidence/<document>.yaml`: references, fingerprints, counts; never a word of the text."""
    for official in documents:
        covered = set(_covered(kb, official))
        lines = [
            "# Written by `policykb stamp`; do not edit. Shape: schema/evidence.schema.json",
            f'source_sha256: "{official.document.source.sha256}"',
            f"normaliser: {officialtext.VERSION}",
            "clauses:",
        ]
        for clause in official.clauses.values():
            if clause.text or clause.bodies:
                figures = len(officialtext.mentions(clause.text).figures)
                lines += [
                    f'  - ref: "{clause.ref}"',
                    f"    fingerprint: {officialtext.fingerprint(clause)}",
                    f"    figures: {figures}",
                    f"    covered: {'true' if clause.ref in covered else 'false'}",
                ]
        lines += list(_repairs(official))
        path = f"content/evidence/{official.document.id}.yaml"
        yield OutputFile(path, ("\n".join(lines) + "\n").encode())


def _covered(kb: KnowledgeBase, official: OfficialDocument) -> Iterator[str]:
    """Yield the clauses that some record restates, or whose title it carries."""
    document = official.document
    yield from (provision.ref for _, provision in kb.clauses_of(document))
    yield from (column.ref for column in kb.columns_of(document))
    for indicators in kb.indicator_tables_of(document):
        yield indicators.ref
        yield from (each.ref for each in indicators.indicators)
    for table in kb.tables_of(document):
        yield from (table.ref, table.lead_rule.ref)
        yield from (row.ref for row in table.rows)


def _repairs(official: OfficialDocument) -> Iterator[str]:
    counts = Counter(repair.rule for repair in official.text.repairs)
    yield "repairs:" if counts else "repairs: []"
    for rule, count in sorted(counts.items()):
        offsets = [repair.offset for repair in official.text.repairs if repair.rule == rule][:_OFFSETS]
        yield f"  - rule: {rule}"
        yield f"    count: {count}"
        yield f"    offsets: [{', '.join(map(str, offsets))}]"
