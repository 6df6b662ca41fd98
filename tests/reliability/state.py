"""In what state a published site is: `python -m tests.reliability.state SITE`."""

import hashlib
import sys
from pathlib import Path

from generator import output


def state(site: Path) -> str:
    """Return the checksum of the checksums of a whole site, else what is wrong with it."""
    try:
        wrong = list(output.differences(site))
    except (OSError, ValueError) as fault:
        return f"broken: {fault}"
    return f"broken: {wrong}" if wrong else hashlib.sha256((site / "SHA256SUMS").read_bytes()).hexdigest()


if __name__ == "__main__":
    sys.stdout.write(state(Path(sys.argv[1])) + "\n")
