"""What may I ask about? Questions shared by the conditions of benefits, answered in the browser or on paper.

Nothing is stored, sent or put into the address. An answer never refuses: it says what the documents say.
"""

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

from generator import addresses, wording
from generator.language import Language
from generator.model import Benefit, BenefitConditions, Condition, KnowledgeBase, Question
from generator.output import OutputFile
from generator.site.benefits import ConditionView, condition_view
from generator.site.frame import Link, Page, stage
from generator.site.views import notices


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A question with its answers by id."""

    id: str
    text: str
    help: str | None
    answers: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class CaseView:
    """A benefit under the conditions of one document."""

    benefit: Link
    text: str
    source: Link
    other: str
    """What is said where the answers name another group."""
    condition: ConditionView
    logic: str
    """The condition as JSON, for the page's script."""


def page(kb: KnowledgeBase, language: Language, as_of: date) -> OutputFile:
    """Stage the page of questions."""
    head = Page(
        kb, language, as_of, addresses.questions(language), "questions", "benefits",
        wording.label("nav-questions")[language], wording.label("questions-lead")[language],
    )  # fmt: skip
    cases = [(benefit, each) for benefit in kb.benefits.values() for each in benefit.conditions]
    asked = {each.id: each for _, conditions in cases for each in conditions.condition.questions()}
    documents = {each.item.document.id: each.item.document for _, each in cases}
    questions = sorted(asked.values(), key=lambda each: (each.order, each.id))
    context = {
        "notices": notices(head, tuple(documents.values())),
        "questions": tuple(_question(head, each) for each in questions),
        "cases": tuple(_case(head, benefit, each) for benefit, each in cases),
        "enquiries": head.say(kb.site.enquiries),
        "script": addresses.asset("questions.js").relative_to(head.address),
    }
    crumb = head.link(head.label("nav-benefits"), addresses.benefits(language))
    return stage(head, "questions.md.jinja", context, (crumb,))


def _question(page: Page, question: Question) -> QuestionView:
    return QuestionView(
        id=question.id,
        text=page.say(question.text),
        help=page.say(question.help) if question.help else None,
        answers=tuple((each.id, page.say(each.names)) for each in question.answers),
    )


def _case(page: Page, benefit: Benefit, conditions: BenefitConditions) -> CaseView:
    return CaseView(
        benefit=page.link(page.say(benefit.names), addresses.benefit(benefit.id, page.language)),
        text=page.say(conditions.text),
        source=page.to_item(conditions.item),
        other=page.label("questions-other", year=conditions.item.document.year),
        condition=condition_view(page, conditions.condition),
        logic=json.dumps(_logic(conditions.condition), ensure_ascii=True, separators=(",", ":")),
    )


def _logic(condition: Condition) -> dict[str, Any]:
    if condition.all or condition.any:
        key = "all" if condition.all else "any"
        return {key: [_logic(each) for each in condition.all or condition.any]}
    if condition.negated is not None:
        return {"not": _logic(condition.negated)}
    if condition.question is not None:
        return {"q": condition.question.id, "in": list(condition.answers)}
    return {}
