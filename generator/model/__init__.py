"""The knowledge base as frozen dataclasses, references resolved. Knows no file, no format and no page."""

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
from generator.model.knowledge_base import Assignments, KnowledgeBase, PublishedPage
from generator.model.provision import BodyInStatement, Deadline, Figure, IntendedGap, Provision, Statement
from generator.model.site import Site
from generator.model.task import BodyInRow, LeadRule, NamedBody, Role, RowPlaces, TaskRow, TaskTable
from generator.model.topic import Topic

__all__ = [
    "Assignments",
    "BodyInRow",
    "BodyInStatement",
    "Chapter",
    "Deadline",
    "Department",
    "Distribution",
    "Document",
    "Evidence",
    "ExternalDocument",
    "Figure",
    "Handbook",
    "Identity",
    "InForce",
    "IntendedGap",
    "KnowledgeBase",
    "LeadRule",
    "NamedBody",
    "OtherName",
    "Period",
    "ProvedClause",
    "Provision",
    "PublishedPage",
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
