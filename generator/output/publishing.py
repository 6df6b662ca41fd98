"""Publishing in one step: whoever looks, and whenever the build is killed, there is the old site or the new one.

Where the system can exchange two paths in one call, the new folder takes the place of the old one so. Elsewhere the
site is a symbolic link to a folder beside it, and the link is replaced, which every system does in one step. Only a
folder that was published before on such a system has to become a link once; a build that is killed in that instant
is mended by the next one.
"""

import ctypes
import glob
import os
import shutil
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def building(site: Path) -> Path:
    """Return the folder beside `site` in which the new one is made."""
    return site.with_name(f".{site.name}.building")


def beside(folder: Path) -> Path:
    """Return the folder in which the part of the new site is made that later moves into `folder`."""
    return folder.with_name(f"{folder.name}.en")


def lock_beside(site: Path) -> Path:
    """Return the file that a build locks while it publishes to `site`."""
    return site.with_name(f".{site.name}.lock")


def discard(site: Path) -> None:
    """Remove what a build has made beside `site` and not published."""
    for path in (building(site), beside(building(site))):
        shutil.rmtree(path, ignore_errors=True)


def recover(site: Path) -> None:
    """Put back a site that a killed build had set aside, and remove what killed builds left."""
    aside = _aside(site)
    if aside.is_dir() and not os.path.lexists(site):
        aside.replace(site)
    discard(site)
    shutil.rmtree(aside, ignore_errors=True)
    for each in _tried(site):
        shutil.rmtree(each, ignore_errors=True)
    _link_beside(site).unlink(missing_ok=True)
    _drop_versions(site)


def publish(built: Path, site: Path) -> None:
    """Put the folder `built` in the place of `site` in one step; both must lie on one file system."""
    site.parent.mkdir(parents=True, exist_ok=True)
    if os.path.lexists(site) and not site.is_symlink() and _exchange(built, site):
        shutil.rmtree(built)
    elif not os.path.lexists(site) and _can_exchange(site):
        built.replace(site)
    else:
        _publish_by_link(built, site)


def _publish_by_link(built: Path, site: Path) -> None:
    version = _free_version(site)
    built.replace(version)
    link = _link_beside(site)
    link.unlink(missing_ok=True)
    link.symlink_to(version.name)
    if site.is_dir() and not site.is_symlink():
        site.replace(_aside(site))
    link.replace(site)
    shutil.rmtree(_aside(site), ignore_errors=True)
    _drop_versions(site)


def _aside(site: Path) -> Path:
    return site.with_name(f".{site.name}.old")


def _link_beside(site: Path) -> Path:
    return site.with_name(f".{site.name}.link")


def _versions(site: Path) -> list[Path]:
    return sorted(site.parent.glob(f".{glob.escape(site.name)}.version-*"))


def _free_version(site: Path) -> Path:
    taken = {path.name for path in _versions(site)}
    numbers = (f".{site.name}.version-{number}" for number in range(len(taken) + 1))
    return site.with_name(next(name for name in numbers if name not in taken))


def _drop_versions(site: Path) -> None:
    kept = site.resolve() if site.is_symlink() else None
    for path in _versions(site):
        if kept is None or path.resolve() != kept:
            shutil.rmtree(path, ignore_errors=True)


def _can_exchange(site: Path) -> bool:
    first, second = _tried(site)
    try:
        first.mkdir(exist_ok=True)
        second.mkdir(exist_ok=True)
        return _exchange(first, second)
    finally:
        for each in (first, second):
            shutil.rmtree(each, ignore_errors=True)


def _tried(site: Path) -> tuple[Path, Path]:
    return site.with_name(f".{site.name}.try-a"), site.with_name(f".{site.name}.try-b")


def _exchange(first: Path, second: Path) -> bool:
    """Swap two paths by `renameat2`; False where the system does not offer it."""
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError):
        return False
    done: int = renameat2(
        _AT_FDCWD, os.fsencode(first), _AT_FDCWD, os.fsencode(second), ctypes.c_uint(_RENAME_EXCHANGE)
    )
    return done == 0
