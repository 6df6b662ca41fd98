"""Rules on meaning: what a schema cannot say. One function a rule, filed by noun, listed in `RULES`."""

from generator.checks.explained import EXPLANATIONS, GROUPS, Explanation
from generator.checks.explained_text import explained_as_text, rules_page
from generator.checks.external import addresses
from generator.checks.rules import RULES, Rule, problems
from generator.checks.subject import Subject
from generator.checks.waivers import without_waived

__all__ = [
    "EXPLANATIONS",
    "GROUPS",
    "RULES",
    "Explanation",
    "Rule",
    "Subject",
    "addresses",
    "explained_as_text",
    "problems",
    "rules_page",
    "without_waived",
]
