"""What search knows of one thing of any kind, and the small pieces that the kinds share."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from generator import addresses, wording
from generator.addresses import Address
from generator.language import Bilingual, Language
from generator.model import Item, Provision, Statement, Topic

GENERAL = "general"
"""The part of records that belong to no document."""
NAMED = "named"
"""Role of a body that a text only names."""

NOTHING = Bilingual("", "")
Body = tuple[str, str, str]
"""Id of a department, its role, the printed name."""


@dataclass(frozen=True, slots=True)
class SearchRecord:
    """A thing as search finds and shows it; titles, words and texts are what is indexed."""

    id: str
    kind: str
    part: str
    """Records of one part lie together: a document's clauses, a table's rows, or `general`."""
    document: str | None
    title: Bilingual
    texts: tuple[Bilingual, ...]
    """What it says, a sentence or so each; shown, and indexed too unless `indexed` says otherwise."""
    url: Bilingual
    """From the site's root."""
    called: Bilingual = NOTHING
    """Its other names, a line each; indexed like the title, not shown."""
    words: Bilingual = NOTHING
    """What else leads to it: indexed like the title, not shown."""
    place: Bilingual = NOTHING
    """Where it stands in its document, in words."""
    ref: str | None = None
    bodies: tuple[Body, ...] = ()
    """In printed order."""
    named: tuple[str, ...] = ()
    """Departments that the text only names."""
    topics: tuple[str, ...] = ()
    indexed: tuple[Bilingual, ...] | None = None
    """What is indexed instead of `texts`, where those only repeat what clauses say."""
    number: int | None = None
    open_ended: bool = False


def in_both(page: Callable[[Language], Address]) -> Bilingual:
    """Return the address of a page in both languages."""
    return Bilingual(*(page(language).from_root for language in Language))


def url_of(item: Item) -> Bilingual:
    """Return where an item stands."""
    return in_both(lambda language: addresses.item(item, language))


def clause(ref: str) -> Bilingual:
    """Return a clause reference in words."""
    return Bilingual(*(wording.clause_text(ref, language) for language in Language))


def lines(texts: Iterable[Bilingual | None]) -> tuple[Bilingual, ...]:
    """Return texts without those that are missing."""
    return tuple(text for text in texts if text)


def joined(texts: Iterable[Bilingual | None]) -> Bilingual:
    """Return several texts as one, a line each."""
    found = lines(texts)
    return Bilingual("\n".join(text.zh for text in found), "\n".join(text.en for text in found))


def of_statements(statements: Iterable[Statement]) -> tuple[tuple[Body, ...], tuple[str, ...], tuple[str, ...]]:
    """Return the bodies with their roles, the bodies only named, and the topics of some statements, each once."""
    every = list(statements)
    listed = [body for statement in every for body in statement.bodies]
    held: dict[tuple[str, str], Body] = {}
    for body in listed:
        if body.role != NAMED:
            held.setdefault((body.department.id, body.role), (body.department.id, body.role, body.printed))
    with_role = {department for department, _ in held}
    named = dict.fromkeys(b.department.id for b in listed if b.role == NAMED and b.department.id not in with_role)
    return tuple(held.values()), tuple(named), ids(topic for each in every for topic in each.topics)


def ids(topics: Iterable[Topic]) -> tuple[str, ...]:
    """Return the ids of topics, each once."""
    return tuple(dict.fromkeys(topic.id for topic in topics))


def of_provision(item: Item, provision: Provision, kind: str, title: Bilingual, words: Bilingual) -> SearchRecord:
    """Return the record of a clause, all statements in both languages."""
    bodies, named, topics = of_statements(provision.statements)
    programmes = [each.names for statement in provision.statements for each in statement.programmes]
    return SearchRecord(
        id=item.id,
        kind=kind,
        part=item.document.id,
        document=item.document.id,
        title=title,
        texts=tuple(statement.text for statement in provision.statements),
        url=url_of(item),
        words=joined([words, *dict.fromkeys(programmes)]),
        place=clause(provision.ref),
        ref=provision.ref,
        bodies=bodies,
        named=named,
        topics=topics,
    )
