"""What rules look at: the knowledge base, every text as it was written, and the day."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from generator.language import Bilingual
from generator.link import Content, Kind
from generator.model import KnowledgeBase
from generator.problems import Position
from generator.yamlfiles import Trail, Value, YamlFile


@dataclass(frozen=True, slots=True)
class Text:
    """One `{zh, en}` text of a record, with the place of each language."""

    text: Bilingual
    zh_at: Position
    en_at: Position
    kind: str
    """Folder of the record, or `site`."""
    record: str
    trail: Trail


@dataclass(frozen=True, slots=True)
class Words:
    """Any text of a record in one language or none, with its place: names, printed words, addresses."""

    words: str
    kind: str
    trail: Trail
    file: YamlFile
    line: int | None = None
    """For a line of a page."""

    @property
    def position(self) -> Position:
        """Where it was written."""
        return self.file.at(*self.trail) if self.line is None else Position(self.file.path, self.line)


@dataclass(frozen=True)
class Subject:
    """Everything that a rule may ask about."""

    kb: KnowledgeBase
    content: Content
    as_of: date

    @cached_property
    def texts(self) -> tuple[Text, ...]:
        """Every text in two languages, of all records."""
        return tuple(
            Text(value, file.at(*trail, "zh"), file.at(*trail, "en"), kind, record, trail)
            for kind, record, file in files_of(self.content)
            for trail, value in _texts(file.data, ())
        )

    @cached_property
    def words(self) -> tuple[Words, ...]:
        """Every text of all records, whatever key holds it, and every line of the hand-written pages."""
        return tuple(words_of(self.content))

    def place(self, kind: Kind, record: str, *trail: str | int) -> Position:
        """Return where a value of a record was written, else the nearest place above it."""
        file = self.content.records[kind].get(record)
        return file.at(*trail) if file is not None else Position(f"content/{kind.value}/{record}.yaml")

    @property
    def is_whole(self) -> bool:
        """Whether every file could be used: where one cannot, what it names is not known."""
        return all(len(self.content.records[kind]) == len(self.content.known[kind]) for kind in Kind)


def files_of(content: Content) -> Iterator[tuple[str, str, YamlFile]]:
    """Yield kind, id and file of every record that can be used, and of `site.yaml`."""
    if content.site is not None:
        yield "site", "site", content.site
    for kind, by_id in content.records.items():
        for record, file in by_id.items():
            yield kind.value, record, file


def words_of(content: Content) -> Iterator[Words]:
    """Yield every text of all records, whatever key holds it, and every line of the hand-written pages."""
    for kind, _, file in files_of(content):
        for trail, value in _strings(file.data, ()):
            yield Words(value, kind, trail, file)
    for page, languages in content.pages.items():
        for language, body in languages.items():
            file_of_page = YamlFile(f"content/pages/{page}.{language}.md", None)
            for number, line in enumerate(body.split("\n"), 1):
                yield Words(line, "pages", (language,), file_of_page, number)


def _texts(value: Value, trail: Trail) -> list[tuple[Trail, Bilingual]]:
    found: list[tuple[Trail, Bilingual]] = []

    def look(value: Value, trail: Trail) -> None:
        if isinstance(value, dict):
            zh, en = value.get("zh"), value.get("en")
            if isinstance(zh, str) and isinstance(en, str):
                found.append((trail, Bilingual(zh, en)))
            else:
                _each(value.items(), trail, look)
        elif isinstance(value, list):
            _each(enumerate(value), trail, look)

    look(value, trail)
    return found


def _strings(value: Value, trail: Trail) -> list[tuple[Trail, str]]:
    found: list[tuple[Trail, str]] = []

    def look(value: Value, trail: Trail) -> None:
        if isinstance(value, str):
            found.append((trail, value))
        elif isinstance(value, dict):
            _each(value.items(), trail, look)
        elif isinstance(value, list):
            _each(enumerate(value), trail, look)

    look(value, trail)
    return found


def _each(children: Iterable[tuple[str | int, Value]], trail: Trail, look: Callable[[Value, Trail], None]) -> None:
    for key, value in children:
        look(value, (*trail, key))
