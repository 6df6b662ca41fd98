"""A new project for another province: small, valid, visibly fictional, ready to be replaced piece by piece."""

import json
from collections.abc import Iterator
from pathlib import Path

from generator.link import Kind
from generator.output import OutputFile
from generator.resources import SCHEMAS, TEMPLATES

STARTER = TEMPLATES / "starter"
_IGNORED = "build/\nsite/\n"


def starter_files() -> Iterator[OutputFile]:
    """Yield the files of a new project, by their paths in it."""
    for path in sorted(STARTER.rglob("*")):
        if path.is_file():
            yield OutputFile(path.relative_to(STARTER).as_posix(), path.read_bytes())
    for path in sorted(SCHEMAS.glob("*.json")):
        yield OutputFile(f"schema/{path.name}", path.read_bytes())
    yield OutputFile(".gitignore", _IGNORED.encode())
    settings = {"files.encoding": "utf8", "yaml.schemas": editor_schemas()}
    yield OutputFile(".vscode/settings.json", (json.dumps(settings, indent=2) + "\n").encode())


def editor_schemas() -> dict[str, str]:
    """Return which files of a project follow which schema, as editors are told."""
    kinds = {f"./schema/{kind.schema}.schema.json": f"content/{kind.value}/*.yaml" for kind in Kind}
    single = {f"./schema/{name}.schema.json": f"content/{name}.yaml" for name in ("site", "redirects")}
    return {**single, **kinds}


def is_free(folder: Path) -> bool:
    """Whether a new project may go to `folder`: it is not there, or empty but for hidden files."""
    return not folder.exists() or (folder.is_dir() and all(path.name.startswith(".") for path in folder.iterdir()))
