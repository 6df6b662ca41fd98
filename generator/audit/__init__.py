"""Rules on what was built: read the finished HTML as a browser would find it, before it is published."""

from generator.audit.links import link_problems

__all__ = ["link_problems"]
