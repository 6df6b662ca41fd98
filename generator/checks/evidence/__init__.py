"""The evidence check: every record proved against the official text that it restates.

Needs the official texts, which are not part of the repository; `policykb check --sources DIR` names their folder.
"""

from generator.checks.evidence.claims import Claim, claims
from generator.checks.evidence.prove import problems
from generator.checks.evidence.sources import OfficialDocument, official_documents

__all__ = ["Claim", "OfficialDocument", "claims", "official_documents", "problems"]
