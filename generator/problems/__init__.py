"""Problems are values: found anywhere, sorted once, spoken in several voices.

A problem names its place as file, line and column (1-based, counted in code points), says what is wrong
in Chinese and English, and where possible how to mend it.
"""

from generator.problems.as_github import github_report
from generator.problems.as_json import json_report
from generator.problems.as_sarif import RuleText, sarif_report
from generator.problems.as_text import text_report
from generator.problems.problem import Position, Problem, Severity, in_order, with_severities

__all__ = [
    "Position",
    "Problem",
    "RuleText",
    "Severity",
    "github_report",
    "in_order",
    "json_report",
    "sarif_report",
    "text_report",
    "with_severities",
]
