"""Makes the pages of the preview: everything once, then what a change touches, the pages in view first."""

import os
from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

from generator import output, pipeline, search, site, theming
from generator.language import Language
from generator.model import KnowledgeBase
from generator.pipeline import Checked, Options
from generator.preview.changes import Change, is_worth_a_look
from generator.preview.memory import Memory
from generator.problems import Problem, Severity

Show = Callable[[list[Problem]], None]
Quiet = Callable[[float], bool]
View = tuple[Language, str]
"""A language and a part of the site that somebody looks at."""
_SHORT, _LONG = 0.4, 4.0
"""So many seconds nothing must change before all pages, and before search and data, are made again."""


class Builder:
    """Holds what is known of the content between two changes."""

    def __init__(self, project: Path, as_of: date) -> None:
        """Take the project and the day; the pages go to `build/preview/site`."""
        self.options = Options(project, project / "build" / "preview" / "site", as_of, pdf=False)
        self.docs = project / "build" / "preview"
        self.site = self.options.site_dir
        self._memory = Memory()
        self._checked: Checked | None = None
        self._is_owed = False
        """Whether pages that were not urgent are still to be made."""

    def everything(self, show: Show) -> None:
        """Make the whole preview; `show` is called with the problems whenever pages or problems are new."""
        if self._read(show):
            self._check(show)
            self._stage(None)
            self._root_files()
            show(self._problems)

    def refresh(self, change: Change, viewed: Collection[View], show: Show, quiet: Quiet) -> None:
        """Make again what `change` touches: first what is `viewed` and the changed records, then all.

        `quiet` waits so many seconds, and tells whether no file has changed again: what is not urgent is left to the
        next time otherwise.
        """
        if change.schemas:
            self._memory.forget()
        if change.content and not self._read(show):
            return
        if change.assets:
            self._write(site.assets())
            self._write_search()
            show(self._problems)
        if not (change.pages or change.theme or self._is_owed):
            return
        self._is_owed = True
        languages = {language for language, _ in viewed} or set(Language)
        sections = {section for _, section in viewed} | change.sections
        self._stage(sections, languages, aged=change.theme)
        show(self._problems)
        if quiet(_SHORT):
            self._check(show)
            self._rest(show, quiet, aged=change.theme)

    def _rest(self, show: Show, quiet: Quiet, *, aged: bool) -> None:
        """Make what is not urgent; files that change again go first, what is left undone stays owed."""
        self._is_owed = not self._stage(None, quiet=quiet, aged=aged)
        show(self._problems)
        if quiet(_LONG):
            self._root_files()

    @property
    def _problems(self) -> list[Problem]:
        return self._checked.problems if self._checked else []

    @property
    def _kb(self) -> KnowledgeBase | None:
        kb = self._checked.kb if self._checked else None
        return replace(kb, site=replace(kb.site, site_url=None)) if kb else None

    def _read(self, show: Show) -> bool:
        """Read and link; where a file is broken its problems are shown and the pages stay as they are."""
        linked = _without_swap_files(pipeline.linked(self.options.project, self._memory))
        if linked.sound:
            self._checked = linked
            return True
        show(linked.problems)
        return False

    def _check(self, show: Show) -> None:
        found = pipeline.check(self.options.project, as_of=self.options.as_of, reader=self._memory)
        checked = _without_swap_files(found)
        if checked.kb is not None:
            self._checked = checked
        if any(each.severity is Severity.ERROR for each in checked.problems):
            show(checked.problems)

    def _stage(
        self,
        sections: Collection[str] | None,
        languages: Iterable[Language] = Language,
        quiet: Quiet = lambda _: True,
        *,
        aged: bool = False,
    ) -> bool:
        """Stage the pages of some parts of the site, or of all, and theme what is newer than its page.

        Returns False where a change cut it short. `aged` themes pages that did not change too.
        """
        kb = self._kb
        if kb is None:
            return True
        changed = []
        for language in languages:
            folder = self.docs / "docs" / language.value
            before = {} if self._is_owed else _times(folder)
            pages = []
            for page in site.pages(kb, language, self.options.as_of, [], sections=sections):
                if not quiet(0):
                    return False
                pages.append(page)
                output.write_file(folder / page.path, page.content)
            if sections is None:
                output.write(pages, folder)
            if aged:
                self._age(folder, sections)
            if _times(folder) != before:
                changed.append(language)
        if changed:
            theming.refresh(kb, self.docs, self.site, self.options.project, changed)
        return True

    def _age(self, folder: Path, sections: Collection[str] | None) -> None:
        """Make staged files newer than their pages, so that these are built again."""
        for path in sorted(folder.rglob("*.md")):
            inside = path.relative_to(folder).parts
            if sections is None or (inside[0] if len(inside) > 1 else "") in sections:
                os.utime(path)

    def _root_files(self) -> None:
        """Make the search index, the data and the scripts."""
        kb, checked = self._kb, self._checked
        if kb is None or checked is None:
            return
        self._write([*site.assets(), site.term_file(kb)])
        self._write_search()
        self._write(pipeline.data_files(kb, checked.content, self.options.as_of))

    def _write_search(self) -> None:
        if self._kb is not None:
            self._write(search.assets(self._kb, self.options.as_of))

    def _write(self, files: Iterable[output.OutputFile]) -> None:
        for file in files:
            output.write_file(self.site / file.path, file.content)


def _without_swap_files(checked: Checked) -> Checked:
    """Leave out what is said of files that an editor has there for a moment: nobody tells when they are gone."""
    kept = [
        each for each in checked.problems if each.code != "file-not-read" or is_worth_a_look(Path(each.position.file))
    ]
    return replace(checked, problems=kept)


def _times(folder: Path) -> dict[Path, int]:
    return {path: path.stat().st_mtime_ns for path in folder.rglob("*.md")}
