"""Official texts as they are: read, mended by rules, cut into clauses, searched for figures and names.

Knows no record of the knowledge base. What it says of a text can be traced to the raw file, character by character.
"""

from generator.officialtext.clause import Clause
from generator.officialtext.encodings import RawText, read
from generator.officialtext.fingerprint import fingerprint
from generator.officialtext.mentions import FigureMention, Mentions, mentions
from generator.officialtext.normalise import VERSION, Normalised, normalise
from generator.officialtext.outline import outline
from generator.officialtext.tracked import Repair

__all__ = [
    "VERSION",
    "Clause",
    "FigureMention",
    "Mentions",
    "Normalised",
    "RawText",
    "Repair",
    "fingerprint",
    "mentions",
    "normalise",
    "outline",
    "read",
]
