"""Shape faults of records, in the editor's words.

The JSON Schemas (2020-12) in `schema/` are the one source of shape. This module is the only one that knows
`jsonschema`; it turns each of its errors into a problem at the exact key or value.
"""

from generator.schemas.editor import editor_schemas
from generator.schemas.faults import SUFFIX, is_valid, names, problems, schema
from generator.schemas.reference import content_page

__all__ = ["SUFFIX", "content_page", "editor_schemas", "is_valid", "names", "problems", "schema"]
