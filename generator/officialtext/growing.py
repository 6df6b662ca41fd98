"""A clause while it is being read."""

from dataclasses import dataclass, field

from generator.officialtext.clause import Clause


@dataclass(slots=True)
class GrowingClause:
    """Collects text and children until the next mark; `clause()` freezes it."""

    ref: str
    kind: str
    number: str
    heading: str
    start: int
    texts: list[str] = field(default_factory=list)
    children: list["GrowingClause"] = field(default_factory=list)
    bodies: tuple[str, ...] = ()
    open_ended: bool = False
    lost: bool = False

    def add(self, text: str) -> None:
        """Add a paragraph of its own text."""
        if text:
            self.texts.append(text)

    @property
    def is_open(self) -> bool:
        """Whether its text breaks off inside a sentence."""
        return bool(self.texts) and not self.texts[-1].endswith(("。", "！", "？", "；", "：", "”"))

    def clause(self) -> Clause:
        """Return the finished clause."""
        return Clause(
            ref=self.ref,
            kind=self.kind,
            number=self.number,
            heading=self.heading,
            text="\n".join(self.texts),
            start=self.start,
            children=tuple(child.clause() for child in self.children),
            bodies=self.bodies,
            open_ended=self.open_ended,
            lost=self.lost,
        )

    def is_heading_open(self, line: str) -> bool:
        """Whether `line`, standing alone under a heading without stop, is the rest of that heading."""
        return len(line) <= _REST_OF_HEADING and not line.endswith(("。", "；", "："))


_REST_OF_HEADING = 6
"""A heading broken over two lines leaves a rest of a word or two (“评估”)."""
