"""Rules on documents."""

from collections.abc import Iterator

from generator.language import Bilingual
from generator.model import Document, KnowledgeBase
from generator.problems import Problem

_TWICE = Bilingual("同一文件里编号不重复", "an id stands once in a document")
_ONE_WAY = ("succeeds", "annex-of")


def relations_to_itself(kb: KnowledgeBase) -> Iterator[Problem]:
    """A document related to itself."""
    for document in kb.documents.values():
        for relation in document.relations:
            if relation.document == document.id:
                yield Problem(
                    "relation-to-itself",
                    relation.position,
                    Bilingual("文件和自己有关系", "the document is related to itself"),
                )


def relation_cycles(kb: KnowledgeBase) -> Iterator[Problem]:
    """Succession or annexes that run in a circle; reported once for each document in it."""
    for document in kb.documents.values():
        for kind in _ONE_WAY:
            chain = _chain(kb, document, kind)
            if chain:
                way = " → ".join(chain)
                yield Problem(
                    "relation-cycle",
                    next(each.position for each in document.relations if each.type == kind and each.document),
                    Bilingual(f"{kind}关系成环：{way}", f"`{kind}` runs in a circle: {way}"),
                )


def _chain(kb: KnowledgeBase, start: Document, kind: str) -> list[str]:
    """Return the way from `start` back to itself along relations of one kind, else nothing."""
    ways: list[list[str]] = [[start.id]]
    seen: set[str] = set()
    while ways:
        way = ways.pop()
        for relation in kb.documents[way[-1]].relations:
            target = relation.document
            if relation.type != kind or target is None or target not in kb.documents:
                continue
            if target == start.id and len(way) > 1:
                return [*way, target]
            if target not in seen and target != start.id:
                seen.add(target)
                ways.append([*way, target])
    return []


def ids_used_twice(kb: KnowledgeBase) -> Iterator[Problem]:
    """An id that two provisions, or two statements of a provision, share: links to it would be ambiguous."""
    for document in kb.documents.values():
        provisions = [(each.id, each.position) for each in document.provisions]
        statements = [[(each.id, each.position) for each in provision.statements] for provision in document.provisions]
        for group in (provisions, *statements):
            seen: set[str] = set()
            for record_id, position in group:
                if record_id in seen:
                    message = Bilingual(f"编号{record_id}用了两次", f"the id `{record_id}` is used twice")
                    yield Problem("duplicate-id", position, message, _TWICE)
                seen.add(record_id)


def periods_backwards(kb: KnowledgeBase) -> Iterator[Problem]:
    """A period that ends before it begins."""
    for document in kb.documents.values():
        period = document.period
        if period is not None and period.end < period.start:
            yield Problem(
                "period-backwards",
                period.position,
                Bilingual(f"{period.end}早于{period.start}", f"{period.end} is before {period.start}"),
            )
