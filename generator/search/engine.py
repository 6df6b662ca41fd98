"""The engine of the website on the command line: the very same search.js, run by V8 (`mini-racer`)."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, Self

from py_mini_racer import MiniRacer

from generator.language import Language
from generator.model import KnowledgeBase
from generator.output import OutputFile
from generator.search.assets import data_files
from generator.search.scripts import engine_js, hits_js, lunr_js


@dataclass(frozen=True, slots=True)
class Hit:
    """One answer, in the form of `policykb search --format json`."""

    id: str
    kind: str
    document: str | None
    title: str
    snippet: str
    score: float
    exact: bool
    url: str

    def as_json(self) -> dict[str, str | float | bool | None]:
        """Return the hit as JSON data."""
        return asdict(self)


class Engine:
    """search.js with its data, ready to answer; a context manager, since V8 runs in a thread that must be ended."""

    def __init__(self, kb: KnowledgeBase, as_of: date, files: Sequence[OutputFile] | None = None) -> None:
        """Load the engine with all data of `kb`, or with these files."""
        self._engine = MiniRacer()
        self._engine.eval("var window = this;")
        for script in (lunr_js(), engine_js(), hits_js(), *(file.content for file in files or data_files(kb, as_of))):
            self._engine.eval(script.decode("ascii"))
        self._engine.eval("var engine = window.kbSearch.create(window.lunr); engine.take();")

    def __enter__(self) -> Self:
        """Return the engine itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """End V8."""
        self.close()

    def close(self) -> None:
        """End V8; the engine answers no more."""
        self._engine.close()

    def call(self, function: str, *arguments: Any) -> Any:  # noqa: ANN401 - JSON data
        """Return what a function of the engine (`search`, `suggest`, `tokens` …) gives, as JSON data."""
        given = ",".join(json.dumps(each) for each in arguments)
        return json.loads(str(self._engine.eval(f"JSON.stringify(engine.{function}({given}))")))

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
        given = ",".join(json.dumps(each) for each in (query, filters, language.value))
        answers = json.loads(str(self._engine.eval(f"JSON.stringify(window.hitsOf(engine,{given}))")))
        return [Hit(**answer) for answer in answers]

    def offers(self, query: str) -> list[str]:
        """Return the ids of the bodies that the finder offers as a filter for `query`."""
        offered: list[str] = self.call("search", query, {"kind": ["row"]}, "zh")["asked"]["offers"]
        return offered

    def each(self, function: str, texts: Sequence[str]) -> list[Any]:
        """Return what a function of the engine makes of each text, in one call."""
        made: list[Any] = json.loads(
            str(
                self._engine.eval(
                    f"JSON.stringify({json.dumps(list(texts))}.map(function(t){{return engine.{function}(t);}}))"
                )
            )
        )
        return made
