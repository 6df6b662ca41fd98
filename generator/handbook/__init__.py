"""Printed handbooks: HTML from the knowledge base, PDF from HTML.

`html` needs no font and no native library; `render` sets the pages in child processes and caches what is unchanged.
"""

from generator.handbook.book import html
from generator.handbook.editions import FORMATS, Edition, editions, requested
from generator.handbook.errors import HandbookError
from generator.handbook.pdf import render
from generator.handbook.pictures import card_pictures

__all__ = ["FORMATS", "Edition", "HandbookError", "card_pictures", "editions", "html", "render", "requested"]
