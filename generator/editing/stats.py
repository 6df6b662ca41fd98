"""Numbers about the content: what there is, what of the official texts is covered, which English is out of date."""

from dataclasses import dataclass

from generator.checks.translations import translation_hash
from generator.link import Content, Kind
from generator.model import KnowledgeBase


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many clauses of a document's official text are restated; none where it was never stamped."""

    document: str
    clauses: int
    covered: int
    fingerprints: int
    """Clauses whose record carries a fingerprint."""


@dataclass(frozen=True, slots=True)
class Stats:
    """The numbers, by name."""

    records: dict[str, int]
    """Records by kind (folder)."""
    parts: dict[str, int]
    """What records hold: statements, rows, indicators, figures."""
    coverage: tuple[Coverage, ...]
    translations: dict[str, int]
    """`current`, `stale` (the Chinese changed since), `unstamped`."""
    stale: tuple[str, ...]
    """Where the English of each stale text stands: file:line."""


def stats(kb: KnowledgeBase, content: Content) -> Stats:
    """Count everything."""
    clauses = [provision for document in kb.documents.values() for _, provision in kb.clauses_of(document)]
    statements = [each for provision in clauses for each in provision.statements]
    indicators = [each for table in kb.indicator_tables.values() for each in table.indicators]
    texts = [(each.en_of, translation_hash(each.text.zh), each.id_position) for each in statements]
    texts += [
        (row.en_of, translation_hash(row.task.zh, *(i.zh for i in row.items)), row.places.task) for row in kb.rows
    ]
    texts += [(each.en_of, translation_hash(each.names.zh), each.name_position) for each in indicators]
    stale = tuple(f"{at.file}:{at.line}" for stamp, now, at in texts if stamp not in (None, now))
    unstamped = sum(stamp is None for stamp, _, _ in texts)
    return Stats(
        records={kind.value: len(content.records[kind]) for kind in Kind},
        parts={
            "clauses": len(clauses),
            "statements": len(statements),
            "rows": len(kb.rows),
            "indicators": len(indicators),
            "figures": sum(len(each.figures) for each in statements),
        },
        coverage=tuple(_coverage(kb, each) for each in kb.documents),
        translations={
            "current": len(texts) - len(stale) - unstamped,
            "stale": len(stale),
            "unstamped": unstamped,
        },
        stale=stale,
    )


def _coverage(kb: KnowledgeBase, document: str) -> Coverage:
    proved = kb.evidence[document].clauses if document in kb.evidence else ()
    own = [provision for _, provision in kb.clauses_of(kb.documents[document])]
    return Coverage(
        document,
        len(proved),
        sum(clause.covered for clause in proved),
        sum(provision.fingerprint is not None for provision in own),
    )
