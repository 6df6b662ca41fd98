"""The data of search in small files, each loaded when it is needed: names, facts, indexes, texts, sounds."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from generator import addresses, wording, yamlfiles
from generator.language import Language
from generator.model import Document, KnowledgeBase
from generator.resources import TEMPLATES
from generator.search.index import BOOSTS, index
from generator.search.names import bodies, both, forms, in_order, syllables
from generator.search.naming import packed_names
from generator.search.packing import pack, written_gaps
from generator.search.pinyin import sounds
from generator.search.records import KINDS, SearchRecord
from generator.search.tokens import simplified

ROLES = (
    "self", "lead", "responsible", "jointly", "approves", "partner", "assists", "guides", "supervises", "files",
    "issuer",
)  # fmt: skip
SUGGESTED = ("topic", "programme", "document", "handbook", "benefit", "term", "group", "procedure")
"""Kinds whose titles are suggested while somebody types."""
CHUNK = 8
"""So many records have their texts in one file."""


@dataclass(frozen=True, slots=True)
class Part:
    """Records that lie together: `start` is the place of the first among all."""

    name: str
    start: int
    records: tuple[SearchRecord, ...]

    @property
    def is_rows(self) -> bool:
        """Whether it is a responsibility table."""
        return self.records[0].kind == "row"


def parts(found: Sequence[SearchRecord]) -> list[Part]:
    """Cut the records into their parts; those of a part stand next to each other."""
    by_name: dict[str, list[SearchRecord]] = {}
    for record in found:
        by_name.setdefault(record.part, []).append(record)
    made, start = [], 0
    for name, own in by_name.items():
        made.append(Part(name, start, tuple(own)))
        start += len(own)
    return made


def chunks(piece: Part) -> Iterator[Part]:
    """Cut a part into pieces whose texts are loaded together."""
    for at in range(0, len(piece.records), CHUNK):
        yield Part(piece.name, piece.start + at, piece.records[at : at + CHUNK])


def shards(kb: KnowledgeBase, found: Sequence[SearchRecord], as_of: date) -> Iterator[tuple[str, Any]]:
    """Yield name and content of every file, as JSON data; a name says what is in it: `index.zh.general`."""
    pieces = parts(found)
    yield "names", names(kb, pieces, as_of)
    for language in Language:
        yield f"context.{language.value}", context(kb, language)
        yield f"everyday.{language.value}", everyday(kb, language)
    table = sorted(simplified().items())
    yield "traditional", [written_gaps(ord(pair[0]) for pair in table), "".join(pair[1] for pair in table)]
    for language in Language:
        titles = [(kind, [record.title[language] for record in found if record.kind == kind]) for kind in SUGGESTED]
        yield f"suggested.{language.value}", [each for each in titles if each[1]]
    yield "bodies", bodies(in_order(kb)[1])
    rows = [piece for piece in pieces if piece.is_rows]
    for name, family in (("rows", rows), ("rest", [piece for piece in pieces if not piece.is_rows])):
        yield f"facts.{name}", facts(kb, family)
    for piece in pieces:
        for language in Language:
            packed = pack(index(piece.records, language).frequencies)
            shard: dict[str, Any] = {"from": piece.start, "size": len(piece.records), "packed": packed}
            if not piece.is_rows:
                shard["names"] = packed_names(piece.records, language)
            yield f"index.{language.value}.{piece.name}", shard
            for chunk in chunks(piece):
                yield f"texts.{language.value}.{chunk.start}", texts(chunk, language)
    yield "sounds", sounds({sign for record in found for sign in record.title.zh if "\u4e00" <= sign <= "\u9fff"})


def names(kb: KnowledgeBase, pieces: Sequence[Part], as_of: date) -> dict[str, Any]:
    """Return what every query needs: names of bodies, topics and documents, the words of the resolver."""
    known, _ = in_order(kb)
    return {
        "kinds": list(KINDS),
        "roles": list(ROLES),
        "boosts": BOOSTS,
        "chunk": CHUNK,
        "homes": {language.value: addresses.home(language).from_root for language in Language},
        "pages": {language.value: addresses.department("{id}", language).from_root for language in Language},
        "bodies": bodies(known),
        "syllables": syllables(kb.departments.values()),
        "topics": list(kb.topics),
        "documents": {each.id: _document(each, as_of) for each in kb.documents.values()},
        "parts": [
            {"name": each.name, "from": each.start, "size": len(each.records), "rows": each.is_rows} for each in pieces
        ],
        "words": {key: value for key, value in words().items() if key not in ("everyday", "questions")},
    }


def _document(document: Document, as_of: date) -> dict[str, Any]:
    status = {language.value: wording.status_text(document, as_of, language) for language in Language}
    return {
        "title": both(document.titles),
        "short": both(document.short_titles),
        "number": document.number,
        "number_en": document.number_en,
        "year": str(document.year),
        "status": {"key": document.status(as_of).value, **status},
    }


def words() -> dict[str, Any]:
    """Return the words from `browser/words.yaml`."""
    file, problems = yamlfiles.read(TEMPLATES / "browser" / "words.yaml", TEMPLATES)
    if file is None or not isinstance(file.data, dict):
        raise ValueError(f"words.yaml: {problems}")
    return dict(file.data)


def context(kb: KnowledgeBase, language: Language) -> dict[str, list[Any]]:
    """Return what topics are called, and the everyday words that lead to them, in the order of the topics."""
    is_chinese = language is Language.ZH
    return {
        "called": [each.names[language] for each in kb.topics.values()],
        "topics": [[word for word in each.words if word.isascii() != is_chinese] for each in kb.topics.values()],
    }


def everyday(kb: KnowledgeBase, language: Language) -> dict[str, list[Any]]:
    """Return everyday words, each with the places of what documents say instead.

    They come from `words.yaml`, the glossary, and the bodies that took a function over.
    """
    is_chinese = language is Language.ZH
    pairs = [
        (word, said)
        for each in words()["everyday"]
        if each["typed"][0].isascii() != is_chinese
        for word in each["typed"]
        for said in each["said"]
    ]
    for term in kb.glossary.values():
        pairs += [(word, term.names[language]) for word in (term.everyday.zh if is_chinese else term.everyday.en)]
    for transfer in kb.transfers.values():
        if transfer.target.department is None:
            name = transfer.target.names[language]
            pairs += [(form, transfer.names[language]) for form in (forms(name) if is_chinese else [name])]
    said = list(dict.fromkeys(said for _, said in pairs))
    places = {each: place for place, each in enumerate(said)}
    typed: dict[str, list[int]] = {}
    for word, meant in pairs:
        if places[meant] not in typed.setdefault(word, []):
            typed[word].append(places[meant])
    called = [
        [alias, places[term.names[language]]]
        for term in kb.glossary.values()
        if term.names[language] in places
        for alias in (term.aliases.zh if is_chinese else term.aliases.en)
    ]
    return {"called": called, "said": said, "typed": [[word, *found] for word, found in typed.items()]}


def facts(kb: KnowledgeBase, pieces: Sequence[Part]) -> dict[str, Any]:
    """Return what facets and roles need of each record, a column each; bodies, topics and documents by number."""
    found = [record for piece in pieces for record in piece.records]
    known, others = in_order(kb)
    department = {each.id: place for place, each in enumerate((*known, *others))}
    topic = {each: place for place, each in enumerate(kb.topics)}
    document = {each: place for place, each in enumerate(kb.documents)}
    return {
        "from": pieces[0].start if pieces else 0,
        "id": [record.id for record in found],
        "kind": [KINDS.index(record.kind) for record in found],
        "document": [document[record.document] if record.document else -1 for record in found],
        "ref": [record.ref or "" for record in found],
        "number": [record.number for record in found],
        "open": [place for place, record in enumerate(found) if record.open_ended],
        "topics": [[topic[each] for each in record.topics] for record in found],
        "named": [[department[each] for each in record.named] for record in found],
        "bodies": [
            [
                [department[each], ROLES.index(role)]
                + ([printed] if printed != kb.departments[each].short_names.zh else [])
                for each, role, printed in record.bodies
            ]
            for record in found
        ],
        **_urls(found),
    }


def _urls(found: Sequence[SearchRecord]) -> dict[str, Any]:
    """Return the addresses as patterns, in which {} stands for the id, {0} and {1} for its parts, and their numbers."""
    made = [_pattern(record) for record in found]
    patterns = list(dict.fromkeys(made))
    return {"patterns": patterns, "url": [patterns.index(each) for each in made]}


def _pattern(record: SearchRecord) -> str:
    whole, _, item = record.id.partition("#")
    page, hash_, anchor = record.url.zh.partition("#")
    if item:
        return page.replace(f"/{whole}/", "/{0}/") + hash_ + ("{1}" if anchor == item else anchor)
    return page.replace(f"/{whole}/", "/{}/") + hash_ + ("{}" if anchor == whole else anchor)


def texts(piece: Part, language: Language) -> dict[str, Any]:
    """Return what an answer shows of each record in one language."""
    return {
        "from": piece.start,
        "title": [record.title[language] for record in piece.records],
        "place": [record.place[language] for record in piece.records],
        "lines": ["\n".join(text[language] for text in record.texts) for record in piece.records],
    }
