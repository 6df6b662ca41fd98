"""From files to the knowledge base: the only reader of record dictionaries.

Takes files whose shape the schemas have accepted, resolves every reference, and reports what cannot be resolved.
"""

from generator.link.content import Content, Kind, read_content
from generator.link.linker import link

__all__ = ["Content", "Kind", "link", "read_content"]
