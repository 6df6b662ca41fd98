"""The knowledge base as frozen dataclasses, references resolved. Knows no file, no format and no page."""

from generator.model.across import (
    Comparison,
    ComparisonSide,
    CrossLink,
    Duty,
    DutyPlace,
    LinkSet,
    Quantity,
    QuantityPlace,
    Transfer,
    TransferBody,
)
from generator.model.benefit import FIELDS, Benefit, BenefitConditions
from generator.model.changes import Change, Changes
from generator.model.column import Column, Project
from generator.model.condition import Answer, Condition, Question
from generator.model.department import Department, OtherName
from generator.model.document import (
    Distribution,
    Document,
    ExternalDocument,
    Identity,
    InForce,
    Period,
    Relation,
    Source,
    Status,
)
from generator.model.due import Due, dues
from generator.model.evidence import Evidence, ProvedClause, RepairCount
from generator.model.fact import Fact
from generator.model.glossary import Term, Words
from generator.model.group import Group
from generator.model.handbook import Chapter, Form, Handbook
from generator.model.indicator import Baseline, Indicator, IndicatorTable
from generator.model.item import Item
from generator.model.knowledge_base import Assignments, KnowledgeBase, PublishedPage
from generator.model.locality import Contact, LocalAmount, Locality
from generator.model.practice import Example, Measure, Practice
from generator.model.procedure import Procedure, Step
from generator.model.programme import Programme
from generator.model.provision import BodyInStatement, Deadline, Figure, IntendedGap, Provision, Statement
from generator.model.reading import Reading, ReadingPlace
from generator.model.redirect import Redirect
from generator.model.site import Site
from generator.model.task import BodyInRow, LeadRule, NamedBody, Role, RowPlaces, TaskRow, TaskTable
from generator.model.topic import Topic
from generator.model.waiver import Waiver

__all__ = [
    "FIELDS",
    "Answer",
    "Assignments",
    "Baseline",
    "Benefit",
    "BenefitConditions",
    "BodyInRow",
    "BodyInStatement",
    "Change",
    "Changes",
    "Chapter",
    "Column",
    "Comparison",
    "ComparisonSide",
    "Condition",
    "Contact",
    "CrossLink",
    "Deadline",
    "Department",
    "Distribution",
    "Document",
    "Due",
    "Duty",
    "DutyPlace",
    "Evidence",
    "Example",
    "ExternalDocument",
    "Fact",
    "Figure",
    "Form",
    "Group",
    "Handbook",
    "Identity",
    "InForce",
    "Indicator",
    "IndicatorTable",
    "IntendedGap",
    "Item",
    "KnowledgeBase",
    "LeadRule",
    "LinkSet",
    "LocalAmount",
    "Locality",
    "Measure",
    "NamedBody",
    "OtherName",
    "Period",
    "Practice",
    "Procedure",
    "Programme",
    "Project",
    "ProvedClause",
    "Provision",
    "PublishedPage",
    "Quantity",
    "QuantityPlace",
    "Question",
    "Reading",
    "ReadingPlace",
    "Redirect",
    "Relation",
    "RepairCount",
    "Role",
    "RowPlaces",
    "Site",
    "Source",
    "Statement",
    "Status",
    "Step",
    "TaskRow",
    "TaskTable",
    "Term",
    "Topic",
    "Transfer",
    "TransferBody",
    "Waiver",
    "Words",
    "dues",
]
