"""Commands that write into `content/`, keeping comments and the order of keys."""

from generator.editing.draft import draft
from generator.editing.importing import Import, differences, imported
from generator.editing.init import editor_schemas, is_free, starter_files
from generator.editing.new import kinds, skeleton
from generator.editing.rename import Renaming, former_id, rename
from generator.editing.sheets import grids
from generator.editing.stamp import Change, apply, evidence_files, stamps
from generator.editing.stats import Stats, stats
from generator.editing.writing import tried, write

__all__ = [
    "Change",
    "Import",
    "Renaming",
    "Stats",
    "apply",
    "differences",
    "draft",
    "editor_schemas",
    "evidence_files",
    "former_id",
    "grids",
    "imported",
    "is_free",
    "kinds",
    "rename",
    "skeleton",
    "stamps",
    "starter_files",
    "stats",
    "tried",
    "write",
]
