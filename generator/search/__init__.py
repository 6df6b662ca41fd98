"""Search: index and names at build time, one engine (search.js) for the pages, the command line and the tests."""

from generator.search.assets import assets
from generator.search.engine import Engine, Hit
from generator.search.records import KINDS, SearchRecord, records

__all__ = ["KINDS", "Engine", "Hit", "SearchRecord", "assets", "records"]
