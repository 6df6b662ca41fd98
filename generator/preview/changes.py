"""What a saved file touches: which parts of the site are staged first, and what else has to be made again."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from generator import addresses
from generator.language import Language
from generator.resources import MKDOCS_YML, SCHEMAS, TEMPLATES

_SUFFIXES = (".yaml", ".md", ".jinja", ".html", ".css", ".js", ".txt", ".json", ".svg", ".yml")
_SWAP = ("~", ".swp", ".swo", ".swx", ".tmp", ".bak", ".part", ".crdownload")


def is_worth_a_look(path: Path) -> bool:
    """Whether a file is one of ours: editors leave swap files, backups and half-written files beside it."""
    name = path.name
    return path.suffix in _SUFFIXES and not name.startswith((".", "#", "~")) and not name.endswith(_SWAP)


@dataclass(frozen=True, slots=True)
class Change:
    """What has to be made again."""

    sections: frozenset[str]
    """Parts of the site to stage first: first folders of addresses."""
    content: bool
    """Whether records or pages changed: to be checked again."""
    schemas: bool
    """Whether a schema changed: every file is read again."""
    theme: bool
    """Whether what surrounds every page changed."""
    assets: bool
    """Whether style sheets or scripts changed."""
    pages: bool
    """Whether pages have to be staged again."""


def change(project: Path, paths: Iterable[Path]) -> Change:
    """Return what a set of saved files touches."""
    touched = [path for path in paths if is_worth_a_look(path)]
    content = [path for path in touched if path.is_relative_to(project / "content")]
    templates = [path.relative_to(TEMPLATES).parts[0] for path in touched if path.is_relative_to(TEMPLATES)]
    theme = "theme" in templates or any(path in (MKDOCS_YML, project / "mkdocs.yml") for path in touched)
    schemas = any(path.is_relative_to(SCHEMAS) for path in touched)
    return Change(
        sections=frozenset(section for path in content for section in _sections(path)),
        content=bool(content) or schemas,
        schemas=schemas,
        theme=theme or "labels.yaml" in templates,
        assets=bool({"css", "browser"} & set(templates)),
        pages=bool(content) or schemas or "site" in templates or "labels.yaml" in templates,
    )


def _sections(path: Path) -> list[str]:
    """Return the part of the site that shows a record, if it has a place there."""
    if path.suffix == ".md":
        return [path.stem.partition(".")[0]]
    if path.parent.name == "content":
        return [""]
    found = addresses.former(path.parent.name, path.stem, Language.ZH)
    if found is None:
        return ["columns"] if path.parent.name == "columns" else []
    return [section_of(found.path)]


def section_of(path: str) -> str:
    """Return the part of the site that an address belongs to: `documents` for `en/documents/x/`."""
    first, slash, _ = path.lstrip("/").removeprefix("en/").partition("/")
    return first if slash else ""
