"""Benefits (帮助事项): what the documents say about each kind of help, field by field, each with its clause."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from generator import addresses, wording
from generator.language import Language
from generator.model import FIELDS, Benefit, BenefitConditions, Condition, Fact, KnowledgeBase, Procedure
from generator.output import Artifact, OutputFile
from generator.site.frame import Link, Page, stage
from generator.site.terms import Marker
from generator.site.views import NoticeView, notices

_ORDER = ("amounts", *(name for name in FIELDS if name != "amounts"))
"""On a page the amount comes first, with its year."""


@dataclass(frozen=True, slots=True)
class FactView:
    """A fact with its source, and the status of its document."""

    text: Markup
    bodies: tuple[Link, ...]
    source: Link
    status: str


@dataclass(frozen=True, slots=True)
class FieldView:
    """A field of a benefit; without facts and conditions it is not stated."""

    name: str
    label: str
    facts: tuple[FactView, ...]
    conditions: tuple["ConditionsView", ...] = ()


@dataclass(frozen=True, slots=True)
class ConditionView:
    """A condition as a nested list: `joint` is the line above the parts, `text` that of a leaf."""

    joint: str | None
    text: str
    parts: tuple["ConditionView", ...] = ()


@dataclass(frozen=True, slots=True)
class ConditionsView:
    """The conditions of one document: in words, and part by part."""

    text: str
    source: Link
    status: str
    condition: ConditionView


@dataclass(frozen=True, slots=True)
class StepView:
    """A step of a procedure."""

    actor: str
    body: Link | None
    act: str
    text: str
    source: Link | None


@dataclass(frozen=True, slots=True)
class ProcedureView:
    """A procedure with its steps."""

    id: str
    name: str
    applies_to: str
    steps: tuple[StepView, ...]
    source: Link | None
    note: str | None


@dataclass(frozen=True, slots=True)
class PictureView:
    """The card as a picture, with the same words."""

    href: str
    words: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class BenefitLine:
    """A benefit in a list."""

    link: Link
    summary: str
    basis: str
    years: str


def pages(
    kb: KnowledgeBase, language: Language, as_of: date, artifacts: Sequence[Artifact] = ()
) -> Iterator[OutputFile]:
    """Yield the list of benefits and the page of each."""
    head = Page(
        kb, language, as_of, addresses.benefits(language), "benefits", "benefits",
        wording.label("nav-benefits")[language], wording.label("benefits-lead")[language],
    )  # fmt: skip
    groups = []
    for topic in kb.topics.values():
        own = [each for each in kb.benefits.values() if each.topics and each.topics[0] == topic]
        if own:
            groups.append((head.say(topic.names), tuple(line(head, each) for each in own)))
    context = {
        "groups": groups,
        "notices": notices(head, tuple({d.id: d for b in kb.benefits.values() for d in b.documents}.values())),
        "procedures": tuple(procedure_view(head, each) for each in kb.procedures.values()),
        "questions": head.link(head.label("nav-questions"), addresses.questions(language)),
        "by_group": head.link(head.label("nav-groups"), addresses.groups(language)),
    }
    yield stage(head, "benefits.md.jinja", context)
    for benefit in kb.benefits.values():
        yield _page(kb, benefit, language, as_of, artifacts)


def line(page: Page, benefit: Benefit) -> BenefitLine:
    """Return a benefit for a list."""
    years = sorted({document.year for document in benefit.documents})
    return BenefitLine(
        page.link(page.say(benefit.names), addresses.benefit(benefit.id, page.language)),
        page.say(benefit.summary),
        page.label(f"benefit-{benefit.basis}"),
        wording.joined(map(str, years), page.language),
    )


def _picture(page: Page, artifacts: Sequence[Artifact]) -> PictureView | None:
    address = addresses.card_picture(page.record_id or "", page.language)
    found = next((each for each in artifacts if each.path == address.path), None)
    return PictureView(address.relative_to(page.address), found.words, *found.size) if found else None


def _page(
    kb: KnowledgeBase, benefit: Benefit, language: Language, as_of: date, artifacts: Sequence[Artifact]
) -> OutputFile:
    head = Page(
        kb, language, as_of, addresses.benefit(benefit.id, language), "benefit", "benefits",
        benefit.names[language], benefit.summary[language], benefit.id, benefit.position,
    )  # fmt: skip
    fields = tuple(_fields(head, benefit))
    cited = wording.entry_citation(kb.site, benefit.names, as_of)
    context = {
        "other_title": benefit.names[language.other],
        "basis": head.label(f"benefit-{benefit.basis}"),
        "basis_long": head.label(f"benefit-{benefit.basis}-long"),
        "summary": head.say(benefit.summary),
        "notices": (*_amount_notice(head, benefit), *notices(head, benefit.documents)),
        "fields": tuple(each for each in fields if each.facts or each.conditions),
        "missing": tuple(each for each in fields if not each.facts and not each.conditions),
        "procedures": tuple(procedure_view(head, each) for each in benefit.procedures),
        "groups": tuple(head.link(head.say(each.names), addresses.group(each.id, language)) for each in benefit.groups),
        "topics": tuple(head.to_topic(each) for each in benefit.topics),
        "enquiries": head.say(kb.site.enquiries),
        "note": head.say(benefit.note) if benefit.note else None,
        "citation_zh": cited.zh,
        "citation_en": cited.en,
        "picture": _picture(head, artifacts),
    }
    crumb = head.link(head.label("nav-benefits"), addresses.benefits(language))
    return stage(head, "benefit.md.jinja", context, (crumb,))


def _amount_notice(page: Page, benefit: Benefit) -> Iterator[NoticeView]:
    if benefit.amounts:
        years = sorted({fact.item.document.year for fact in benefit.amounts})
        first = page.label("amount-notice", years=wording.joined(map(str, years), page.language))
        yield NoticeView(first, wording.word_gap(page.language) + page.label("amount-notice-rest"))


def _fields(page: Page, benefit: Benefit) -> Iterator[FieldView]:
    facts, marker = dict(benefit.facts()), Marker(page)
    for name in _ORDER:
        yield FieldView(
            name, page.label(f"benefit-field-{name}"), tuple(_fact(page, each, marker) for each in facts[name])
        )
        if name == "whom":
            conditions = tuple(_conditions(page, each) for each in benefit.conditions)
            yield FieldView("conditions", page.label("benefit-field-conditions"), (), conditions)


def _fact(page: Page, fact: Fact, marker: Marker) -> FactView:
    return FactView(
        text=marker.marked(page.say(fact.text), page.language),
        bodies=tuple(page.to_body(each) for each in fact.departments),
        source=page.to_item(fact.item),
        status=wording.status_text(fact.item.document, page.as_of, page.language),
    )


def _conditions(page: Page, conditions: BenefitConditions) -> ConditionsView:
    return ConditionsView(
        text=page.say(conditions.text),
        source=page.to_item(conditions.item),
        status=wording.status_text(conditions.item.document, page.as_of, page.language),
        condition=condition_view(page, conditions.condition),
    )


def condition_view(page: Page, condition: Condition) -> ConditionView:
    """Return a condition as a nested list of plain questions and answers."""
    if condition.all or condition.any:
        parts = condition.all or condition.any
        joint = page.label("condition-all" if condition.all else "condition-any")
        return ConditionView(joint, "", tuple(condition_view(page, each) for each in parts))
    if condition.negated is not None:
        return ConditionView(page.label("condition-not"), "", (condition_view(page, condition.negated),))
    if condition.question is not None:
        known = {each.id: page.say(each.names) for each in condition.question.answers}
        answers = page.label("condition-or").join(known[each] for each in condition.answers if each in known)
        return ConditionView(None, page.say(condition.question.text) + page.label("condition-answer") + answers)
    text = page.say(condition.text) if condition.text else ""
    return ConditionView(None, text + page.label("condition-office"))


def procedure_view(page: Page, procedure: Procedure) -> ProcedureView:
    """Return a procedure with its steps."""
    return ProcedureView(
        id=procedure.id,
        name=page.say(procedure.names),
        applies_to=page.say(procedure.applies_to),
        steps=tuple(
            StepView(
                page.say(each.actor),
                page.to_body(each.department) if each.department else None,
                page.label(f"act-{each.act}"),
                page.say(each.text),
                page.to_item(each.item) if each.item else None,
            )
            for each in procedure.steps
        ),
        source=page.to_item(procedure.item) if procedure.item else None,
        note=page.say(procedure.note) if procedure.note else None,
    )
