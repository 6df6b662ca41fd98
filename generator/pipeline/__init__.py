"""The build, told as a story; the only module that knows all stages."""

from generator.pipeline.build import (
    Checked,
    Outcome,
    build,
    changes,
    check,
    data_files,
    handbooks,
    linked,
    public_url,
    root_files,
)
from generator.pipeline.offline import offline
from generator.pipeline.options import Options, cache_of
from generator.pipeline.progress import Say, Step

__all__ = [
    "Checked",
    "Options",
    "Outcome",
    "Say",
    "Step",
    "build",
    "cache_of",
    "changes",
    "check",
    "data_files",
    "handbooks",
    "linked",
    "offline",
    "public_url",
    "root_files",
]
