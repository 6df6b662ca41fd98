"""Data for other people's programs: `/data/policykb.json` and `/data/responsibilities.csv`."""

from generator.export.json_data import FORMAT_VERSION, json_file
from generator.export.responsibilities import COLUMNS, responsibilities_csv

__all__ = ["COLUMNS", "FORMAT_VERSION", "json_file", "responsibilities_csv"]
