"""Sheets that came back from a spreadsheet program: what they change, and what is wrong with which cell."""

import difflib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator import schemas, yamlfiles
from generator.editing.assemble import Assembled, BadCell, Place, assemble
from generator.editing.dump import document
from generator.editing.patch import patched
from generator.editing.writing import tried
from generator.export import Grid
from generator.link import Content, Kind
from generator.problems import Problem, Severity
from generator.yamlfiles import Trail, YamlFile


@dataclass(frozen=True, slots=True)
class Import:
    """What an import would do."""

    texts: Mapping[Path, str]
    """New text of each file that changes, by its path in the project."""
    bad: tuple[BadCell, ...]
    """Cells that stand in the way: nothing is written where there is one."""
    problems: tuple[Problem, ...]
    """Errors of the content that no cell gives."""

    @property
    def sound(self) -> bool:
        """Whether everything may be written."""
        return not self.bad and not self.problems


def imported(content: Content, grids: list[Grid]) -> Import:
    """Return what `grids` would change in the content; nothing is written."""
    made = assemble(grids, content)
    texts: dict[Path, str] = {}
    records: dict[str, tuple[Kind, str]] = {}
    for (kind, record), data in made.records.items():
        path = Path("content") / kind.value / f"{record}.yaml"
        records[path.as_posix()] = kind, record
        if record in content.records[kind]:
            before = (content.root / path).read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
            after = patched(path.as_posix(), before, data, made.origins[kind, record])
        else:
            before, after = "", document(data, f"# Shape: schema/{kind.schema}.schema.json")
        if after != before:
            texts[path] = after
    if made.bad or not texts:
        return Import(texts, tuple(made.bad), ())
    bad, problems = _sorted(_problems(content, texts, records), texts, records, made)
    return Import(texts, tuple(bad), tuple(problems))


def _problems(
    content: Content, texts: Mapping[Path, str], records: Mapping[str, tuple[Kind, str]]
) -> Iterator[Problem]:
    """Yield the errors of the changed files: of shape, else of any kind."""
    shape = []
    for path, text in texts.items():
        file, faults = yamlfiles.compose(path.as_posix(), text)
        shape += [*faults, *(schemas.problems(file, records[path.as_posix()][0].schema) if file else ())]
    if shape:
        yield from shape
        return
    changed = {path.as_posix() for path in texts}
    for problem in tried(content.root, texts).problems:
        if problem.severity is Severity.ERROR and problem.position.file in changed | {"content"}:
            yield problem


def _sorted(
    problems: Iterator[Problem],
    texts: Mapping[Path, str],
    records: Mapping[str, tuple[Kind, str]],
    made: Assembled,
) -> tuple[list[BadCell], list[Problem]]:
    """Give each problem to the cell that causes it; return what cells cause, and the rest."""
    bad: list[BadCell] = []
    rest: list[Problem] = []
    for problem in problems:
        name = problem.position.file
        file, _ = yamlfiles.compose(name, texts.get(Path(name), ""))
        cell = _cell(problem, file, made.cells[records[name]]) if file and name in records else None
        if cell is None:
            rest.append(problem)
        else:
            bad.append(BadCell(cell, problem.message))
    return bad, rest


def _cell(problem: Problem, file: YamlFile, cells: Mapping[Trail, Place]) -> Place | None:
    """Return the cell that gives what stands at a problem's place: the very value, else what holds it."""
    at = (problem.position.line, problem.position.column)
    trails = [trail for places in (file.values, file.keys) for trail, place in places.items() if place == at]
    for trail in sorted(trails, key=len, reverse=True):
        for length in range(len(trail), -1, -1):
            if trail[:length] in cells:
                return cells[trail[:length]]
    return cells.get(())


def differences(project: Path, texts: Mapping[Path, str]) -> str:
    """Return what `texts` change, as a unified diff."""
    parts: list[str] = []
    for path, after in sorted(texts.items()):
        old = project / path
        before = old.read_bytes().decode("utf-8-sig").replace("\r\n", "\n") if old.exists() else ""
        name = path.as_posix()
        parts += difflib.unified_diff(before.splitlines(), after.splitlines(), name, name, lineterm="", n=2)
    return "\n".join(parts)
