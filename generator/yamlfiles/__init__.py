"""A small, strict YAML reader: plain data that remembers where each key and value was written.

One pass over the parser's events, with limits. It takes the part of YAML that people write by hand (block and
flow mappings, lists, scalars) and refuses, at its place, what loses content silently: duplicate keys, anchors and
aliases, merge keys, tags, several documents, tabs and control characters. Plain scalars resolve to true, false,
null and decimal numbers only; dates stay text. No other module imports `yaml`.
"""

from generator.yamlfiles.composer import compose
from generator.yamlfiles.plain import Place, Trail, Value, YamlFile
from generator.yamlfiles.reader import MAX_BYTES, read, read_text, shown_name

__all__ = ["MAX_BYTES", "Place", "Trail", "Value", "YamlFile", "compose", "read", "read_text", "shown_name"]
