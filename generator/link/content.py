"""Reading `content/`: which kinds there are, which files hold them, and whether their shape is right."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

from generator import schemas, yamlfiles
from generator.language import Bilingual
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
    HANDBOOK = "handbooks"
    EVIDENCE = "evidence"

    @property
    def schema(self) -> str:
        """Name of the schema of this kind: the folder's singular."""
        return self.value.removesuffix("s")


SITE_FILE = "site.yaml"
PAGES = "pages"
_ID = re.compile(r"[a-z][a-z0-9-]{0,63}")


@dataclass
class Content:
    """What was read from `content/`: usable files by kind and id, and everything that is wrong."""

    root: Path
    site: YamlFile | None = None
    records: dict[Kind, dict[str, YamlFile]] = field(default_factory=lambda: {kind: {} for kind in Kind})
    known: dict[Kind, set[str]] = field(default_factory=lambda: {kind: set() for kind in Kind})
    """Ids of all files, also of those that cannot be used: a reference to a broken record is not a second problem."""
    pages: dict[str, dict[str, str]] = field(default_factory=dict)
    """Hand-written pages: id, then language, then Markdown with front matter."""
    problems: list[Problem] = field(default_factory=list)
    content_hash: str = ""


def read_content(root: Path) -> Content:
    """Read everything below `root/content`, collecting all problems instead of stopping at the first."""
    content = Content(root)
    folder = root / "content"
    if not folder.is_dir():
        message = Bilingual("没有content文件夹", "there is no folder `content` here")
        hint = Bilingual("用-C指出项目所在文件夹", "name the project's folder with -C")
        content.problems.append(Problem("no-content", Position("content"), message, hint))
        return content
    content.problems += _strangers(folder, root)
    content.site = _read(folder / SITE_FILE, "site", content)
    for kind in Kind:
        for path in sorted((folder / kind.value).glob("*.yaml")):
            _read_record(path, kind, content)
    for path in sorted((folder / PAGES).glob("*.md")):
        _read_page(path, content)
    content.content_hash = _hash(folder)
    return content


def _hash(folder: Path) -> str:
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            digest.update(path.relative_to(folder).as_posix().encode() + b"\0")
            digest.update(path.read_bytes() + b"\0")
    return digest.hexdigest()[:16]


def _strangers(folder: Path, root: Path) -> Iterator[Problem]:
    """Yield a warning for each file that no kind will read: a record in the wrong place is lost silently otherwise."""
    folders = {kind.value for kind in Kind} | {PAGES}
    for path in sorted(folder.iterdir()):
        if path.is_dir() and path.name in folders:
            suffix = ".md" if path.name == PAGES else ".yaml"
            strange = [each for each in sorted(path.iterdir()) if each.suffix != suffix or not each.is_file()]
        else:
            strange = [] if path.name in (SITE_FILE, "LICENSE.md") else [path]
        for each in strange:
            yield Problem(
                "file-not-read",
                Position(each.relative_to(root).as_posix()),
                Bilingual("这个文件不会被读取", "nothing reads this file"),
                Bilingual(
                    f"记录放在：{'、'.join(sorted(folders))}",
                    f"records stand in: {', '.join(sorted(folders))}",
                ),
            )


def _read(path: Path, schema: str, content: Content) -> YamlFile | None:
    if not path.exists() and not path.is_symlink():
        name = path.relative_to(content.root).as_posix()
        message = Bilingual("缺少这个文件", "this file is missing")
        content.problems.append(Problem("file-missing", Position(name), message))
        return None
    file, problems = yamlfiles.read(path, content.root)
    if file is not None:
        problems = list(schemas.problems(file, schema))
    content.problems += problems
    return None if problems else file


def _read_record(path: Path, kind: Kind, content: Content) -> None:
    record_id = path.stem
    content.known[kind].add(record_id)
    if not _ID.fullmatch(record_id):
        message = Bilingual(f"文件名“{record_id}”不能作编号", f"the file name `{record_id}` cannot be an id")
        hint = Bilingual(
            "用小写拉丁字母、数字和连字符，字母开头",
            "use lower-case Latin letters, digits and hyphens, a letter first",
        )
        content.problems.append(
            Problem("unsafe-id", Position(path.relative_to(content.root).as_posix()), message, hint)
        )
        return
    file = _read(path, kind.schema, content)
    if file is not None:
        content.records[kind][record_id] = file


def _read_page(path: Path, content: Content) -> None:
    page_id, _, language = path.stem.partition(".")
    name = path.relative_to(content.root).as_posix()
    if language not in ("zh", "en") or not _ID.fullmatch(page_id):
        message = Bilingual(
            "页面文件名应是“编号.zh.md”或“编号.en.md”", "a page file is called `id.zh.md` or `id.en.md`"
        )
        content.problems.append(Problem("unsafe-id", Position(name), message))
        return
    try:
        content.pages.setdefault(page_id, {})[language] = path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        message = Bilingual("不是UTF-8编码", "not encoded in UTF-8")
        content.problems.append(Problem("yaml-encoding", Position(name), message))
