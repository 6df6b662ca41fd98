"""Files that a build puts out: described as values, written only when changed, published in one step."""

from generator.output.files import Artifact, OutputFile, artifact, write, write_file
from generator.output.kept import keep, kept, remove_unfinished, try_to_write
from generator.output.lock import LockedError, lock
from generator.output.publishing import beside, building, discard, lock_beside, publish, recover
from generator.output.sums import differences, write_sums

__all__ = [
    "Artifact",
    "LockedError",
    "OutputFile",
    "artifact",
    "beside",
    "building",
    "differences",
    "discard",
    "keep",
    "kept",
    "lock",
    "lock_beside",
    "publish",
    "recover",
    "remove_unfinished",
    "try_to_write",
    "write",
    "write_file",
    "write_sums",
]
