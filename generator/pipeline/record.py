"""The record of the last build: what it was made from and what it left, so that nothing is done twice."""

import hashlib
import json
import sys
from collections.abc import Sequence
from importlib.metadata import distributions
from pathlib import Path

from generator import output
from generator.model import KnowledgeBase
from generator.output import Artifact
from generator.pipeline.options import Options
from generator.resources import MKDOCS_YML, PACKAGE, SCHEMAS, TEMPLATES, program_files


def own_fonts(kb: KnowledgeBase, project: Path) -> tuple[Path, Path] | None:
    """Return the project's own handbook fonts, Regular and Bold, where it names some."""
    own = kb.site.handbook_fonts
    return (project / own[0], project / own[1]) if own else None


def key(kb: KnowledgeBase, options: Options) -> str:
    """Hash everything that can change what a build puts out."""
    digest = hashlib.sha256()
    for path in program_files():
        base = next(root for root in (PACKAGE, SCHEMAS, TEMPLATES, MKDOCS_YML) if path.is_relative_to(root))
        digest.update(f"{base.name}/{path.relative_to(base)}\0".encode() + path.read_bytes())
    own = options.project / "mkdocs.yml"
    digest.update(own.read_bytes() if own.is_file() else b"")
    for font in own_fonts(kb, options.project) or ():
        digest.update(font.read_bytes() if font.is_file() else b"")
    digest.update(options.former.read_bytes() if options.former else b"")
    packages = sorted(f"{each.name}=={each.version}" for each in distributions())
    asked = [kb.content_hash, options.as_of.isoformat(), kb.site.site_url, options.pdf, sys.version, packages]
    digest.update(json.dumps(asked).encode())
    return digest.hexdigest()


def _record_path(options: Options) -> Path:
    name = hashlib.sha256(str(options.site_dir.resolve()).encode()).hexdigest()[:12]
    return options.cache / f"built-{name}.json"


def _manifest(folder: Path) -> list[list[str | int]]:
    """Name, size and time of every file: enough to see whether a published site was touched."""
    found: list[list[str | int]] = []
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            state = path.stat()
            found.append([path.relative_to(folder).as_posix(), state.st_size, state.st_mtime_ns])
    return found


def remember(build_key: str, options: Options, artifacts: Sequence[Artifact]) -> None:
    """Note what a build was made from and what it left."""
    kept = [[each.path, each.bytes, each.pages, each.sha256] for each in artifacts]
    body = json.dumps({"key": build_key, "artifacts": kept, "files": _manifest(options.site_dir)})
    output.write_file(_record_path(options), body.encode())


def unchanged(build_key: str, options: Options) -> list[Artifact] | None:
    """Return the artifacts of the published site if this build would make exactly the same, else None."""
    try:
        record = json.loads(_record_path(options).read_text(encoding="utf-8"))
        same = record["key"] == build_key and record["files"] == _manifest(options.site_dir)
        return [Artifact(*each) for each in record["artifacts"]] if same and record["files"] else None
    except (OSError, ValueError, KeyError, TypeError):
        return None
