"""What people come for: benefits (帮助事项), groups (人群), procedures (办理程序), questions, terms (术语)."""

from collections.abc import Iterable, Iterator

from generator import addresses
from generator.language import Bilingual
from generator.model import Benefit, Group, KnowledgeBase, Procedure, Question, Term
from generator.search.records.record import GENERAL, Body, SearchRecord, ids, in_both, joined, lines


def benefits(kb: KnowledgeBase) -> Iterator[SearchRecord]:
    """Yield one record a benefit, with every fact that documents state of it."""
    return (_benefit(each) for each in kb.benefits.values())


def _benefit(benefit: Benefit) -> SearchRecord:
    facts = [fact for _, found in benefit.facts() for fact in found]
    named = dict.fromkeys(department.id for fact in facts for department in fact.departments)
    return SearchRecord(
        id=benefit.id,
        kind="benefit",
        part=GENERAL,
        document=None,
        title=benefit.names,
        texts=lines([benefit.summary, *(f.text for f in facts), *(c.text for c in benefit.conditions)]),
        url=in_both(lambda language: addresses.benefit(benefit.id, language)),
        words=joined(group.names for group in benefit.groups),
        indexed=lines([benefit.summary, *(fact.text for fact in facts if fact in benefit.amounts or fact.figures)]),
        named=tuple(named),
        topics=ids(benefit.topics),
    )


def groups(kb: KnowledgeBase) -> Iterator[SearchRecord]:
    """Yield one record a group of people; the words of the documents find it."""
    return (_group(each) for each in kb.groups.values())


def _group(group: Group) -> SearchRecord:
    return SearchRecord(
        id=group.id,
        kind="group",
        part=GENERAL,
        document=None,
        title=group.names,
        texts=lines([group.description, group.note]),
        url=in_both(lambda language: addresses.group(group.id, language)),
        called=Bilingual("\n".join(group.printed), ""),
        indexed=(),
        topics=ids(group.topics),
    )


def procedures(kb: KnowledgeBase) -> Iterator[SearchRecord]:
    """Yield one record a procedure, its steps in order."""
    return (_procedure(each) for each in kb.procedures.values())


def _procedure(procedure: Procedure) -> SearchRecord:
    bodies: dict[str, Body] = {}
    for step in procedure.steps:
        if step.department and step.act in ("approve", "file"):
            role = "approves" if step.act == "approve" else "files"
            bodies.setdefault(step.department.id, (step.department.id, role, step.actor.zh))
    return SearchRecord(
        id=procedure.id,
        kind="procedure",
        part=GENERAL,
        document=procedure.item.document.id if procedure.item else None,
        title=procedure.names,
        texts=lines([procedure.applies_to, *(step.text for step in procedure.steps), procedure.note]),
        url=in_both(lambda language: addresses.procedure(procedure.id, language)),
        words=joined(step.actor for step in procedure.steps),
        bodies=tuple(bodies.values()),
    )


def questions(kb: KnowledgeBase) -> Iterator[SearchRecord]:
    """Yield one record a question of the question sheet."""
    return (_question(each) for each in kb.questions.values())


def _question(question: Question) -> SearchRecord:
    return SearchRecord(
        id=question.id,
        kind="question",
        part=GENERAL,
        document=None,
        title=question.text,
        texts=lines([question.help, *(answer.names for answer in question.answers)]),
        url=in_both(lambda language: addresses.question(question.id, language)),
        indexed=(),
    )


def terms(kb: KnowledgeBase) -> Iterator[SearchRecord]:
    """Yield one record a term, with other names and the everyday words that lead to it."""
    return (_term(each) for each in kb.glossary.values())


def _term(term: Term) -> SearchRecord:
    return SearchRecord(
        id=term.id,
        kind="term",
        part=GENERAL,
        document=None,
        title=term.names,
        texts=lines([term.definition, _listed(term.everyday.zh, term.everyday.en), term.note]),
        url=in_both(lambda language: addresses.term(term.id, language)),
        called=Bilingual("\n".join(term.aliases.zh), "\n".join(term.aliases.en)),
        indexed=(),
        topics=ids(term.topics),
    )


def _listed(chinese: Iterable[str], english: Iterable[str]) -> Bilingual | None:
    found = Bilingual("、".join(chinese), ", ".join(english))
    return found if found.zh or found.en else None
