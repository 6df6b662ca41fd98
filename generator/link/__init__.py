"""From files to the knowledge base: the only reader of record dictionaries.

Takes files whose shape the schemas have accepted, resolves every reference, and reports what cannot be resolved.
"""

from generator.link.content import Content, Kind, Reader, is_id, read_content, read_file
from generator.link.linker import link, references
from generator.link.references import CITED, Reference

__all__ = [
    "CITED",
    "Content",
    "Kind",
    "Reader",
    "Reference",
    "is_id",
    "link",
    "read_content",
    "read_file",
    "references",
]
