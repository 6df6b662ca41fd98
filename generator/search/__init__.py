"""Search: index and names at build time, one engine (search.js) for the page, the command line and the tests."""

from generator.search.assets import assets
from generator.search.engine import Engine, Hit
from generator.search.records import SearchRecord, records

__all__ = ["Engine", "Hit", "SearchRecord", "assets", "records"]
