"""Official texts as they are: read, mended by rules, cut into clauses, searched for figures and names.

Knows no record of the knowledge base. What it says of a text can be traced to the raw file, character by character.
"""

from generator.officialtext.clause import Clause, Piece
from generator.officialtext.encodings import read
from generator.officialtext.figures import FigureMention, comparators
from generator.officialtext.fingerprint import fingerprint
from generator.officialtext.mentions import Citation, Mentions, mentions
from generator.officialtext.normalise import VERSION, Normalised, normalise
from generator.officialtext.numerals import number
from generator.officialtext.opening import Head, head
from generator.officialtext.outline import outline
from generator.officialtext.raw import RawText
from generator.officialtext.tracked import Repair

__all__ = [
    "VERSION",
    "Citation",
    "Clause",
    "FigureMention",
    "Head",
    "Mentions",
    "Normalised",
    "Piece",
    "RawText",
    "Repair",
    "comparators",
    "fingerprint",
    "head",
    "mentions",
    "normalise",
    "number",
    "outline",
    "read",
]
