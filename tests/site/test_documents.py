"""The list of documents with its filters, and the contents of long documents."""

import re
from collections import Counter

from generator import addresses, site
from generator.language import Language
from generator.model import KnowledgeBase
from generator.site.facets import NAMES, facets, keys
from generator.site.frame import Link, Page
from generator.site.parts import LONG, parts
from tests.conftest import AS_OF


def _page(kb: KnowledgeBase, path: str) -> str:
    return next(f.content.decode() for f in site.pages(kb, Language.ZH, AS_OF, ()) if f.path == f"{path}/index.md")


def test_every_filter_counts_what_it_would_show(real: KnowledgeBase) -> None:
    """Six filters; the number beside a value is that of the documents that have it."""
    page = Page(real, Language.ZH, AS_OF, addresses.documents(Language.ZH), "documents", None, "t", "d")
    found = facets(page)
    assert tuple(each.name for each in found) == NAMES
    counts = Counter(key for each in real.documents.values() for key in keys(each, AS_OF))
    shown = {choice.value: choice.count for each in found for choice in (*each.choices, *each.more)}
    assert shown == dict(counts)


def test_without_a_script_the_list_is_plain_and_whole(real: KnowledgeBase) -> None:
    """Filters wait for a script; no document does."""
    page = _page(real, "documents")
    assert re.search(r'<form class="kb-filters kb-scripted"', page)
    assert len(re.findall(r'<tr data-kb-keys="[^"]+">', page)) == len(real.documents)


def test_a_long_document_shows_its_parts(real: KnowledgeBase) -> None:
    """Every clause is reached once; a short one stays flat."""
    for document in real.documents.values():
        links = [Link(each.id, f"#{each.id}") for each in document.provisions]
        made = parts(document.provisions, links)
        assert [link for part in made for link in (part.link, *part.clauses)] == links
        assert any(part.clauses for part in made) == (len(links) > LONG), document.id


def test_relations_stand_in_the_facts_in_both_directions(real: KnowledgeBase) -> None:
    """The 14th plan says what it succeeds; the document that is cited says by which."""
    for document in real.documents.values():
        page = _page(real, f"documents/{document.id}")
        facts = page.partition('<dl class="kb-facts">')[2].partition("</dl>")[0]
        related = [*document.relations, *(relation for _, relation in real.relations_to(document))]
        assert ('href="#relations"' in facts) == bool(related), document.id


def test_a_topic_holds_everything_under_it(real: KnowledgeBase) -> None:
    """Clauses, projects, benefits: each with an address."""
    page = _page(real, "topics/rehabilitation")
    for benefit in real.benefits.values():
        linked = f"../../benefits/{benefit.id}/" in page.partition('id="benefits"')[2].partition("</section>")[0]
        assert linked == any(topic.id == "rehabilitation" for topic in benefit.topics), benefit.id
    for document in real.documents.values():
        for provision in document.provisions:
            under = any(topic.id == "rehabilitation" for said in provision.statements for topic in said.topics)
            assert (f'documents/{document.id}/#{provision.id}"' in page) >= under
