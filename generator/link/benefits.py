"""Benefits with their conditions, questions, groups and procedures."""

from generator.link.cited import Cited
from generator.link.content import Kind
from generator.link.entry import Entry
from generator.model import (
    Answer,
    Benefit,
    BenefitConditions,
    Condition,
    Group,
    Procedure,
    Question,
    Step,
)


def question(record_id: str, entry: Entry) -> Question:
    """Link a question."""
    return Question(
        id=record_id,
        text=entry.bilingual("text"),
        help=entry.bilingual_or_none("help"),
        order=entry.number("order"),
        answers=tuple(Answer(each.text("id"), each.bilingual("names")) for each in entry.entries("answers")),
        position=entry.position,
    )


def procedure(record_id: str, entry: Entry, cited: Cited) -> Procedure:
    """Link a procedure."""
    steps = tuple(
        Step(
            actor=each.bilingual("actor"),
            department=cited.department(each),
            act=each.text("act"),
            text=each.bilingual("text"),
            item=cited.item(each),
            position=each.position,
        )
        for each in entry.entries("steps")
    )
    return Procedure(
        id=record_id,
        names=entry.bilingual("names"),
        applies_to=entry.bilingual("applies_to"),
        item=cited.item(entry),
        steps=steps,
        note=entry.bilingual_or_none("note"),
        position=entry.position,
    )


class BenefitLinker:
    """Links groups and benefits while questions and procedures are known already."""

    def __init__(self, cited: Cited, questions: dict[str, Question], procedures: dict[str, Procedure]) -> None:
        """Take what is linked already; unknown references are reported by `cited`."""
        self.cited, self.questions, self.procedures = cited, questions, procedures
        self.groups: dict[str, Group] = {}

    def group(self, record_id: str, entry: Entry) -> Group:
        """Link a group."""
        return Group(
            id=record_id,
            names=entry.bilingual("names"),
            kind=entry.text("kind"),
            description=entry.bilingual("description"),
            printed=entry.words("printed"),
            condition=self._condition(entry.entry("condition")) if entry.has("condition") else None,
            places=self.cited.items(entry, "places"),
            topics=self.cited.topics(entry),
            note=entry.bilingual_or_none("note"),
            position=entry.position,
        )

    def benefit(self, record_id: str, entry: Entry) -> Benefit:
        """Link a benefit."""
        references = self.cited.references
        groups = [
            self.groups[name]
            for index, name in enumerate(entry.words("groups"))
            if references.exists(Kind.GROUP, name, entry.at("groups", index))
        ]
        procedures = [
            self.procedures[name]
            for index, name in enumerate(entry.words("procedures"))
            if references.exists(Kind.PROCEDURE, name, entry.at("procedures", index))
        ]
        facts = self.cited.facts
        return Benefit(
            id=record_id,
            names=entry.bilingual("names"),
            summary=entry.bilingual("summary"),
            basis=entry.text("basis"),
            groups=tuple(groups),
            topics=self.cited.topics(entry),
            what=facts(entry, "what"),
            amounts=facts(entry, "amounts"),
            whom=facts(entry, "whom"),
            conditions=tuple(made for each in entry.entries("conditions") if (made := self._conditions(each))),
            priority=facts(entry, "priority"),
            procedure=facts(entry, "procedure"),
            procedures=tuple(procedures),
            decides=facts(entry, "decides"),
            papers=facts(entry, "papers"),
            bodies=facts(entry, "bodies"),
            funding=facts(entry, "funding"),
            note=entry.bilingual_or_none("note"),
            position=entry.position,
        )

    def _conditions(self, entry: Entry) -> BenefitConditions | None:
        item, condition = self.cited.item(entry), self._condition(entry.entry("condition"))
        return BenefitConditions(entry.bilingual("text"), item, condition, entry.position) if item else None

    def _condition(self, entry: Entry) -> Condition:
        return Condition(
            all=tuple(self._condition(each) for each in entry.entries("all")),
            any=tuple(self._condition(each) for each in entry.entries("any")),
            negated=self._condition(entry.entry("not")) if entry.has("not") else None,
            question=self._question(entry),
            answers=entry.words("in"),
            text=entry.bilingual_or_none("text"),
            item=self.cited.item(entry),
            position=entry.position,
        )

    def _question(self, entry: Entry) -> Question | None:
        if not entry.has("question"):
            return None
        name = entry.text("question")
        if not self.cited.references.exists(Kind.QUESTION, name, entry.at("question")):
            return None
        found = self.questions[name]
        known = {answer.id for answer in found.answers}
        for index, answer in enumerate(entry.words("in")):
            if answer not in known:
                self.cited.references.answer(answer, known, entry.at("in", index))
        return found
