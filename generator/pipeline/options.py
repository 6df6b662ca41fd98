"""What a build is asked for."""

import os
from dataclasses import dataclass
from datetime import date
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Options:
    """What a build is asked for."""

    project: Path
    """Folder that holds `content/`."""
    site_dir: Path
    as_of: date
    """The day for which periods are judged."""
    site_url: str | None = None
    """Overrides `site_url` of `content/site.yaml`."""
    jobs: int = 2
    pdf: bool = True
    former: Path | None = None
    """A former `policykb.json`, to tell on the page of changes what differs from it."""

    @property
    def build_dir(self) -> Path:
        """Folder for everything between."""
        return self.project / "build"

    @property
    def cache(self) -> Path:
        """Folder of the caches; the environment variable POLICYKB_CACHE moves it."""
        return cache_of(self.project)


def cache_of(project: Path) -> Path:
    """Return the folder of the caches of a project; the environment variable POLICYKB_CACHE moves it."""
    moved = os.environ.get("POLICYKB_CACHE")
    return Path(moved) if moved else project / "build" / "cache"
