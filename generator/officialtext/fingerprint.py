"""The fingerprint of a clause: what a record was written against."""

import hashlib
import re

from generator.officialtext.clause import Clause
from generator.officialtext.normalise import VERSION

_SPACE = re.compile(r"\s+")


def fingerprint(clause: Clause) -> str:
    """Return `sha256:<64 hex digits>:n<version of the normaliser>` over the clause's own text, children excluded.

    Heading, text and, for a row, its bodies count; white space does not.
    """
    own = "\n".join((clause.heading, clause.text, "、".join(clause.bodies), "等" if clause.open_ended else ""))
    return f"sha256:{hashlib.sha256(_SPACE.sub('', own).encode()).hexdigest()}:n{VERSION}"
