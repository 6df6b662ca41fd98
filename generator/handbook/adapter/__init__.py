"""What WeasyPrint leaves out, added around its private functions; loaded in the child process only.

Everything that touches private functions stands in this package. It refuses a version that it was not tested with:
a book without its page numbers or tags must not be made by accident.
"""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

import weasyprint

from generator.handbook.adapter import settling, speed, tags

TESTED = ("70.0",)


class UntestedVersionError(Exception):
    """WeasyPrint has a version that this package was not tested with."""

    def __init__(self) -> None:
        """Name the versions that were tested."""
        tested = ", ".join(TESTED)
        super().__init__(f"WeasyPrint {weasyprint.__version__} was not tested with these handbooks; tested: {tested}")


@contextmanager
def adapted() -> Iterator[None]:
    """Let WeasyPrint settle page numbers and complete its tags inside the block; raises `UntestedVersionError`."""
    if weasyprint.__version__ not in TESTED:
        raise UntestedVersionError
    with ExitStack() as stack:
        for each in (settling.settled, speed.quickened, tags.completed):
            stack.enter_context(each())
        yield
