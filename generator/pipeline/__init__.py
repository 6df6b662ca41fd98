"""The build, told as a story; the only module that knows all stages."""

from generator.pipeline.build import Checked, Outcome, build, changes, check, data_files, handbooks, public_url, root_files
from generator.pipeline.options import Options

__all__ = ["Checked", "Options", "Outcome", "build", "check", "data_files", "handbooks", "public_url", "root_files"]
