"""The pages of the website, staged as Markdown with HTML. Receives finished `Artifact`s and never renders them."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import date
from typing import TypeAlias

from generator.language import Language
from generator.model import Changes, KnowledgeBase
from generator.output import Artifact, OutputFile
from generator.site import (
    accessibility,
    benefits,
    changes,
    columns,
    comparison,
    data,
    departments,
    documents,
    finder,
    glossary,
    groups,
    home,
    indicators,
    lists,
    matrix,
    milestones,
    practices,
    programmes,
    quality,
    questions,
    redirects,
    search_page,
    tasks,
    topics,
)
from generator.site.assets import assets
from generator.site.terms import file as term_file

__all__ = ["assets", "pages", "term_file"]


def pages(  # noqa: PLR0913 - the last one is named
    kb: KnowledgeBase,
    language: Language,
    as_of: date,
    artifacts: Sequence[Artifact],
    former: Changes | None = None,
    *,
    sections: Collection[str] | None = None,
) -> Iterator[OutputFile]:
    """Yield every page of one language, as files below `build/docs/<language>/`.

    `former` tells what changed since a former state, where one is known. `sections` limits the pages to some parts of
    the site, by the first folder of their addresses (`documents`; the home page is ``); a preview makes those first.
    """
    made = (
        file
        for section, make in _sections(kb, language, as_of, artifacts, former)
        if sections is None or section in sections or (section == WRITTEN and not kb.pages.keys().isdisjoint(sections))
        for file in make()
    )
    yield from redirects.with_former_anchors(kb, language, made)


WRITTEN = "*"
"""Section of the hand-written pages and of old addresses, which may be anywhere."""

Make: TypeAlias = Callable[[], Iterable[OutputFile]]


def _sections(
    kb: KnowledgeBase, language: Language, as_of: date, artifacts: Sequence[Artifact], former: Changes | None
) -> Iterator[tuple[str, Make]]:
    """Yield each part of the site with what makes its pages."""
    own = (kb, language, as_of)
    yield "", lambda: [home.page(*own, artifacts)]
    yield "responsibilities", lambda: [finder.page(*own)]
    yield "search", lambda: [search_page.page(*own)]
    yield "documents", lambda: documents.pages(*own)
    yield "benefits", lambda: benefits.pages(*own, artifacts)
    yield "groups", lambda: groups.pages(*own)
    yield "questions", lambda: [questions.page(*own)]
    yield "glossary", lambda: [glossary.page(*own)]
    yield "columns", lambda: columns.pages(*own)
    yield "indicators", lambda: indicators.pages(*own)
    yield "practices", lambda: practices.pages(*own)
    yield "programmes", lambda: [programmes.page(*own)]
    yield "task-tables", lambda: tasks.pages(*own)
    yield "departments", lambda: departments.pages(*own)
    yield "topics", lambda: topics.pages(*own)
    yield "changes", lambda: [changes.page(*own, former)]
    yield "matrix", lambda: [matrix.page(*own)]
    yield "comparison", lambda: [comparison.page(*own)]
    yield "milestones", lambda: [milestones.page(*own, artifacts)]
    yield "handbooks", lambda: [lists.handbooks(*own, artifacts)]
    yield "data", lambda: [data.page(*own, artifacts)]
    yield "quality", lambda: [quality.page(*own)]
    yield "accessibility", lambda: [accessibility.page(*own)]
    yield WRITTEN, lambda: lists.written(*own)
    yield WRITTEN, lambda: redirects.pages(*own)
