"""The site as one ZIP for a USB stick: unpacked anywhere, opened by a double click on `index.html`.

No server finds the `index.html` of a folder there, so every link that ends in a folder is written out.
"""

import re
from collections.abc import Iterator
from html import escape, unescape
from pathlib import Path

from generator.export import packed
from generator.output import OutputFile, write_file

_REFERENCE = re.compile(r'(<(?:a|form|link)\b[^>]*?\s(?:href|action)=")([^"]*)(")')
_ABSOLUTE = re.compile(r"[a-z][a-z0-9+.-]*:|//|#|$", re.IGNORECASE)
_SERVED_ONLY = ("404.html", "en/404.html", "sitemap.xml", "robots.txt", "SHA256SUMS")
"""Files that only a server or its visitors have a use for."""
_READ_ME = """双击 index.html 打开，不用上网。先把压缩包整个解开，再打开。
Unpack the whole archive first, then double-click index.html. No network is needed.
"""


def offline(site: Path, to: Path, name: str = "policykb") -> Path:
    """Pack the published `site` into the ZIP `to`, everything below the folder `name`; returns `to`.

    Raises FileNotFoundError where nothing was published.
    """
    if not (site / "index.html").is_file():
        raise FileNotFoundError(site / "index.html")
    write_file(to, packed(_files(site, name)))
    return to


def _files(site: Path, name: str) -> Iterator[OutputFile]:
    yield OutputFile(f"{name}/README.txt", _READ_ME.replace("\n", "\r\n").encode("utf-8-sig"))
    for path in sorted(site.rglob("*")):
        local = path.relative_to(site).as_posix()
        if path.is_file() and local not in _SERVED_ONLY:
            content = path.read_bytes()
            if path.suffix == ".html":
                content = rewritten(content.decode(), path.parent).encode()
            yield OutputFile(f"{name}/{local}", content)


def rewritten(html: str, folder: Path) -> str:
    """Return a page whose links to folders name the `index.html` in them; `folder` is where the page lies."""

    def whole(match: re.Match[str]) -> str:
        return match[1] + escape(_with_index(unescape(match[2]), folder)) + match[3]

    return _REFERENCE.sub(whole, html)


def _with_index(target: str, folder: Path) -> str:
    if _ABSOLUTE.match(target) or target.startswith("?"):
        return target
    path, mark, rest = re.match(r"([^?#]*)([?#]?)(.*)", target, re.DOTALL).groups()  # type: ignore[union-attr]
    is_folder = path.endswith("/") or (folder / path).is_dir()
    return f"{path.rstrip('/')}/index.html{mark}{rest}" if is_folder else target
