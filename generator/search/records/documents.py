"""Documents (文件) themselves: titles, number, issuers."""

from collections.abc import Iterator

from generator import addresses
from generator.language import Bilingual
from generator.model import Document, KnowledgeBase
from generator.search.records.record import GENERAL, SearchRecord, ids, in_both, joined


def documents(kb: KnowledgeBase) -> Iterator[SearchRecord]:
    """Yield one record a document."""
    return (_document(each) for each in kb.documents.values())


def _document(document: Document) -> SearchRecord:
    numbers = Bilingual(document.number or "", document.number_en or "")
    issuers = [(each.id, "issuer", each.short_names.zh) for each in document.issuers]
    if document.printed_by and document.printed_by not in document.issuers:
        issuers.append((document.printed_by.id, "issuer", document.printed_by.short_names.zh))
    return SearchRecord(
        id=document.id,
        kind="document",
        part=GENERAL,
        document=document.id,
        title=document.titles,
        texts=(document.summary,),
        url=in_both(lambda language: addresses.document(document.id, language)),
        called=joined([document.short_titles, numbers]),
        bodies=tuple(issuers),
        topics=ids(document.topics),
    )
