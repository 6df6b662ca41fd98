"""Items: whatever other records point at, a record or a part of one (`<record>#<item>`)."""

from dataclasses import dataclass

from generator.language import Bilingual
from generator.model.document import Document


@dataclass(frozen=True, slots=True)
class Item:
    """A record or a part of one, as a reference names it."""

    record: str
    part: str | None
    """`p-3-4-2`, `p-3-4-2-s1`, `row-14`, `project-2`, `indicator-13`, `measure-3`; None for the record itself."""
    kind: str
    """`document`, `provision`, `statement`, `task_table`, `row`, `column`, `project`, `indicator_table`,
    `indicator`, `practice` or `measure`."""
    holder: str
    """Kind of the record itself: `document`, `task_table`, `column`, `indicator_table` or `practice`."""
    document: Document
    ref: str | None
    """Clause of the official text; None for a whole document."""
    names: Bilingual
    """Printed heading, else a few words of ours."""
    page: str
    """What its address needs besides record and part: the number of a column, else the id of the record."""

    @property
    def id(self) -> str:
        """Id in the whole knowledge base."""
        return f"{self.record}#{self.part}" if self.part else self.record
