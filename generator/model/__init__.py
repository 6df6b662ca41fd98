"""The knowledge base as frozen dataclasses, references resolved. Knows no file, no format and no page."""

from generator.model.column import Column, Project
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
from generator.model.evidence import Evidence, ProvedClause, RepairCount
from generator.model.handbook import Chapter, Handbook
from generator.model.indicator import Baseline, Indicator, IndicatorTable
from generator.model.item import Item
from generator.model.knowledge_base import Assignments, KnowledgeBase, PublishedPage
from generator.model.practice import Example, Measure, Practice
from generator.model.programme import Programme
from generator.model.provision import BodyInStatement, Deadline, Figure, IntendedGap, Provision, Statement
from generator.model.reading import Reading, ReadingPlace
from generator.model.site import Site
from generator.model.task import BodyInRow, LeadRule, NamedBody, Role, RowPlaces, TaskRow, TaskTable
from generator.model.topic import Topic

__all__ = [
    "Assignments",
    "Baseline",
    "BodyInRow",
    "BodyInStatement",
    "Chapter",
    "Column",
    "Deadline",
    "Department",
    "Distribution",
    "Document",
    "Evidence",
    "Example",
    "ExternalDocument",
    "Figure",
    "Handbook",
    "Identity",
    "InForce",
    "Indicator",
    "IndicatorTable",
    "IntendedGap",
    "Item",
    "KnowledgeBase",
    "LeadRule",
    "Measure",
    "NamedBody",
    "OtherName",
    "Period",
    "Practice",
    "Programme",
    "Project",
    "ProvedClause",
    "Provision",
    "PublishedPage",
    "Reading",
    "ReadingPlace",
    "Relation",
    "RepairCount",
    "Role",
    "RowPlaces",
    "Site",
    "Source",
    "Statement",
    "Status",
    "TaskRow",
    "TaskTable",
    "Topic",
]
