"""Commands that write into `content/`, keeping comments and the order of keys."""

from generator.editing.draft import draft
from generator.editing.stamp import Change, apply, evidence_files, stamps

__all__ = ["Change", "apply", "draft", "evidence_files", "stamps"]
