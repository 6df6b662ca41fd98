"""Rules on what was built: read the finished HTML as a browser would find it, before it is published."""

from generator.audit.links import link_problems
from generator.audit.pdf import pdf_problems

__all__ = ["link_problems", "pdf_problems"]
