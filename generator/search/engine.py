"""The engine of the website on the command line: the very same search.js, run by V8 (`mini-racer`)."""

import json
from dataclasses import asdict, dataclass
from datetime import date
from typing import Self

from py_mini_racer import MiniRacer

from generator.language import Language
from generator.model import KnowledgeBase
from generator.output import OutputFile
from generator.search.assets import assets


@dataclass(frozen=True, slots=True)
class Hit:
    """One answer, in the form of `policykb search --format json`."""

    id: str
    kind: str
    document: str
    title: str
    snippet: str
    score: float
    exact: bool
    url: str

    def as_json(self) -> dict[str, str | float | bool]:
        """Return the hit as JSON data."""
        return asdict(self)


class Engine:
    """search.js with its data, ready to answer; a context manager, since V8 runs in a thread that must be ended."""

    def __init__(self, kb: KnowledgeBase, as_of: date) -> None:
        """Load the engine with the data of `kb`."""
        self._engine = MiniRacer()
        self._engine.eval("var window = this;")
        for file in assets(kb, as_of):
            if self._wanted(file):
                self._engine.eval(file.content.decode("ascii"))
        self._engine.eval("var engine = window.kbSearch.create(window.lunr, window.kbFinderData);")

    def __enter__(self) -> Self:
        """Return the engine itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """End V8."""
        self.close()

    def close(self) -> None:
        """End V8; the engine answers no more."""
        self._engine.close()

    @staticmethod
    def _wanted(file: OutputFile) -> bool:
        """The page's own script needs a page; everything else runs anywhere."""
        return not file.path.endswith("/finder.js")

    def search(
        self,
        query: str,
        *,
        language: Language,
        department: str | None = None,
        role: str | None = None,
        kind: str | None = None,
    ) -> list[Hit]:
        """Return the answers to `query`, the best first; filters narrow it down."""
        filters = {
            "department": [department] if department else [],
            "role": [role] if role else [],
            "kind": [kind] if kind else [],
        }
        call = f"JSON.stringify(engine.hits({json.dumps(query)}, {json.dumps(filters)}, {json.dumps(language.value)}))"
        answers = json.loads(str(self._engine.eval(call)))
        return [Hit(**answer) for answer in answers]

    def offers(self, query: str) -> list[str]:
        """Return the ids of the bodies that the page offers as a filter for `query`."""
        asked = f"JSON.stringify(engine.search({json.dumps(query)}, {{}}).asked.offers)"
        offered: list[str] = json.loads(str(self._engine.eval(asked)))
        return offered

    def canonical(self, text: str) -> str:
        """Return the form in which search.js compares names; those of the data were made by Python's."""
        return str(self._engine.eval(f"engine.canonical({json.dumps(text)})"))

    def tokens(self, text: str) -> list[str]:
        """Return the tokens that search.js makes of `text`; the index was built with Python's."""
        made: list[str] = json.loads(str(self._engine.eval(f"JSON.stringify(engine.tokens({json.dumps(text)}))")))
        return made
