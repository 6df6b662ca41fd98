"""What the preview shows at the moment; pages in the browser ask for it and wait for the next."""

import time
from collections.abc import Collection
from pathlib import Path
from threading import Condition

from generator.language import Language
from generator.preview.changes import section_of
from generator.problems import Problem, Severity, text_report

_REMEMBERED = 90.0
"""So many seconds a page counts as looked at after it was asked for."""


class State:
    """The number of the last change, the problems, and who looks at what."""

    def __init__(self, project: Path, site: Path) -> None:
        """Begin without problems."""
        self._project, self._site = project, site
        self._changed = Condition()
        self._number = 0
        self._problems: list[Problem] = []
        self._views: dict[str, float] = {}

    def show(self, problems: list[Problem]) -> None:
        """Take the problems of now, and wake all pages that wait."""
        with self._changed:
            self._problems = problems
            self._number += 1
            self._changed.notify_all()

    def look(self, path: str) -> None:
        """Note that somebody looks at a page."""
        with self._changed:
            self._views[path] = time.monotonic()

    def viewed(self) -> Collection[tuple[Language, str]]:
        """Return the parts of the site that somebody looks at."""
        with self._changed:
            now = time.monotonic()
            self._views = {path: at for path, at in self._views.items() if now - at < _REMEMBERED}
            return {(Language.EN if path.startswith("/en/") else Language.ZH, section_of(path)) for path in self._views}

    def after(self, number: int, path: str, seconds: float) -> dict[str, object]:
        """Wait until there is something newer than `number`, and return it as a page at `path` is to show it."""
        with self._changed:
            self._changed.wait_for(lambda: self._number > number, timeout=seconds)
            problems, number = list(self._problems), self._number
        language = Language.EN if path.startswith("/en/") else Language.ZH
        errors = [each for each in problems if each.severity is Severity.ERROR]
        return {
            "number": number,
            "page": self._stamp(path),
            "errors": len(errors),
            "warnings": len(problems) - len(errors),
            "report": text_report(errors, self._project, language),
        }

    def _stamp(self, path: str) -> str:
        """Return what changes when the page or the style sheet and the script of all pages change."""
        own = self._site / path.lstrip("/")
        files = [own / "index.html" if path.endswith("/") else own]
        files += [self._site / "assets" / "kb" / name for name in ("site.css", "site.js")]
        return "-".join(str(each.stat().st_mtime_ns) if each.is_file() else "0" for each in files)
