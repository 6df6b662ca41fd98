"""Rules on what was built: read the finished HTML as a browser would find it, before it is published."""

from generator.audit.links import Place, link_problems
from generator.audit.online import online_problems
from generator.audit.page import read_pages
from generator.audit.pages import page_problems
from generator.audit.pdf import pdf_objects, pdf_problems
from generator.audit.pdf_links import pdf_link_problems
from generator.audit.searching import search_problems
from generator.audit.weights import weight_problems

__all__ = [
    "Place",
    "link_problems",
    "online_problems",
    "page_problems",
    "pdf_link_problems",
    "pdf_objects",
    "pdf_problems",
    "read_pages",
    "search_problems",
    "weight_problems",
]
