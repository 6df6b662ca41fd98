"""Renaming a record everywhere it is named; the old address leads to the new page.

References are those that `link` looks up, each at its own place, so that a topic and a body of the same id are never
taken for each other; nothing else in a file changes.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator import addresses
from generator.language import Language
from generator.link import CITED, Content, Kind, Reference, references
from generator.problems import Position

REDIRECTS = Path("content/redirects.yaml")
_HEADER = "# Written by `policykb rename`: former ids and the ids of now. Shape: schema/redirects.schema.json\n"


@dataclass(frozen=True, slots=True)
class Renaming:
    """What a renaming does; paths are relative to the project."""

    texts: Mapping[Path, str]
    """New text of each file that changes, under its old path."""
    moves: tuple[tuple[Path, Path], ...]
    """Files that get a new name, after the texts are written."""
    references: int
    """Number of places that name the record."""


def rename(content: Content, kind: Kind, old: str, new: str) -> Renaming:
    """Return what it takes to call the record `old` of `kind` `new`; nothing is written yet."""
    places = [each.at for each in references(content) if _names(each, kind, old)]
    by_file: dict[str, list[Position]] = {}
    for place in places:
        by_file.setdefault(place.file, []).append(place)
    texts: dict[Path, str] = {}
    count = 0
    for name, own in by_file.items():
        before = _read(content.root / name)
        texts[Path(name)], found = _exchanged(before, own, old, new)
        count += found
    for page, text in _pages(content, kind, old, new):
        texts[page] = text
        count += 1
    redirects = content.root / REDIRECTS
    known = texts.get(REDIRECTS) or (_read(redirects) if redirects.exists() else "")
    texts[REDIRECTS] = _with_redirect(known, kind, old, new)
    return Renaming(texts, tuple(_moves(content, kind, old, new)), count)


def former_id(content: Content, kind: Kind, record_id: str) -> str | None:
    """Return the record that was called `record_id` before, if that id was given up by a renaming."""
    data = content.redirects.data if content.redirects else {}
    known = data.get(kind.value, {}) if isinstance(data, dict) else {}
    found = known.get(record_id) if isinstance(known, dict) else None
    return str(found) if found else None


def _read(path: Path) -> str:
    return path.read_bytes().decode("utf-8")


def _names(reference: Reference, kind: Kind, old: str) -> bool:
    if reference.kind is None:
        return kind in CITED and reference.target.partition("#")[0] == old
    return reference.kind is kind and reference.target == old


def _exchanged(text: str, places: list[Position], old: str, new: str) -> tuple[str, int]:
    """Put `new` where `old` stands at each of `places`, quoted or not; the ids of evidence are file names only."""
    lines = text.split("\n")
    count = 0
    for place in sorted(set(places), key=lambda each: (each.line, -each.column)):
        line, start = lines[place.line - 1], place.column - 1
        start += line[start : start + 1] in ("'", '"')
        if line.startswith(old, start):
            lines[place.line - 1] = line[:start] + new + line[start + len(old) :]
            count += 1
    return "\n".join(lines), count


def _pages(content: Content, kind: Kind, old: str, new: str) -> Iterator[tuple[Path, str]]:
    """Yield the hand-written pages that link to the record, with their new text."""
    address, later = (addresses.former(kind.value, each, Language.ZH) for each in (old, new))
    if address is None or later is None:
        return
    link = re.compile(rf"(?<![\w-]){re.escape(address.from_root)}(?![\w-])")
    for path in sorted((content.root / "content" / "pages").glob("*.md")):
        before = _read(path)
        after = link.sub(later.from_root, before)
        if after != before:
            yield path.relative_to(content.root), after


def _moves(content: Content, kind: Kind, old: str, new: str) -> Iterator[tuple[Path, Path]]:
    kinds = (kind, Kind.EVIDENCE) if kind is Kind.DOCUMENT else (kind,)
    for each in kinds:
        folder = Path("content") / each.value
        if (content.root / folder / f"{old}.yaml").exists():
            yield folder / f"{old}.yaml", folder / f"{new}.yaml"


def _with_redirect(text: str, kind: Kind, old: str, new: str) -> str:
    """Return the redirects with one more; what led to `old` leads to `new`, and `new` is no former id any more."""
    known: dict[str, dict[str, str]] = {}
    folder = ""
    for line in text.splitlines():
        key, _, value = line.strip().partition(": ")
        if line.startswith("  ") and value:
            known[folder][key] = value
        elif line.endswith(":"):
            folder = line.removesuffix(":")
            known[folder] = {}
    own = {source: new if target == old else target for source, target in known.get(kind.value, {}).items()}
    known[kind.value] = {source: target for source, target in {**own, old: new}.items() if source != target}
    blocks = (
        f"{name}:\n" + "".join(f"  {source}: {target}\n" for source, target in sorted(entries.items()))
        for name, entries in sorted(known.items())
        if entries
    )
    return _HEADER + "".join(blocks)
