"""Content of any size, made of copies of a project: every record under new ids that refer to each other."""

import re
from pathlib import Path

from generator.link import Kind

PROJECT = Path(__file__).resolve().parents[1]
REAL, FICTIONAL = PROJECT, PROJECT / "tests" / "cases" / "valid" / "maximal"
_VALUE = re.compile(r"(?<=[:-] )[a-z][a-z0-9-]*(?=(?:#[a-z0-9-]+)?$)", re.MULTILINE)
_WORDS = re.compile(r'"(?:enum|const)": (\[[^\]]*\]|"[^"]*")')
_ALONE = {Kind.HANDBOOK, Kind.EVIDENCE}
"""Kinds of which a second copy says nothing."""


def multiply(source: Path, project: Path, times: int) -> None:
    """Write `times` copies of every record of `source`, with ids and references that end in the number of the copy."""
    folder = source / "content"
    texts = {
        path.relative_to(folder): path.read_text(encoding="utf-8")
        for kind in Kind
        for path in sorted((folder / kind.value).glob("*.yaml"))
        if kind not in _ALONE
    }
    schemas = "".join(path.read_text(encoding="utf-8") for path in (PROJECT / "schema").glob("*.json"))
    fixed = set(re.findall(r'"([a-z-]+)"', " ".join(_WORDS.findall(schemas))))
    ids = {path.stem for path in texts} - fixed
    (project / "content").mkdir(parents=True)
    (project / "content" / "site.yaml").write_bytes((folder / "site.yaml").read_bytes())
    for copy in range(times):
        for path, text in texts.items():
            ending = f"-{copy}" if copy else ""
            target = project / "content" / path.parent / f"{path.stem}{ending}.yaml"
            target.parent.mkdir(exist_ok=True)
            target.write_text(_renamed(text, ids, ending), encoding="utf-8")


def _renamed(text: str, ids: set[str], ending: str) -> str:
    return _VALUE.sub(lambda found: found.group() + ending if found.group() in ids else found.group(), text)
