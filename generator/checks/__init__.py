"""Rules on meaning: what a schema cannot say. One function a rule, filed by noun, listed in `RULES`."""

from generator.checks.rules import RULES, Rule, problems

__all__ = ["RULES", "Rule", "problems"]
