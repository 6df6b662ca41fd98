"""Prints the state of a site: `python -m tests.reliability.sweep_state SITE`."""

import sys
from pathlib import Path

from tests.reliability.sweep import state

if __name__ == "__main__":
    sys.stdout.write(state(Path(sys.argv[1])) + "\n")
