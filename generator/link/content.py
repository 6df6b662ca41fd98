"""Reading `content/`: which kinds there are, which files hold them, and whether their shape is right."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import TypeAlias

from generator import schemas, yamlfiles
from generator.language import Bilingual
from generator.link.folder import content_hash, files, strangers
from generator.problems import Position, Problem
from generator.yamlfiles import YamlFile


class Kind(Enum):
    """A kind of record; the value is its folder below `content/`."""

    DOCUMENT = "documents"
    DEPARTMENT = "departments"
    TOPIC = "topics"
    PROGRAMME = "programmes"
    TASK_TABLE = "task_tables"
    COLUMN = "columns"
    INDICATOR_TABLE = "indicator_tables"
    PRACTICE = "practices"
    READING = "readings"
    QUESTION = "questions"
    PROCEDURE = "procedures"
    GROUP = "groups"
    BENEFIT = "benefits"
    QUANTITY = "quantities"
    DUTY = "duties"
    TRANSFER = "transfers"
    COMPARISON = "comparisons"
    LINK = "links"
    GLOSSARY = "glossary"
    LOCALITY = "localities"
    HANDBOOK = "handbooks"
    EVIDENCE = "evidence"

    @property
    def schema(self) -> str:
        """Name of the schema of this kind: the folder's singular."""
        return f"{self.value[:-3]}y" if self.value.endswith("ies") else self.value.removesuffix("s")


SITE_FILE = "site.yaml"
REDIRECTS_FILE = "redirects.yaml"
PAGES = "pages"
_ID = re.compile(r"[a-z](?:-?[a-z0-9]){0,63}")
_RESERVED = {"con", "prn", "aux", "nul", "index"} | {f"{name}{digit}" for name in ("com", "lpt") for digit in range(10)}
"""Names that Windows keeps for devices, and that web servers give to folders."""
_ID_HINT = Bilingual(
    "用小写拉丁字母、数字和连字符，字母开头，不用index、con等系统名",
    "use lower-case Latin letters, digits and hyphens, a letter first; no system name such as index or con",
)


@dataclass
class Content:
    """What was read from `content/`: usable files by kind and id, and everything that is wrong."""

    root: Path
    reader: "Reader"
    """Reads one file against a schema."""
    site: YamlFile | None = None
    redirects: YamlFile | None = None
    """Former ids of renamed records, where there are any."""
    records: dict[Kind, dict[str, YamlFile]] = field(default_factory=lambda: {kind: {} for kind in Kind})
    known: dict[Kind, set[str]] = field(default_factory=lambda: {kind: set() for kind in Kind})
    """Ids of all files, also of those that cannot be used: a reference to a broken record is not a second problem."""
    pages: dict[str, dict[str, str]] = field(default_factory=dict)
    """Hand-written pages: id, then language, then Markdown with front matter."""
    problems: list[Problem] = field(default_factory=list)
    content_hash: str = ""


Reader: TypeAlias = Callable[[Path, Path, str], tuple[YamlFile | None, list[Problem]]]


def read_file(path: Path, root: Path, schema: str) -> tuple[YamlFile | None, list[Problem]]:
    """Read one file below `root`, and say what is wrong with it, its shape included."""
    file, problems = yamlfiles.read(path, root)
    if file is not None:
        problems = [*problems, *schemas.problems(file, schema)]
    return file, problems


def read_content(root: Path, reader: Reader = read_file) -> Content:
    """Read everything below `root/content`, collecting all problems instead of stopping at the first.

    `reader` reads one file; a preview gives one that remembers files that did not change.
    """
    content = Content(root, reader)
    folder = root / "content"
    if not folder.is_dir():
        message = Bilingual("没有content文件夹", "there is no folder `content` here")
        hint = Bilingual("用-C指出项目所在文件夹", "name the project's folder with -C")
        content.problems.append(Problem("no-content", Position("content"), message, hint))
        return content
    suffixes = {kind.value: ".yaml" for kind in Kind} | {PAGES: ".md"}
    content.problems += strangers(folder, root, suffixes, (SITE_FILE, REDIRECTS_FILE, "LICENSE.md"))
    content.site = _read(folder / SITE_FILE, "site", content)
    if (folder / REDIRECTS_FILE).exists():
        content.redirects = _read(folder / REDIRECTS_FILE, "redirects", content)
    for kind in Kind:
        for path in files(folder / kind.value, ".yaml"):
            _read_record(path, kind, content)
    for path in files(folder / PAGES, ".md"):
        _read_page(path, content)
    content.content_hash = content_hash(folder)
    return content


def _read(path: Path, schema: str, content: Content) -> YamlFile | None:
    if not path.exists() and not path.is_symlink():
        name = yamlfiles.shown_name(path, content.root)
        message = Bilingual("缺少这个文件", "this file is missing")
        content.problems.append(Problem("file-missing", Position(name), message))
        return None
    file, problems = content.reader(path, content.root, schema)
    content.problems += problems
    return None if problems else file


def _read_record(path: Path, kind: Kind, content: Content) -> None:
    record_id = path.stem
    content.known[kind].add(record_id)
    if not is_id(record_id):
        name = yamlfiles.shown_name(path, content.root)
        message = Bilingual(
            f"文件名“{Path(name).stem}”不能作编号", f"the file name `{Path(name).stem}` cannot be an id"
        )
        content.problems.append(Problem("unsafe-id", Position(name), message, _ID_HINT))
        return
    file = _read(path, kind.schema, content)
    if file is not None:
        content.records[kind][record_id] = file


def is_id(text: str) -> bool:
    """Whether a file name may be an id: safe as a path on every system and as part of an address."""
    return _ID.fullmatch(text) is not None and text not in _RESERVED


def _read_page(path: Path, content: Content) -> None:
    page_id, _, language = path.stem.partition(".")
    name = yamlfiles.shown_name(path, content.root)
    if language not in ("zh", "en") or not is_id(page_id):
        message = Bilingual(
            "页面文件名应是“编号.zh.md”或“编号.en.md”", "a page file is called `id.zh.md` or `id.en.md`"
        )
        name = yamlfiles.shown_name(path, content.root)
        content.problems.append(Problem("unsafe-id", Position(name), message, _ID_HINT))
        return
    text = yamlfiles.read_text(path, yamlfiles.shown_name(path, content.root))
    if isinstance(text, Problem):
        content.problems.append(text)
    else:
        content.pages.setdefault(page_id, {})[language] = text.replace("\r\n", "\n")
