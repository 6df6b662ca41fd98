"""Files that a build puts out: described as values, written only when changed, published in one step."""

from generator.output.files import Artifact, OutputFile, artifact, write, write_file
from generator.output.lock import LockedError, lock
from generator.output.publishing import building, publish, recover
from generator.output.sums import differences, write_sums

__all__ = [
    "Artifact",
    "LockedError",
    "OutputFile",
    "artifact",
    "building",
    "differences",
    "lock",
    "publish",
    "recover",
    "write",
    "write_file",
    "write_sums",
]
